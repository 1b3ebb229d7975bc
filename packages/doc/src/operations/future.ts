import type { CardId, Journey } from '@throughline/journey';
import type { JourneyDoc } from '../journeyDoc.ts';
import { refused } from '../outcome.ts';
import type { Done, Outcome } from '../outcome.ts';
import { addOne } from './cards.ts';
import { changeFacts } from './changeCards.ts';

/** Says that a card takes the place of another one in the future; null: of none. Refused if that led in a circle. */
export function setReplaces(doc: JourneyDoc, id: CardId, target: CardId | null): Done {
  const { journey } = doc;
  if (target !== null && !journey.cards.has(target)) return refused('gone');
  if (target !== null && leadsTo(journey, target, id)) return refused('circle');
  return changeFacts(doc, 'set replaces', [id], (card) => ({ ...card, replaces: target }));
}

/** A future card right behind this one that takes its place, with its text and all that is known of it. */
export function addFutureOf(doc: JourneyDoc, id: CardId): Outcome<CardId> {
  const card = doc.journey.cards.get(id);
  if (!card) return refused('gone');
  const { text, kind, place } = card;
  const facts = { ...card, state: 'future', replaces: id } as const;
  return addOne(doc, 'add future card', {
    stage: place.stage,
    lane: place.lane,
    text,
    kind,
    after: id,
    facts,
  });
}

function leadsTo(journey: Journey, from: CardId, to: CardId): boolean {
  const seen = new Set<CardId>();
  let at: CardId | null = from;
  while (at !== null && at !== to && !seen.has(at)) {
    seen.add(at);
    at = journey.cards.get(at)?.replaces ?? null;
  }
  return at === to;
}
