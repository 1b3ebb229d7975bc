import { isPrompt } from '@throughline/journey';
import type { Card, CardId, Journey } from '@throughline/journey';

/**
 * All that a card says beside its words and who wrote them; the same for two moments that differ in nothing else. A
 * question that is answered is another card.
 */
export function besideWords(card: Card): string {
  const { text: _words, touched: _by, ...fields } = card;
  return JSON.stringify([isPrompt(card), fields]);
}

/**
 * Whether two moments of a map differ in nothing but the words of these cards: most of what stands around a card that
 * is written has no interest in it. The name of a point is drawn on its curve, and counts as more.
 */
export function differInWordsOnly(one: Journey, other: Journey, cards: ReadonlySet<CardId>): boolean {
  return (
    cards.size > 0 &&
    sameParts(one, other, ['meta', 'stages', 'lanes', 'cells', 'links', 'personas', 'divisions', 'tags']) &&
    sameParts(one.bin, other.bin, ['stages', 'lanes', 'cards', 'links']) &&
    [...cards].every((id) => hasOtherWords(one.cards.get(id), other.cards.get(id)))
  );
}

function sameParts<T, K extends keyof T>(one: T, other: T, parts: readonly K[]): boolean {
  return parts.every((part) => one[part] === other[part]);
}

function hasOtherWords(one: Card | undefined, other: Card | undefined): boolean {
  if (!one || !other || one.kind === 'emotion') return one === other;
  return one === other || besideWords(one) === besideWords(other);
}
