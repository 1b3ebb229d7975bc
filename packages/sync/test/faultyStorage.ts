import type { Clock } from '../src/socket.ts';
import type { RoomStorage } from '../src/storage.ts';

export interface Faults {
  /** The longest a call takes, in milliseconds, half before the work is done and half after. */
  readonly slowest: number;
  readonly random: () => number;
  readonly clock: Clock;
  /** Asked before each append: shall it fail? `late`: the rows are stored, but the answer is a failure. */
  readonly appendFails?: () => 'no' | 'early' | 'late';
}

export interface FaultyStorage extends RoomStorage {
  /** The process is killed: what is not done yet is never done, and nothing is ever answered. */
  kill(): void;
  readonly appends: number;
}

/** A storage that takes its time, fails when told, and can be killed in the middle. */
export function faultyStorage(inner: RoomStorage, faults: Faults): FaultyStorage {
  let isDead = false;
  let appends = 0;
  const { clock, random, slowest } = faults;
  const step = () =>
    new Promise<void>((resolve) => {
      clock.after((random() * slowest) / 2, () => {
        if (!isDead) resolve();
      });
    });
  const slowly = async <Value>(work: () => Promise<Value>): Promise<Value> => {
    await step();
    const value = await work();
    await step();
    return value;
  };
  return {
    load: (room) => slowly(() => inner.load(room)),
    rowsAfter: (room, after) => slowly(() => inner.rowsAfter(room, after)),
    compact: (room, snapshot) => slowly(() => inner.compact(room, snapshot)),
    overgrown: (rows) => slowly(() => inner.overgrown(rows)),
    remove: (room) => slowly(() => inner.remove(room)),
    close: () => inner.close(),
    append: (rows) =>
      slowly(async () => {
        appends += 1;
        const fails = faults.appendFails?.() ?? 'no';
        if (fails === 'early') throw new Error('disk full');
        const seqs = await inner.append(rows);
        if (fails === 'late') throw new Error('the worker died after the commit');
        return seqs;
      }),
    kill: () => {
      isDead = true;
    },
    get appends() {
      return appends;
    },
  };
}
