import { useCallback, useRef, useSyncExternalStore } from 'react';
import { replacedBy } from '@throughline/journey';
import type { Card, CardId, Journey, Link, LinkId, RecordMap } from '@throughline/journey';
import { useSession } from '../../session/editorSession.ts';
import { drawnText } from './cardWords.ts';

/** What a card shows and says of other records. */
export interface Surroundings extends Pick<Journey, 'divisions' | 'tags' | 'personas'> {
  /** How many links begin or end at the card. */
  readonly links: number;
  /** The text of the card whose place it takes; empty: none. */
  readonly replaces: string;
  /** The texts of the future cards that take its place. */
  readonly replacedBy: readonly string[];
}

const none: readonly string[] = [];

/** `journey` is the whole map: what replaces a card is not seen beside it. */
function surroundingsOf(card: Card, journey: Journey): Surroundings {
  const { cards, divisions, links, personas, tags } = journey;
  const textOf = (id: CardId): string => {
    const other = cards.get(id);
    return other ? drawnText(other) : '';
  };
  const replacing = replacedBy(journey).get(card.id);
  return {
    divisions,
    tags,
    personas,
    links: linkCounts(links).get(card.id) ?? 0,
    replaces: card.replaces ? textOf(card.replaces) : '',
    replacedBy: replacing ? replacing.map(textOf) : none,
  };
}

const counted = new WeakMap<object, ReadonlyMap<CardId, number>>();

function linkCounts(links: RecordMap<LinkId, Link>): ReadonlyMap<CardId, number> {
  const found = counted.get(links);
  if (found) return found;
  const counts = new Map<CardId, number>();
  for (const { from, to } of links.values())
    for (const end of [from, to]) counts.set(end, (counts.get(end) ?? 0) + 1);
  counted.set(links, counts);
  return counts;
}

function isSame(one: Surroundings, other: Surroundings): boolean {
  return (
    one.divisions === other.divisions &&
    one.tags === other.tags &&
    one.personas === other.personas &&
    one.links === other.links &&
    one.replaces === other.replaces &&
    one.replacedBy.join('\n') === other.replacedBy.join('\n')
  );
}

/**
 * What is around a card, kept up to date while it is near the viewport; a far card catches up when it comes near,
 * so that a change costs what is seen and not what is on the map.
 */
export function useSurroundings(card: Card | undefined, near: boolean): Surroundings | null {
  const { shown } = useSession();
  const last = useRef<Surroundings | null>(null);
  const subscribe = useCallback(
    (listener: () => void) => (near ? shown.subscribe(listener) : () => undefined),
    [near, shown],
  );
  return useSyncExternalStore(subscribe, () => {
    if (!card) return null;
    const now = surroundingsOf(card, shown.whole());
    if (!last.current || !isSame(last.current, now)) last.current = now;
    return last.current;
  });
}
