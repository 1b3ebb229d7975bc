import type { Journey } from '@throughline/journey';
import type { StoreApi } from 'zustand/vanilla';
import { Channels } from './channels.ts';
import type { ShownJourney } from './shownJourney.ts';
import type { MapState } from './state.ts';

/** Hands that have written nothing for so long rest, in ms; hands that go on are waited for no longer than the second. */
const quietMs = 250;
const mostMs = 1000;

/**
 * What stands beside the map and follows the words of cards: not letter by letter, which would cost each letter as much
 * again, but when hands rest. Everything else it follows at once.
 */
export interface Rest {
  /** The whole map, with the words it had when hands last rested. */
  journey(): Journey;
  subscribe(listener: () => void): () => void;
  /** Runs when hands rest, once for each name; at once when they do. */
  soon(name: object, run: () => void): void;
  stop(): void;
}

export function createRest(shown: ShownJourney, state: StoreApi<MapState>): Rest {
  const channels = new Channels();
  const waiting = new Map<object, () => void>();
  let journey = shown.whole();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since = 0;
  let isWordsOnly = true;
  const end = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const runs = [...waiting.values()];
    waiting.clear();
    for (const run of runs) run();
  };
  const soon = (name: object, run: () => void): void => {
    waiting.set(name, run);
    const now = performance.now();
    if (timer === undefined) since = now;
    clearTimeout(timer);
    timer = setTimeout(end, Math.max(0, Math.min(quietMs, since + mostMs - now)));
  };
  const follow = (): void => {
    if (journey === shown.whole()) return;
    journey = shown.whole();
    channels.tell('journey');
  };
  const stops = [
    shown.beforeTelling((change) => (isWordsOnly &&= change.isWordsOnly)),
    shown.subscribe(() => {
      if (isWordsOnly) soon(channels, follow);
      else follow();
      isWordsOnly = true;
    }),
    state.subscribe((now, before) => now.editing !== before.editing && end()),
    () => clearTimeout(timer),
  ];
  return {
    journey: () => journey,
    subscribe: (listener) => channels.subscribe('journey', listener),
    soon,
    stop: () => stops.forEach((stop) => stop()),
  };
}
