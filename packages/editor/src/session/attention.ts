import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { Memory } from './memory.ts';

/** How much of what others do reaches this person: what of it is said, and when it is shown. It is the device's, for all maps. */
export interface Attention {
  /** Who joins or leaves is said. */
  readonly comings: boolean;
  /** What others change on the card that has focus, or put into the cell that has it. */
  readonly card: boolean;
  /** What they change in the lane of it, gathered. */
  readonly lane: boolean;
  /** What they change anywhere else, gathered. */
  readonly elsewhere: boolean;
  /** That the card in focus was deleted or moved interrupts; else it waits its turn. */
  readonly interrupts: boolean;
  /** What others do is shown when I have finished writing, not while I write. */
  readonly holds: boolean;
}

export type AttentionStore = StoreApi<Attention>;

const usual: Attention = {
  comings: true,
  card: true,
  lane: false,
  elsewhere: false,
  interrupts: true,
  holds: false,
};

/** As it was chosen on this device, or as is usual; every choice is kept. */
export function createAttention(memory: Memory): AttentionStore {
  const store = createStore(() => attentionFrom(memory.read()));
  store.subscribe((now) => memory.write(now));
  return store;
}

/** What is not understood is as usual. */
function attentionFrom(kept: unknown): Attention {
  const said = Object(kept) as Readonly<Record<string, unknown>>;
  const chosen = Object.entries(said).filter(
    ([name, value]) => Object.hasOwn(usual, name) && typeof value === 'boolean',
  );
  return { ...usual, ...Object.fromEntries(chosen) };
}
