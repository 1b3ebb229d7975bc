import { cardKinds } from '../cardKinds.ts';
import type { Card } from '../card.ts';
import type { CardId } from '../ids.ts';
import { cardsInReadingOrder } from '../journey.ts';
import type { Journey } from '../journey.ts';
import { longestName } from './attributes.ts';

/**
 * What cards are called in print: the names that are asked for, and for every other card that a link or a `replaces`
 * speaks of one made of its reference, `#pp-07`.
 */
export function printedNames(
  journey: Journey,
  asked: ReadonlyMap<string, CardId>,
): ReadonlyMap<CardId, string> {
  const nameOf = new Map([...asked].map(([name, id]) => [id, name] as const));
  const taken = new Set(asked.keys());
  const spokenOf = new Set<CardId>([...journey.links.values()].flatMap(({ from, to }) => [from, to]));
  for (const { replaces } of journey.cards.values()) if (replaces !== null) spokenOf.add(replaces);
  for (const card of cardsInReadingOrder(journey)) {
    if (!spokenOf.has(card.id) || nameOf.has(card.id)) continue;
    const name = freeName(card, taken);
    nameOf.set(card.id, name);
    taken.add(name);
  }
  return nameOf;
}

function freeName({ ref, kind }: Card, taken: ReadonlySet<string>): string {
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[^\w-]+/gu, '')
      .slice(0, longestName - 6);
  const name = plain(ref) || plain(cardKinds[kind].refPrefix);
  let free = name;
  for (let twin = 2; taken.has(free); twin++) free = `${name}-${twin}`;
  return free;
}
