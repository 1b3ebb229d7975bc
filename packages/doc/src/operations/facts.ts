import type { CardId, CardState, Evidence } from '@throughline/journey';
import type { JourneyDoc } from '../journeyDoc.ts';
import type { Done } from '../outcome.ts';
import { changeFacts, describeCards } from './changeCards.ts';

/** Says of which version of the service cards speak. */
export function setState(doc: JourneyDoc, ids: readonly CardId[], state: CardState): Done {
  return changeFacts(doc, 'set state', ids, (card) => ({ ...card, state }));
}

/** Marks cards as moments that matter, or takes the mark away. */
export function markMoment(doc: JourneyDoc, ids: readonly CardId[], on: boolean): Done {
  return changeFacts(doc, 'mark moment', ids, (card) => ({ ...card, moment: on }));
}

/** Says what cards rest on; what is not named stays. Level, source and date are fields of their own. */
export function setEvidence(doc: JourneyDoc, ids: readonly CardId[], said: Partial<Evidence>): Done {
  return describeCards(doc, 'set evidence', ids, {
    said,
    next: (card) => ({ ...card, evidence: { ...card.evidence, ...said } }),
  });
}

/** The language of the cards' texts, as BCP 47; empty: the map's. */
export function setCardLanguage(doc: JourneyDoc, ids: readonly CardId[], lang: string): Done {
  return describeCards(doc, 'set card language', ids, {
    said: { lang },
    next: (card) => ({ ...card, lang }),
  });
}
