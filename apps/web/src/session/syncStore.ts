import { createStore, type StoreApi } from 'zustand/vanilla';
import type { MapRole } from './api.ts';
import { type Chip, firstSync, nextSync, type SyncFacts, type SyncState } from './syncState.ts';

/** What the screen around an open map shows of its syncing. */
export interface SyncView {
  readonly chip: Chip;
  readonly rights: 'write' | 'read';
  /** `local`: made on this device, and the server has not heard of it yet. */
  readonly role: MapRole | 'local';
  /** When the last change of the map was seen here, in milliseconds since 1970; null when there was none yet. */
  readonly lastChangeAt: number | null;
  /** The 44xx code with which the server ended the connection for good. */
  readonly closeCode: number | null;
  /** The owner's recovery link, until the person says they kept it. */
  readonly recovery: string | null;
  /** The browser's storage is four fifths full. */
  readonly nearlyFull: boolean;
}

export type SyncStore = StoreApi<SyncView>;

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls back after `ms`; returns how to cancel. */
  after(ms: number, call: () => void): () => void;
}

/** Keeps the chip in step with the facts and with time. */
export interface SyncKeeper {
  readonly store: SyncStore;
  /** These facts are so now. */
  note(facts: Partial<SyncFacts>): void;
  close(): void;
}

export function keepSync(clock: Clock, facts: Partial<SyncFacts>, role: SyncView['role']): SyncKeeper {
  let state: SyncState = firstSync(clock.now(), facts);
  let stopWaiting = (): void => undefined;
  let open = true;
  const store = createStore<SyncView>(() => ({
    chip: state.chip,
    rights: state.facts.mayWrite ? 'write' : 'read',
    role,
    lastChangeAt: null,
    closeCode: null,
    recovery: null,
    nearlyFull: false,
  }));

  const note = (fresh: Partial<SyncFacts>): void => {
    if (!open) return;
    stopWaiting();
    state = nextSync(state, { ...state.facts, ...fresh }, clock.now());
    const { chip, wake } = state;
    if (chip !== store.getState().chip) store.setState({ chip });
    stopWaiting =
      wake === null ? () => undefined : clock.after(Math.max(0, wake - clock.now()) + 1, () => note({}));
  };
  note({});

  return {
    store,
    note,
    close() {
      open = false;
      stopWaiting();
    },
  };
}
