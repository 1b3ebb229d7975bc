import type { Card, CardId, Journey, Link } from '@throughline/journey';

/** A link as one of its cards sees it. */
export interface LinkSeen {
  readonly link: Link;
  /** Whether it is read from this card to the other. */
  readonly isFrom: boolean;
  readonly other: Card;
  /** The other card is in the bin. */
  readonly isBroken: boolean;
}

/** What a card is linked with, links it is read from first. */
export function linksOf({ bin, cards, links }: Journey, id: CardId): readonly LinkSeen[] {
  const seen: LinkSeen[] = [];
  for (const link of [...links.values(), ...bin.links.values()]) {
    if (link.from !== id && link.to !== id) continue;
    const isFrom = link.from === id;
    const otherId = isFrom ? link.to : link.from;
    const binned = bin.cards.get(otherId)?.record;
    const other = cards.get(otherId) ?? binned;
    if (other) seen.push({ link, isFrom, other, isBroken: !cards.has(otherId) });
  }
  return seen.sort((one, next) => Number(next.isFrom) - Number(one.isFrom));
}
