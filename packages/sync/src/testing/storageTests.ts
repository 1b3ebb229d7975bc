import { describe, expect, it } from 'vitest';
import { crc32 } from '../checksum.ts';
import type { RoomName } from '../roles.ts';
import type { NewLogRow, RoomStorage } from '../storage.ts';
import { RoomRemoved } from '../storage.ts';

const ana: RoomName = 'map/ana';
const ben: RoomName = 'map/ben';

function row(room: RoomName, content: string, clients: readonly number[] = [], device = 'laptop'): NewLogRow {
  const bytes = Uint8Array.from(content, (letter) => letter.charCodeAt(0));
  return { room, bytes, person: 'p1', device, at: 1_700_000_000_000, checksum: crc32(bytes), clients };
}

function snapshot(content: string, upTo: number) {
  const { bytes: state, checksum } = row(ana, content);
  return { state, checksum, upTo };
}

async function logOf(storage: RoomStorage, room: RoomName): Promise<string[]> {
  const { log } = await storage.load(room);
  return log.map(({ seq, bytes }) => `${seq}:${String.fromCharCode(...bytes)}`);
}

/** What every RoomStorage keeps (the promises of storage.ts). `make` gives a fresh, empty one; it is closed here. */
export function storageTests(name: string, make: () => Promise<RoomStorage>): void {
  const withStorage = (test: (storage: RoomStorage) => Promise<void>) => async () => {
    const storage = await make();
    try {
      await test(storage);
    } finally {
      await storage.close();
    }
  };
  describe(`${name} as a room storage`, () => {
    appending(withStorage);
    compacting(withStorage);
    removing(withStorage);
  });
}

type WithStorage = (test: (storage: RoomStorage) => Promise<void>) => () => Promise<void>;

function appending(withStorage: WithStorage): void {
  it(
    'loads a room nobody wrote to as empty',
    withStorage(async (storage) => {
      expect(await storage.load(ana)).toEqual({ snapshot: null, log: [], clients: new Map() });
      expect(await storage.rowsAfter(ana, 0)).toEqual([]);
    }),
  );

  it(
    'numbers the rows of each room from 1 without holes and says the numbers',
    withStorage(async (storage) => {
      expect(await storage.append([row(ana, 'a'), row(ben, 'x'), row(ana, 'b')])).toEqual([1, 1, 2]);
      expect(await storage.append([row(ben, 'y')])).toEqual([2]);
      expect(await logOf(storage, ana)).toEqual(['1:a', '2:b']);
      expect(await logOf(storage, ben)).toEqual(['1:x', '2:y']);
    }),
  );

  it(
    'keeps the order of appends that are made at once',
    withStorage(async (storage) => {
      const letters = [...'abcdefghij'];
      await Promise.all(letters.map((letter) => storage.append([row(ana, letter)])));
      expect(await logOf(storage, ana)).toEqual(letters.map((letter, at) => `${at + 1}:${letter}`));
    }),
  );

  it(
    'gives bytes and checksum back as they were, also empty and large ones',
    withStorage(async (storage) => {
      const large = 'x'.repeat(300_000);
      await storage.append([row(ana, ''), row(ana, large)]);
      const { log } = await storage.load(ana);
      expect(log.map(({ bytes }) => bytes.length)).toEqual([0, 300_000]);
      expect(log.map(({ bytes, checksum }) => crc32(bytes) === checksum)).toEqual([true, true]);
    }),
  );

  it(
    'binds a client id to the first device that brings it',
    withStorage(async (storage) => {
      await storage.append([row(ana, 'a', [7, 2 ** 32 - 1], 'laptop')]);
      await storage.append([row(ana, 'b', [7, 8], 'phone'), row(ben, 'c', [7], 'phone')]);
      const { clients } = await storage.load(ana);
      expect([...clients].sort(([a], [b]) => a - b)).toEqual([
        [7, 'laptop'],
        [8, 'phone'],
        [2 ** 32 - 1, 'laptop'],
      ]);
      expect([...(await storage.load(ben)).clients]).toEqual([[7, 'phone']]);
    }),
  );

  it(
    'reads the rows after a number',
    withStorage(async (storage) => {
      await storage.append([row(ana, 'a'), row(ana, 'b'), row(ana, 'c')]);
      expect((await storage.rowsAfter(ana, 1)).map(({ seq }) => seq)).toEqual([2, 3]);
      expect(await storage.rowsAfter(ana, 3)).toEqual([]);
    }),
  );
}

function compacting(withStorage: WithStorage): void {
  it(
    'puts a snapshot in the place of exactly the rows it holds, and counts on',
    withStorage(async (storage) => {
      await storage.append([row(ana, 'a', [7]), row(ana, 'b'), row(ana, 'c')]);
      await storage.compact(ana, snapshot('ab', 2));
      const stored = await storage.load(ana);
      expect(stored.snapshot).toEqual(snapshot('ab', 2));
      expect(stored.clients.get(7)).toBe('laptop');
      expect(await logOf(storage, ana)).toEqual(['3:c']);
      await storage.compact(ana, snapshot('abc', 3));
      expect(await storage.append([row(ana, 'd')])).toEqual([4]);
      expect(await logOf(storage, ana)).toEqual(['4:d']);
    }),
  );

  it(
    'does not take a snapshot that is not ahead of the present one',
    withStorage(async (storage) => {
      await storage.append([row(ana, 'a'), row(ana, 'b'), row(ana, 'c')]);
      await storage.compact(ana, snapshot('ab', 2));
      await storage.compact(ana, snapshot('a', 1));
      await storage.compact(ana, snapshot('AB', 2));
      expect((await storage.load(ana)).snapshot).toEqual(snapshot('ab', 2));
      expect(await logOf(storage, ana)).toEqual(['3:c']);
    }),
  );

  it(
    'names the rooms whose log has outgrown their snapshot',
    withStorage(async (storage) => {
      await storage.append(Array.from({ length: 4 }, () => row(ana, 'a')));
      await storage.append([row(ben, 'x'.repeat(70_000))]);
      expect([...(await storage.overgrown(3))].sort()).toEqual([ana, ben]);
      expect(await storage.overgrown(4)).toEqual([ben]);
      await storage.compact(ben, snapshot('x', 1));
      expect(await storage.overgrown(4)).toEqual([]);
    }),
  );
}

function removing(withStorage: WithStorage): void {
  it(
    'keeps a removed room removed, and the others as they are',
    withStorage(async (storage) => {
      await storage.append([row(ana, 'a', [7]), row(ben, 'x')]);
      await storage.remove(ana);
      await storage.remove(ana);
      await expect(storage.load(ana)).rejects.toThrow(RoomRemoved);
      await expect(storage.rowsAfter(ana, 0)).rejects.toThrow(RoomRemoved);
      await expect(storage.compact(ana, snapshot('a', 1))).rejects.toThrow(RoomRemoved);
      await expect(storage.append([row(ana, 'b')])).rejects.toThrow(RoomRemoved);
      expect(await logOf(storage, ben)).toEqual(['1:x']);
    }),
  );

  it(
    'stores nothing of an append that names a removed room',
    withStorage(async (storage) => {
      await storage.append([row(ben, 'x')]);
      await storage.remove(ana);
      await expect(storage.append([row(ben, 'y', [9]), row(ana, 'a')])).rejects.toThrow(RoomRemoved);
      expect(await logOf(storage, ben)).toEqual(['1:x']);
      expect((await storage.load(ben)).clients.size).toBe(0);
      expect(await storage.append([row(ben, 'z')])).toEqual([2]);
    }),
  );
}
