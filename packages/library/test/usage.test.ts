import { Dexie } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Library } from '../src/library.ts';
import type { MapUsage } from '../src/usage.ts';
import { newDeviceStore, openTab } from './device.ts';
import { typist } from './edits.ts';

// Dexie watches only where the page has a database of its own.
beforeAll(() => {
  Dexie.dependencies.indexedDB = new IDBFactory();
});

const photo = (map: string, letter: string) => ({
  map,
  hash: letter.repeat(64),
  media: 'image/webp',
  bytes: new Uint8Array(100),
});

/** What the device tells of a map now. */
async function usageOf(library: Library, id: string): Promise<MapUsage | undefined> {
  let told: readonly MapUsage[] | null = null;
  const stop = library.watchUsage((answer) => {
    told = answer.ok ? answer.value : null;
  });
  await vi.waitFor(() => expect(told).not.toBeNull());
  stop();
  return (told as readonly MapUsage[] | null)?.find((map) => map.id === id);
}

/** A map with one edit, which the server has unless told otherwise. */
async function withMap({ saved = true, registered = true } = {}): Promise<Library> {
  const library = await openTab(newDeviceStore(), 'a');
  await library.note('licence', { title: 'Licence', registered });
  const log = library.room('map/licence');
  log.append(typist(1)('k'), saved ? 'server' : 'here');
  await log.close();
  return library;
}

describe('what a map takes of this device', () => {
  it('is counted by documents and files, with what waits for the server', async () => {
    const library = await withMap({ saved: false });
    await library.files.keep(photo('licence', 'a'));
    await library.files.keepCopy(photo('licence', 'b'));
    const usage = await usageOf(library, 'licence');
    expect(usage).toMatchObject({ title: 'Licence', pinned: false, photos: 2, files: 200 });
    expect(usage?.waiting).toEqual({ edits: 1, photos: 1, versions: 0 });
    expect(usage?.document).toBeGreaterThan(0);
  });

  it('stays when room is made, once a person has chosen so', async () => {
    const library = await withMap();
    await library.files.keepCopy(photo('licence', 'a'));
    await library.files.keepCopy(photo('passport', 'b'));
    await library.pin('licence', true);
    expect(await library.files.free(1_000)).toEqual({ ok: true, value: 100 });
    expect((await usageOf(library, 'licence'))?.photos).toBe(1);
    await library.pin('licence', false);
    expect(await library.files.free(1_000)).toEqual({ ok: true, value: 100 });
  });

  it('is given back whole when the server has all of it', async () => {
    const library = await withMap();
    await library.files.keepCopy(photo('licence', 'a'));
    expect(await library.freeMap('licence')).toEqual({ ok: true, value: true });
    expect(await usageOf(library, 'licence')).toBeUndefined();
    const loaded = await library.room('map/licence').load();
    expect(loaded.ok && loaded.value.rows).toEqual([]);
  });

  it('is never given back while an edit, a photo or the map itself is only here', async () => {
    const waiting = await withMap();
    await waiting.files.keep(photo('licence', 'a'));
    for (const library of [await withMap({ saved: false }), await withMap({ registered: false }), waiting]) {
      expect(await library.freeMap('licence')).toEqual({ ok: true, value: false });
      const loaded = await library.room('map/licence').load();
      expect(loaded.ok && loaded.value.rows.length).toBe(1);
    }
  });
});
