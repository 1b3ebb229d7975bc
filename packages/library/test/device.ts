import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { type Library, openLibrary } from '../src/library.ts';

/** A device without maps: its database lives as long as the object. */
export function newDeviceStore(): {
  readonly indexedDB: IDBFactory;
  readonly IDBKeyRange: typeof IDBKeyRange;
} {
  return { indexedDB: new IDBFactory(), IDBKeyRange };
}

/** Random bytes that are none: each call gives the next number. */
function countingBytes(): (count: number) => Uint8Array {
  let next = 0;
  return (count) => Uint8Array.from({ length: count }, () => (next += 1) & 0xff);
}

/** A tab of a device. The clock stands still unless a test moves it. */
export function openTab(
  store: ReturnType<typeof newDeviceStore>,
  tab: string,
  clock: { time: number } = { time: 1_000 },
): Promise<Library> {
  return openLibrary({ tab, now: () => clock.time, randomBytes: countingBytes(), database: store });
}
