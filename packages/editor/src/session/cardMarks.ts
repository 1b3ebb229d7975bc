import type { CardId } from '@throughline/journey';
import type { StoreApi } from 'zustand/vanilla';
import { Channels } from './channels.ts';
import type { MapState } from './state.ts';

/** How the screen's state shows on one card. */
export interface CardLook {
  /** The map's one Tab stop is on it. */
  readonly isHere: boolean;
  readonly isSelected: boolean;
  /** Several cards are selected, this one or others. */
  readonly isOneOfMany: boolean;
  readonly isEdited: boolean;
}

/**
 * What of the screen's state concerns a card, told to that card only: moving focus over ten thousand cards costs
 * the two it leaves and reaches.
 */
export interface CardMarks {
  subscribe(card: CardId, listener: () => void): () => void;
  /** The same object while nothing of it changes. */
  of(card: CardId): CardLook;
  stop(): void;
}

/**
 * So many cards are told within the task that changed them, those before others that have focus or are selected; the
 * rest of ten thousand in tasks of their own.
 */
const atOnce = 300;

/** Every look there is, so that each is one object: isHere counts 1, isSelected 2, isOneOfMany 4, isEdited 8. */
const looks: readonly CardLook[] = Array.from({ length: 16 }, (_, bits) => ({
  isHere: (bits & 1) !== 0,
  isSelected: (bits & 2) !== 0,
  isOneOfMany: (bits & 4) !== 0,
  isEdited: (bits & 8) !== 0,
}));
const plain = looks[0]!;

export function createCardMarks(state: StoreApi<MapState>): CardMarks {
  const channels = new Channels();
  const waiting = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | null = null;
  const tellSome = (cards: Iterable<string>): void => {
    let left = atOnce;
    for (const card of cards) {
      if (left > 0) {
        waiting.delete(card);
        channels.tell(card);
      } else waiting.add(card);
      left -= 1;
    }
    if (waiting.size > 0) timer ??= setTimeout(tellOn);
  };
  const tellOn = (): void => {
    timer = null;
    tellSome([...waiting]);
  };
  const unfollow = state.subscribe((now, before) => {
    const isForAll = now.selection.size > 1 !== before.selection.size > 1;
    const cards = concerned(now, before);
    tellSome(isForAll ? new Set([...cards, ...channels.keys()]) : cards);
  });
  return {
    stop() {
      unfollow();
      if (timer !== null) clearTimeout(timer);
    },
    subscribe: (card, listener) => channels.subscribe(card, listener),
    of(card) {
      const { editing, selection, spot } = state.getState();
      const isHere = spot.at === 'card' && spot.card === card;
      const isEdited = editing?.what === 'card' && editing.card === card;
      const bits =
        Number(isHere) +
        2 * Number(selection.has(card)) +
        4 * Number(selection.size > 1) +
        8 * Number(isEdited);
      return looks[bits] ?? plain;
    },
  };
}

function concerned(now: MapState, before: MapState): ReadonlySet<string> {
  const cards = new Set<string>();
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
