import { IDBFactory, IDBKeyRange, IDBObjectStore } from 'fake-indexeddb';
import * as z from 'zod/mini';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openLibrary } from '../src/library.ts';
import { measureSpace } from '../src/space.ts';
import { typist } from './edits.ts';
import { newDeviceStore, openTab } from './device.ts';

afterEach(() => void vi.restoreAllMocks());

/** A browser that opens no database: what private windows of some browsers do. */
function refusing(): IDBFactory {
  const factory = new IDBFactory();
  vi.spyOn(factory, 'open').mockImplementation(() => {
    throw new DOMException('refused', 'SecurityError');
  });
  return factory;
}

describe('the library', () => {
  it('makes one device key for all tabs and visits, and keeps the name', async () => {
    const store = newDeviceStore();
    const [first, second] = await Promise.all([openTab(store, 'a'), openTab(store, 'b')]);
    const keys = await Promise.all([first.device(), second.device()]);
    expect(keys[0].key).toMatch(/^[\w-]{43}$/);
    expect(keys[1].key).toBe(keys[0].key);
    await first.nameDevice('Ana');
    expect(await (await openTab(store, 'c')).device()).toEqual({ key: keys[0].key, name: 'Ana' });
  });

  it('remembers settings that fit their shape, and nothing else', async () => {
    const library = await openTab(newDeviceStore(), 'a');
    await library.setSetting('zoom', 1.5);
    expect(await library.setting('zoom', z.number())).toBe(1.5);
    expect(await library.setting('zoom', z.string())).toBeNull();
    expect(await library.setting('other', z.number())).toBeNull();
  });

  it('works in memory where the browser has no database, and says so', async () => {
    const library = await openTab({ indexedDB: refusing(), IDBKeyRange }, 'a');
    expect(library.problem).toBe('refused');
    expect(await library.list()).toEqual({ ok: false, problem: 'refused' });
    const device = await library.device();
    expect(await library.device()).toEqual(device);
    const log = library.room('map/one');
    log.append(typist(1)('a'), 'here');
    expect(await log.flush()).toEqual({ ok: false, problem: 'refused' });
    expect(log.unsaved.edits).toBe(1);
    await log.close();
  });

  it('says full when the browser has no room, without losing the edit', async () => {
    const library = await openTab(newDeviceStore(), 'a');
    const full = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    const log = library.room('map/one');
    log.append(typist(1)('a'), 'here');
    expect(await log.flush()).toEqual({ ok: false, problem: 'full' });
    full.mockRestore();
    expect(await log.flush()).toEqual({ ok: true, value: undefined });
    const loaded = await library.room('map/one').load();
    expect(loaded.ok && loaded.value.rows.length).toBe(1);
  });

  it('steps aside when a newer version of the app upgrades the database, and asks for a reload', async () => {
    const store = newDeviceStore();
    const library = await openTab(store, 'old');
    const told = vi.fn<() => void>();
    library.subscribe(told);
    await upgrade(store.indexedDB);
    expect(told).toHaveBeenCalled();
    expect(library.problem).toBe('newer');
    expect(await library.list()).toEqual({ ok: false, problem: 'newer' });
  });

  it('says newer when the database on the device is from a later version', async () => {
    const store = newDeviceStore();
    await upgrade(store.indexedDB);
    expect((await openTab(store, 'old')).problem).toBe('newer');
  });

  it('says blocked at once when an old tab holds the database, and goes on when that closes', async () => {
    const store = newDeviceStore();
    const old = await open(store.indexedDB, 1);
    const library = await openLibrary({
      tab: 'a',
      now: () => 0,
      randomBytes: (count) => new Uint8Array(count),
      database: store,
    });
    expect(library.problem).toBe('blocked');
    old.close();
    await vi.waitFor(() => expect(library.problem).toBeNull());
    expect(await library.list()).toEqual({ ok: true, value: [] });
  });
});

function open(indexedDB: IDBFactory, version: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('throughline', version);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(new Error('not opened'));
  });
}

async function upgrade(indexedDB: IDBFactory): Promise<void> {
  (await open(indexedDB, 999)).close();
}

describe('the space of this device', () => {
  it('says nearly full from four fifths of the quota', async () => {
    const estimate = (usage: number) => () => Promise.resolve({ usage, quota: 100 });
    expect((await measureSpace({ estimate: estimate(79) })).nearlyFull).toBe(false);
    expect((await measureSpace({ estimate: estimate(80) })).nearlyFull).toBe(true);
  });

  it('knows nothing where the browser does not tell, and does not fail', async () => {
    const refuse = (): Promise<never> => Promise.reject(new Error('no'));
    const unknown = { used: null, quota: null, nearlyFull: false, kept: false };
    expect(await measureSpace()).toEqual(unknown);
    expect(await measureSpace({ estimate: refuse, persisted: refuse })).toEqual(unknown);
  });
});
