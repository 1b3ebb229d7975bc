import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { crc32 } from '../src/checksum.ts';
import { squash } from '../src/compaction.ts';
import { memoryStorage } from '../src/memoryStorage.ts';
import { faultInState, roomState } from '../src/roomState.ts';
import type { RoomStorage } from '../src/storage.ts';
import { RoomRemoved } from '../src/storage.ts';
import { isVersionFile, readVersionFile, writeVersionFile } from '../src/versionFile.ts';
import { handmadeUpdate } from './handmadeUpdate.ts';
import { mapRoom, roots } from './house.ts';
import { editAtRandom } from './randomEdits.ts';
import { seededRandom } from './seededRandom.ts';

const run = async (parts: readonly Uint8Array[]) => squash(parts);

/** A room with a history, in storage as somebody left it; `compactAfter` rows of it are in a snapshot. */
async function history(seed: number, edits: number, compactAfter: number) {
  const random = seededRandom(seed);
  const doc = new Y.Doc();
  const rows: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => rows.push(update));
  for (let edit = 0; edit < edits; edit += 1) editAtRandom(doc, random);
  const storage = memoryStorage();
  for (const [index, bytes] of rows.entries()) {
    await storage.append([
      { room: mapRoom, bytes, person: 'ana', device: 'a', at: 1, checksum: crc32(bytes), clients: [] },
    ]);
    if (index + 1 === compactAfter) await compact(storage, rows.slice(0, compactAfter));
  }
  return { doc, rows: rows.length, storage };
}

async function compact(storage: RoomStorage, rows: readonly Uint8Array[]): Promise<void> {
  const squashed = squash(rows);
  if (!squashed.ok) throw new Error(squashed.reason);
  const { state, checksum } = squashed;
  await storage.compact(mapRoom, { state, checksum, upTo: rows.length });
}

describe('the state of a room', () => {
  it('is all that is committed, however much of it is in a snapshot', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(1_000_000),
        fc.integer({ min: 1, max: 60 }),
        fc.nat(60),
        async (seed, edits, cut) => {
          const { doc, rows, storage } = await history(seed, edits, cut);
          const room = await roomState(storage, mapRoom, run);
          const copy = new Y.Doc();
          if ('state' in room) Y.applyUpdate(copy, room.state);
          expect(room).toMatchObject({ upTo: rows });
          expect(copy.getMap('cards').toJSON()).toEqual(doc.getMap('cards').toJSON());
        },
      ),
      { numRuns: 30, seed: 7 },
    );
  });

  it('of a room nobody wrote to is an empty document', async () => {
    const room = await roomState(memoryStorage(), mapRoom, run);
    expect(room).toEqual({ state: Uint8Array.of(0, 0), upTo: 0 });
    Y.applyUpdate(new Y.Doc(), 'state' in room ? room.state : new Uint8Array());
  });

  it('is not made up where the room was removed or does not prove equal', async () => {
    const { storage } = await history(1, 10, 0);
    const wrong = async () => ({ ok: false, reason: 'other clocks' }) as const;
    expect(await roomState(storage, mapRoom, wrong)).toEqual({ refused: 'other clocks' });
    await storage.remove(mapRoom);
    await expect(roomState(storage, mapRoom, run)).rejects.toBeInstanceOf(RoomRemoved);
  });
});

describe('a whole document that somebody brings', () => {
  it('is taken when every edit of it would have been', async () => {
    const { doc } = await history(3, 100, 0);
    expect(faultInState(Y.encodeStateAsUpdate(doc), roots.map)).toBeNull();
    expect(faultInState(Uint8Array.of(0, 0), roots.map)).toBeNull();
  });

  it('is refused with foreign roots, except in open mode', () => {
    const doc = new Y.Doc();
    doc.getMap('elsewhere').set('a', 1);
    const state = Y.encodeStateAsUpdate(doc);
    expect(faultInState(state, roots.map)).toBe('a value this room does not take');
    expect(faultInState(state, null)).toBeNull();
  });

  it('is refused where pieces are missing', () => {
    const state = handmadeUpdate([{ client: 1, clock: 0, blocks: [{ any: 1, after: [2, 0] }] }]);
    expect(faultInState(state, roots.map)).toBe('pieces are missing');
  });

  it('is judged in time whatever its bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const begun = Date.now();
        const fault = faultInState(bytes, roots.map);
        expect(fault === null || fault.length > 0).toBe(true);
        expect(Date.now() - begun).toBeLessThan(500);
      }),
      { numRuns: 500, seed: 7 },
    );
  });
});

describe('the file of a version', () => {
  it('gives back the document that went in, and is told by its first bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (state) => {
        const file = writeVersionFile(state);
        expect(readVersionFile(file)).toEqual(state);
        expect(isVersionFile(file.subarray(0, 8))).toBe(true);
        expect(isVersionFile(file.subarray(0, 7))).toBe(false);
        expect(readVersionFile(file.subarray(1))).toBeNull();
      }),
    );
  });

  it('is no picture and no text', () => {
    expect(readVersionFile(Uint8Array.from('{"format":', (letter) => letter.charCodeAt(0)))).toBeNull();
    expect(readVersionFile(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a))).toBeNull();
  });
});
