import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import type { Presence } from '@throughline/doc';
import type { CardId } from '@throughline/journey';
import { Channels } from '../session/channels.ts';
import { oncePerFrame } from '../session/oncePerFrame.ts';
import { markedCards, shownPeople } from '../session/shownPeople.ts';
import type { MarkedCard } from '../session/shownPeople.ts';

type PeopleOn = MarkedCard['people'];

/** Who else is on which card: told to the cards that somebody comes to or leaves, once a frame at most. */
export interface PeopleHere {
  of(card: CardId): PeopleOn;
  subscribe(card: CardId, listener: () => void): () => void;
  /** Follows those who are here. Returns how to stop. */
  run(): () => void;
}

const nobody: PeopleOn = [];

export function followPeopleHere(presence: Presence): PeopleHere {
  const channels = new Channels();
  let shown = shownPeople(presence.others(), []);
  let marked = new Map(markedCards(shown).map(({ card, people }) => [card, people]));
  const look = (): void => {
    const now = shownPeople(presence.others(), shown);
    if (now === shown) return;
    shown = now;
    const before = marked;
    marked = new Map(markedCards(now).map(({ card, people }) => [card, people]));
    for (const card of new Set([...before.keys(), ...marked.keys()])) channels.tell(card);
  };
  return {
    of: (card) => marked.get(card) ?? nobody,
    subscribe: (card, listener) => channels.subscribe(card, listener),
    run() {
      const next = oncePerFrame(look);
      const stop = presence.subscribe(next.ask);
      look();
      return () => {
        next.cancel();
        stop();
      };
    },
  };
}

export const PeopleContext = createContext<PeopleHere | null>(null);

export function usePeopleOn(card: CardId): PeopleOn {
  const people = useContext(PeopleContext);
  const subscribe = useCallback(
    (listener: () => void) => people?.subscribe(card, listener) ?? (() => undefined),
    [card, people],
  );
  return useSyncExternalStore(subscribe, () => people?.of(card) ?? nobody);
}
