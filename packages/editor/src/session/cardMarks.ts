import type { CardId } from '@throughline/journey';
import type { StoreApi } from 'zustand/vanilla';
import { Channels } from './channels.ts';
import type { MapState } from './state.ts';

/** How the screen's state shows on one card. */
export type CardMark = 'here' | 'selected' | 'edited' | 'one of many';

/**
 * What of the screen's state concerns a card, told to that card only: moving focus over ten thousand cards costs
 * the two it leaves and reaches.
 */
export interface CardMarks {
  subscribe(card: CardId, listener: () => void): () => void;
  has(card: CardId, mark: CardMark): boolean;
  stop(): void;
}

export function createCardMarks(state: StoreApi<MapState>): CardMarks {
  const channels = new Channels();
  const stop = state.subscribe((now, before) => {
    if (now.selection.size > 1 !== before.selection.size > 1) channels.tell('all');
    for (const card of concerned(now, before)) channels.tell(card);
  });
  return {
    stop,
    subscribe(card, listener) {
      const stops = [channels.subscribe(card, listener), channels.subscribe('all', listener)];
      return () => stops.forEach((end) => end());
    },
    has(card, mark) {
      const { editing, selection, spot } = state.getState();
      if (mark === 'here') return spot.at === 'card' && spot.card === card;
      if (mark === 'selected') return selection.has(card);
      if (mark === 'edited') return editing?.what === 'card' && editing.card === card;
      return selection.size > 1;
    },
  };
}

function concerned(now: MapState, before: MapState): ReadonlySet<CardId> {
  const cards = new Set<CardId>();
  for (const { editing, spot } of [now, before]) {
    if (spot.at === 'card') cards.add(spot.card);
    if (editing?.what === 'card') cards.add(editing.card);
  }
  if (now.selection !== before.selection) {
    for (const card of now.selection) if (!before.selection.has(card)) cards.add(card);
    for (const card of before.selection) if (!now.selection.has(card)) cards.add(card);
  }
  return cards;
}
