import { useCallback, useRef, useSyncExternalStore } from 'react';
import { replacedBy } from '@throughline/journey';
import type { Card, CardId, Journey, LinkKind } from '@throughline/journey';
import { useSession } from './editorSession.ts';
import { linksByCard } from './links.ts';
import type { Pictures, Waiting } from './pictures.ts';
import { drawnText } from '../text/cardWords.ts';

/** What a card shows and says of other records. */
export interface Surroundings extends Pick<Journey, 'divisions' | 'tags' | 'personas'> {
  /** How many links begin or end at the card. */
  readonly links: number;
  /** The first few of them, those it is read from first. */
  readonly linked: readonly Linked[];
  /** The text of the card whose place it takes; empty: none. */
  readonly replaces: string;
  /** Of a photo: why others cannot see its picture yet. */
  readonly waiting: Waiting | null;
  /** The texts of the future cards that take its place. */
  readonly replacedBy: readonly string[];
}

/** A link as one of its cards says it. */
interface Linked {
  readonly kind: LinkKind;
  /** Whether it is read from this card to the other. */
  readonly isFrom: boolean;
  /** The text of the other card. */
  readonly card: string;
}

/** So many links are said one by one. */
const mostSaid = 3;
const none: readonly string[] = [];

/** `journey` is the whole map: what replaces a card is not seen beside it. */
function surroundingsOf(card: Card, journey: Journey, pictures: Pictures): Surroundings {
  const { cards, divisions, links, personas, tags } = journey;
  const textOf = (id: CardId): string => {
    const other = cards.get(id);
    return other ? drawnText(other) : '';
  };
  const replacing = replacedBy(journey).get(card.id);
  const ofCard = linksByCard(links).get(card.id) ?? [];
  return {
    divisions,
    tags,
    personas,
    links: ofCard.length,
    linked: ofCard
      .toSorted((one, other) => Number(other.from === card.id) - Number(one.from === card.id))
      .slice(0, mostSaid)
      .map(({ from, kind, to }) => ({
        kind,
        isFrom: from === card.id,
        card: textOf(from === card.id ? to : from),
      })),
    waiting: card.kind === 'photo' ? (pictures.waiting.getState().get(card.file) ?? null) : null,
    replaces: card.replaces ? textOf(card.replaces) : '',
    replacedBy: replacing ? replacing.map(textOf) : none,
  };
}

function namesCards({ linked, replacedBy, replaces }: Surroundings): boolean {
  return linked.length > 0 || replacedBy.length > 0 || Boolean(replaces);
}

function isSame(one: Surroundings, other: Surroundings): boolean {
  return (
    one.divisions === other.divisions &&
    one.tags === other.tags &&
    one.personas === other.personas &&
    one.links === other.links &&
    one.linked.every((link, index) => sameLinked(link, other.linked[index])) &&
    one.waiting === other.waiting &&
    one.replaces === other.replaces &&
    one.replacedBy.join('\n') === other.replacedBy.join('\n')
  );
}

function sameLinked(one: Linked, other: Linked | undefined): boolean {
  return one.kind === other?.kind && one.isFrom === other.isFrom && one.card === other.card;
}

/**
 * What is around a card, kept up to date while it is near the viewport; a far card catches up when it comes near,
 * so that a change costs what is seen and not what is on the map.
 */
export function useSurroundings(card: Card | undefined, near: boolean): Surroundings | null {
  const { pictures, shown } = useSession();
  const isPhoto = card?.kind === 'photo';
  const last = useRef<Surroundings | null>(null);
  const subscribe = useCallback(
    (listener: () => void) => {
      if (!near) return () => undefined;
      const stops = [
        shown.subscribeBesideWords(listener),
        // Words of other cards are those of linked ones.
        shown.subscribe(() => last.current && namesCards(last.current) && listener()),
        isPhoto ? pictures.waiting.subscribe(listener) : null,
      ];
      return () => stops.forEach((stop) => stop?.());
    },
    [isPhoto, near, pictures, shown],
  );
  return useSyncExternalStore(subscribe, () => {
    if (!card) return null;
    const now = surroundingsOf(card, shown.whole(), pictures);
    if (!last.current || !isSame(last.current, now)) last.current = now;
    return last.current;
  });
}
