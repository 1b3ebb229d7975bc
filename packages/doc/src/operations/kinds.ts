import { emotionRange, isFileHash, noPicture, soundPicture } from '@throughline/journey';
import type {
  CardId,
  CardKind,
  MetricFacts,
  OpportunityFacts,
  PhotoFacts,
  Picture,
  QuoteFacts,
  Severity,
} from '@throughline/journey';
import { change } from '../change.ts';
import type { JourneyDoc } from '../journeyDoc.ts';
import { done, refused } from '../outcome.ts';
import type { Done } from '../outcome.ts';
import { cardKey } from '../schema.ts';
import { liveCards } from './liveCards.ts';
import { changeFacts, describeCards } from './changeCards.ts';
import { clamp } from './ranges.ts';

/** Rates pain points, cards of other kinds are left alone; null takes the rating away. */
export function rateSeverity(doc: JourneyDoc, ids: readonly CardId[], severity: Severity | null): Done {
  return changeFacts(doc, 'rate severity', ids, (card) =>
    card.kind === 'painPoint' ? { ...card, severity } : card,
  );
}

/** Says how many people pain points hit, in people's words; cards of other kinds are left alone. */
export function setReach(doc: JourneyDoc, ids: readonly CardId[], reach: string): Done {
  return describeCards(doc, 'set reach', ids, {
    said: { reach },
    next: (card) => (card.kind === 'painPoint' ? { ...card, reach } : card),
  });
}

/**
 * Sets an emotion point; values beyond the range are set to its end. Settings of one `run` are one step to undo,
 * as long as I do nothing else between them.
 */
export function setFeeling(
  doc: JourneyDoc,
  id: CardId,
  feeling: { readonly value?: number; readonly offset?: number },
  run: object | null = null,
): Done {
  const card = doc.journey.cards.get(id);
  if (!card) return refused('gone');
  if (card.kind !== 'emotion') return refused('nothing');
  const value = clamp(feeling.value ?? card.value, emotionRange.least, emotionRange.most);
  const offset = clamp(feeling.offset ?? card.offset, 0, 1);
  if (value === card.value && offset === card.offset) return refused('nothing');
  change(
    doc,
    'set feeling',
    (writer) => {
      if (value !== card.value) writer.set('cards', id, cardKey.value, value);
      if (offset !== card.offset) writer.set('cards', id, cardKey.offset, offset);
    },
    run,
  );
  return done;
}

/** Says of quotes whose words they are and what the person agreed to; what is not named stays. */
export function describeQuote(doc: JourneyDoc, ids: readonly CardId[], said: Partial<QuoteFacts>): Done {
  return describeCards(doc, 'describe quote', ids, {
    said,
    next: (card) => (card.kind === 'quote' ? { ...card, ...said } : card),
  });
}

/** Sets figures of metrics and what they mean; what is not named stays. Refused when a figure is no number. */
export function setMetric(doc: JourneyDoc, ids: readonly CardId[], said: Partial<MetricFacts>): Done {
  const figures = [said.value ?? 0, said.target ?? 0, ...(said.series ?? [])];
  if (!figures.every(Number.isFinite)) return refused('nothing');
  return describeCards(doc, 'set metric', ids, {
    said,
    next: (card) => (card.kind === 'metric' ? { ...card, ...said } : card),
  });
}

/** Says of opportunities what they would bring and take, and how far they are; what is not named stays. */
export function assessOpportunity(
  doc: JourneyDoc,
  ids: readonly CardId[],
  said: Partial<OpportunityFacts>,
): Done {
  return changeFacts(doc, 'assess opportunity', ids, (card) =>
    card.kind === 'opportunity' ? { ...card, ...said } : card,
  );
}

/**
 * Says of photos which picture they show and what can be seen on it; what is not named stays. Another file is another
 * picture: its type and size are said with it. An empty file takes the picture away. Refused for a file that is no
 * SHA-256 in lower-case hexadecimal digits.
 */
export function describePhoto(doc: JourneyDoc, ids: readonly CardId[], said: Partial<PhotoFacts>): Done {
  const { file } = said;
  if (file !== undefined && file !== '' && !isFileHash(file)) return refused('nothing');
  return describeCards(doc, 'describe photo', ids, {
    said,
    next: (card) => (card.kind === 'photo' ? { ...card, ...said, ...pictureAfter(card, said) } : card),
  });
}

function pictureAfter(before: Picture, said: Partial<Picture>): Picture {
  const isOther = said.file !== undefined && said.file !== before.file;
  return soundPicture({ ...(isOther ? noPicture : before), ...said });
}

/** The card keeps its reference, and what its old kind knew, should it come back to it. */
export function changeKind(doc: JourneyDoc, ids: readonly CardId[], kind: CardKind): Done {
  const cards = liveCards(doc.journey, ids);
  if (cards.length === 0) return refused('gone');
  const changed = cards.filter((card) => card.kind !== kind);
  if (changed.length === 0) return refused('nothing');
  change(doc, 'change kind', (writer) => {
    for (const card of changed) writer.set('cards', card.id, cardKey.kind, kind);
  });
  return done;
}
