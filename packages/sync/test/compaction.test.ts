import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { squash } from '../src/compaction.ts';
import { crc32 } from '../src/checksum.ts';
import { memoryStorage } from '../src/memoryStorage.ts';
import { StoredDocument } from '../src/storedDocument.ts';
import { createRooms } from '../src/rooms.ts';
import { handmadeUpdate } from './handmadeUpdate.ts';
import { house, mapRoom, roots } from './house.ts';
import { editAtRandom } from './randomEdits.ts';
import { seededRandom } from './seededRandom.ts';

function history(seed: number, edits: number): { doc: Y.Doc; updates: Uint8Array[] } {
  const random = seededRandom(seed);
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  for (let edit = 0; edit < edits; edit++) editAtRandom(doc, random);
  return { doc, updates };
}

describe('squash', () => {
  it('makes one snapshot of many updates, smaller and with the same content', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const { doc, updates } = history(seed, 200);
      const squashed = squash(updates);
      const copy = new Y.Doc();
      if (squashed.ok) Y.applyUpdate(copy, squashed.state);
      expect(copy.getMap('cards').toJSON(), `seed ${seed}`).toEqual(doc.getMap('cards').toJSON());
      const bytes = updates.reduce((sum, update) => sum + update.length, 0);
      expect(squashed.ok && squashed.state.length < bytes / 2).toBe(true);
    }
  });

  it('refuses parts that do not belong together, or cannot be read', () => {
    const { updates } = history(1, 50);
    expect(squash(updates.slice(10)).ok).toBe(false);
    expect(squash([...updates, Uint8Array.of(9, 9, 9)]).ok).toBe(false);
    expect(squash([handmadeUpdate([{ client: 1, clock: 0, blocks: [{ any: 1, after: [2, 0] }] }])]).ok).toBe(
      false,
    );
  });

  it('of thousands of updates takes its time in proportion', () => {
    const { updates } = history(3, 4000);
    const begun = Date.now();
    expect(squash(updates).ok).toBe(true);
    expect(Date.now() - begun).toBeLessThan(5000);
  });
});

describe('a compaction', () => {
  it('that does not prove equal replaces nothing, and says so', async () => {
    const home = house({ slowest: 0 });
    const { clock, storage, random, events } = home;
    const wrong = async () => ({ ok: false, reason: 'other clocks' }) as const;
    home.network.serve(
      createRooms({
        storage,
        clock,
        random,
        rules: { open: false, roots },
        limits: { logRows: 5 },
        squash: wrong,
        log: (event) => events.push(event),
      }),
    );
    const ana = home.join('ana');
    await clock.pass(100);
    for (let edit = 0; edit < 14; edit++) {
      ana.doc.getMap('cards').set('a', edit);
      await clock.pass(50);
    }
    const refused = events.filter(({ kind }) => kind === 'compaction refused');
    expect(refused).toHaveLength(2);
    const stored = await storage.load(mapRoom);
    expect([stored.snapshot, stored.log.length]).toEqual([null, 14]);
    expect(ana.isSaved).toBe(true);
  });

  it('whose transaction fails leaves everything as it was', async () => {
    const inner = memoryStorage();
    const compact = () => Promise.reject(new Error('disk full'));
    const { clock, join, events } = house({
      slowest: 0,
      storage: { ...inner, compact },
      limits: { logRows: 5 },
    });
    const ana = join('ana');
    const ben = join('ben');
    await clock.pass(100);
    for (let edit = 0; edit < 10; edit++) {
      ana.doc.getMap('cards').set(`c${edit}`, edit);
      await clock.pass(50);
    }
    expect(events.some((event) => event.kind === 'storage failed' && event.doing === 'compact')).toBe(true);
    expect([ana.isSaved, ben.doc.getMap('cards').size, ana.closes]).toEqual([true, 10, []]);
  });
});

describe('a stored document', () => {
  const row = (bytes: Uint8Array, seq: number) => ({ bytes, seq, checksum: crc32(bytes) });

  it('is refused whole where a bit has flipped, a row is missing, or bytes mean nothing', () => {
    const { updates } = history(5, 20);
    const log = updates.map((bytes, at) => row(bytes, at + 1));
    const open = (rows: typeof log) =>
      new StoredDocument(mapRoom, { snapshot: null, log: rows, clients: new Map() });
    expect(open(log).lastSeq).toBe(log.length);
    const random = seededRandom(5);
    for (let flip = 0; flip < 200; flip++) {
      const at = Math.floor(random() * log.length);
      const bytes = updates[at]?.slice() ?? new Uint8Array();
      const place = Math.floor(random() * bytes.length);
      bytes[place] = (bytes[place] ?? 0) ^ (1 << Math.floor(random() * 8));
      const damaged = log.map((kept, index) => (index === at ? { ...kept, bytes } : kept));
      expect(() => open(damaged)).toThrow('is damaged');
    }
    expect(() => open(log.filter(({ seq }) => seq !== 3))).toThrow('row 3 is missing');
    expect(() => open([row(Uint8Array.of(9, 9), 1)])).toThrow('cannot be read');
  });

  it('brings anyone up to date from wherever they are', () => {
    for (let seed = 1; seed <= 30; seed++) {
      const random = seededRandom(seed);
      const { doc, updates } = history(seed, 60);
      const cut = Math.floor(random() * updates.length);
      const first = squash(updates.slice(0, Math.max(cut, 1)));
      if (!first.ok) throw new Error(first.reason);
      const stored = new StoredDocument(mapRoom, {
        snapshot: { state: first.state, upTo: Math.max(cut, 1), checksum: crc32(first.state) },
        log: updates.slice(Math.max(cut, 1)).map((bytes, at) => row(bytes, Math.max(cut, 1) + at + 1)),
        clients: new Map(),
      });
      for (const known of [
        0,
        Math.floor(cut / 2),
        cut,
        Math.floor((cut + updates.length) / 2),
        updates.length,
      ]) {
        const reader = new Y.Doc();
        for (const update of updates.slice(0, known)) Y.applyUpdate(reader, update);
        const frames = stored.answer(Y.decodeStateVector(Y.encodeStateVector(reader)));
        expect(frames.map(([, kind]) => kind).slice(-1)).toEqual([1]);
        for (const frame of frames) applyFrame(reader, frame);
        expect(reader.getMap('cards').toJSON(), `seed ${seed}`).toEqual(doc.getMap('cards').toJSON());
        expect(reader.store.pendingStructs).toBe(null);
      }
    }
  });
});

/** A sync frame is [0, kind, length, update]. */
function applyFrame(doc: Y.Doc, frame: Uint8Array): void {
  let at = 2;
  while ((frame[at] ?? 0) >= 128) at += 1;
  Y.applyUpdate(doc, frame.subarray(at + 1));
}
