import { Dexie } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import type { Library } from '../src/library.ts';
import type { MapListing } from '../src/maps.ts';
import { textOf, typist } from './edits.ts';
import { newDeviceStore, openTab } from './device.ts';

async function titles(library: Library, query: { bin?: boolean; search?: string } = {}): Promise<string[]> {
  const list = await library.list(query);
  return list.ok ? list.value.map((map) => map.title) : [];
}

async function withMaps(...names: string[]): Promise<Library> {
  const clock = { time: 1_000 };
  const library = await openTab(newDeviceStore(), 'a', clock);
  for (const title of names) {
    clock.time += 1;
    await library.note(title, { title });
  }
  return library;
}

describe('the maps of this device', () => {
  it('lists the last changed first', async () => {
    const library = await withMaps('Licence', 'Passport');
    expect(await titles(library)).toEqual(['Passport', 'Licence']);
    await library.note('Licence', { updatedAt: 5_000 });
    expect(await titles(library)).toEqual(['Licence', 'Passport']);
  });

  it('finds titles by words in any order, accents and capitals aside', async () => {
    const library = await withMaps('Moving', 'Changing');
    await library.note('Moving', { title: 'Déménager à Paris' });
    expect(await titles(library, { search: 'paris demen' })).toEqual(['Déménager à Paris']);
    expect(await titles(library, { search: 'rome' })).toEqual([]);
  });

  it('moves a map to the bin and back', async () => {
    const library = await withMaps('Licence', 'Passport');
    await library.bin('Licence');
    expect(await titles(library)).toEqual(['Passport']);
    expect(await titles(library, { bin: true })).toEqual(['Licence']);
    await library.restore('Licence');
    expect(await titles(library)).toEqual(['Passport', 'Licence']);
  });

  it('purges a map with all its rows, and no other', async () => {
    const library = await withMaps('Licence', 'Passport');
    for (const id of ['Licence', 'Passport']) {
      const log = library.room(`map/${id}`);
      log.append(typist(1)(id), 'here');
      await log.close();
    }
    await library.purge('Licence');
    const [gone, kept] = await Promise.all(
      ['Licence', 'Passport'].map((id) => library.room(`map/${id}`).load()),
    );
    expect(gone?.ok && gone.value.rows).toEqual([]);
    expect(kept?.ok && textOf(kept.value.rows)).toBe('Passport');
    expect(await library.find('Licence')).toEqual({ ok: true, value: null });
  });

  it('duplicates the document under a new id, new to the server', async () => {
    const library = await withMaps('Licence');
    await library.note('Licence', { registered: true, role: 'owner', stages: 6, cards: 12 });
    const log = library.room('map/Licence');
    log.saved(log.append(typist(1)('text'), 'here'));
    await log.close();
    expect(await library.duplicate('Licence', { id: 'copy', title: 'Licence (copy)' })).toEqual({
      ok: true,
      value: true,
    });
    const copy = await library.find('copy');
    expect(copy.ok && copy.value).toMatchObject({
      title: 'Licence (copy)',
      cards: 12,
      registered: false,
      role: null,
    });
    const loaded = await library.room('map/copy').load();
    expect(loaded.ok && loaded.value.rows.map((row) => row.saved)).toEqual([false]);
    expect(loaded.ok && textOf(loaded.value.rows)).toBe('text');
  });

  it('has nothing to duplicate where there is no document', async () => {
    const library = await withMaps('Licence');
    const copied = await library.duplicate('Licence', { id: 'copy', title: 'Copy' });
    expect(copied).toEqual({ ok: true, value: false });
    expect(await titles(library)).toEqual(['Licence']);
  });

  it('counts the edits of a map that are not on the server', async () => {
    const library = await withMaps('Licence');
    const log = library.room('map/Licence');
    const type = typist(1);
    log.append(type('a'), 'here');
    log.append(type('b'), 'here');
    await log.flush();
    const list = await library.list();
    expect(list.ok && list.value.map((map) => map.unsaved)).toEqual([2]);
  });

  it('tells who watches of changes, also those of the log', async () => {
    // Dexie watches only where the page has a database of its own.
    Dexie.dependencies.indexedDB = new IDBFactory();
    const library = await withMaps('Licence');
    let seen: readonly MapListing[] = [];
    const stop = library.watch({}, (answer) => {
      if (answer.ok) seen = answer.value;
    });
    await vi.waitFor(() => expect(seen.map((map) => map.title)).toEqual(['Licence']));
    await library.note('Passport', { title: 'Passport' });
    await vi.waitFor(() => expect(seen.length).toBe(2));
    const log = library.room('map/Licence');
    log.append(typist(1)('a'), 'here');
    await log.flush();
    await vi.waitFor(() => expect(seen.map((map) => map.unsaved).toSorted()).toEqual([0, 1]));
    stop();
    library.close();
  });
});
