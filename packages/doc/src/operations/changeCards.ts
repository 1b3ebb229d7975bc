import type { Card, CardId } from '@throughline/journey';
import { equalityDeep } from 'lib0/function';
import { factFields, ownFields } from '../cardFields.ts';
import { change } from '../change.ts';
import type { Intent } from '../intent.ts';
import type { JourneyDoc } from '../journeyDoc.ts';
import { done, refused } from '../outcome.ts';
import type { Done } from '../outcome.ts';
import { liveCards } from './liveCards.ts';
import { exceedsLimits } from './ranges.ts';

/**
 * Says something of cards: writes, field by field, what `next` makes different, so that what others change in other
 * fields stays. Cards it returns as they are, because of their kind perhaps, are left alone.
 */
export function changeFacts(
  doc: JourneyDoc,
  intent: Intent,
  ids: readonly CardId[],
  next: (card: Card) => Card,
): Done {
  const cards = liveCards(doc.journey, ids);
  if (cards.length === 0) return refused('gone');
  const changed = cards.map((card) => ({ card, fields: differences(card, next(card)) }));
  const differing = changed.filter(({ fields }) => fields.length > 0);
  if (differing.length === 0) return refused('nothing');
  change(doc, intent, (writer) => {
    for (const { card, fields } of differing) {
      for (const [key, value] of fields) writer.set('cards', card.id, key, value);
    }
  });
  return done;
}

/** The same for what people say in words and figures; refused when it is more than a field may hold. */
export function describeCards(
  doc: JourneyDoc,
  intent: Intent,
  ids: readonly CardId[],
  told: { readonly said: object; readonly next: (card: Card) => Card },
): Done {
  return exceedsLimits(told.said) ? refused('limit') : changeFacts(doc, intent, ids, told.next);
}

function differences(before: Card, after: Card): readonly (readonly [key: string, value: unknown])[] {
  if (before === after) return [];
  const was = { ...factFields(before), ...ownFields(before) };
  const is = { ...factFields(after), ...ownFields(after) };
  return Object.entries(is).filter(([key, value]) => !equalityDeep(was[key], value));
}
