import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { crc32 } from '../src/checksum.ts';
import type { FileToKeep } from '../src/deviceFiles.ts';
import type { Library } from '../src/library.ts';
import type { Stored } from '../src/storeProblem.ts';
import { newDeviceStore, openTab } from './device.ts';
import { typist } from './edits.ts';

afterEach(() => void vi.restoreAllMocks());

/** A photo of `map`; the same number is the same photo. */
function photo(number: number, map = 'one', size = 100): FileToKeep {
  const bytes = new Uint8Array(size).fill(number);
  return { map, hash: number.toString(16).padStart(64, '0'), media: 'image/jpeg', bytes };
}

function valueOf<T>(answer: Stored<T>): T {
  if (!answer.ok) throw new Error(answer.problem);
  return answer.value;
}

async function device(): Promise<{ library: Library; clock: { time: number } }> {
  const clock = { time: 1_000 };
  return { library: await openTab(newDeviceStore(), 'a', clock), clock };
}

/** The hashes of what waits, in the order in which it is sent. */
async function waiting({ files }: Library): Promise<string[]> {
  return valueOf(await files.uploads()).map(({ map, hash }) => `${map}/${Number.parseInt(hash, 16)}`);
}

describe('a file on this device', () => {
  it('is kept and queued at once, and read back as it was, also by another tab', async () => {
    const store = newDeviceStore();
    const [first, second] = [await openTab(store, 'a'), await openTab(store, 'b')];
    expect(await first.files.keep(photo(7))).toEqual({ ok: true, value: undefined });
    const { media, bytes } = photo(7);
    expect(await second.files.read(photo(7))).toEqual({ ok: true, value: { media, bytes } });
    expect(valueOf(await second.files.uploads())).toMatchObject([
      { map: 'one', size: 100, offset: 0, attempts: 0, notBefore: 0, refused: null, at: 1_000 },
    ]);
    expect(valueOf(await second.files.list('one'))).toMatchObject([{ media: 'image/jpeg', size: 100 }]);
    expect(await second.files.list('two')).toEqual({ ok: true, value: [] });
  });

  it('is kept whole or not at all: with its bytes, its entry and its place in the queue', async () => {
    const { library } = await device();
    for (let nth = 0; nth < 3; nth += 1) {
      let puts = 0;
      const put = IDBObjectStore.prototype.put;
      const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
        this: unknown,
        ...args
      ) {
        puts += 1;
        if (puts > nth) throw new DOMException('no room', 'QuotaExceededError');
        return put.apply(this as IDBObjectStore, args);
      });
      expect(await library.files.keep(photo(nth + 1))).toEqual({ ok: false, problem: 'full' });
      full.mockRestore();
      expect(await library.files.read(photo(nth + 1))).toEqual({ ok: true, value: null });
      expect(await library.files.list('one')).toEqual({ ok: true, value: [] });
      expect(await waiting(library)).toEqual([]);
    }
  });

  it('that is kept twice waits once, and not again when the server has it', async () => {
    const { library } = await device();
    await library.files.keep(photo(1));
    await library.files.note(photo(1), { offset: 50, attempts: 2 });
    await library.files.keep(photo(1));
    expect(valueOf(await library.files.uploads())).toMatchObject([{ offset: 50, attempts: 2 }]);
    await library.files.uploaded(photo(1));
    await library.files.keep(photo(1));
    expect(await waiting(library)).toEqual([]);
    expect(await library.files.sendAgain(photo(1))).toEqual({ ok: true, value: true });
    expect(await waiting(library)).toEqual(['one/1']);
    expect(await library.files.sendAgain(photo(2))).toEqual({ ok: true, value: false });
  });

  it('is a view of its own: what happens to the bytes handed in changes nothing', async () => {
    const { library } = await device();
    const large = new Uint8Array(1_000).fill(3);
    await library.files.keep({ ...photo(3), bytes: large.subarray(10, 20) });
    large.fill(9);
    expect(valueOf(await library.files.read(photo(3)))?.bytes).toEqual(new Uint8Array(10).fill(3));
  });

  it('that was damaged is not handed out, not deleted, and whole again when it is kept again', async () => {
    const store = newDeviceStore();
    const library = await openTab(store, 'a');
    await library.files.keep(photo(1));
    await library.files.uploaded(photo(1));
    const raw = await new Dexie('throughline', store).open();
    const [row] = await raw.table('fileBytes').toArray();
    await raw.table('fileBytes').put({ ...row, bytes: new Uint8Array(100).fill(2) });
    expect(await library.files.read(photo(1))).toEqual({ ok: true, value: null });
    expect(await raw.table('fileBytes').count()).toBe(1);
    raw.close();
    await library.files.keepCopy(photo(1));
    expect(valueOf(await library.files.read(photo(1)))?.bytes).toEqual(photo(1).bytes);
  });

  it('that the server has too is kept as a copy, without waiting', async () => {
    const { library } = await device();
    await library.files.keepCopy(photo(1));
    expect(await waiting(library)).toEqual([]);
    expect(valueOf(await library.files.read(photo(1)))?.media).toBe('image/jpeg');
  });

  it('waits in the order in which files were made', async () => {
    const { library, clock } = await device();
    for (const number of [3, 1, 2]) {
      clock.time += 1;
      await library.files.keep(photo(number));
    }
    expect(await waiting(library)).toEqual(['one/3', 'one/1', 'one/2']);
  });

  it('notes nothing of an upload that is over', async () => {
    const { library } = await device();
    await library.files.keep(photo(1));
    await library.files.uploaded(photo(1));
    await library.files.note(photo(1), { offset: 10 });
    expect(await waiting(library)).toEqual([]);
  });

  it('is told of to whoever watches, also when another tab made it', async () => {
    // Dexie watches only where the page has a database of its own.
    Dexie.dependencies.indexedDB = new IDBFactory();
    const store = newDeviceStore();
    const [first, second] = [await openTab(store, 'a'), await openTab(store, 'b')];
    const seen: number[] = [];
    const stop = first.files.watchUploads((uploads) => seen.push(valueOf(uploads).length));
    await vi.waitFor(() => expect(seen).toEqual([0]));
    await second.files.keep(photo(1));
    await vi.waitFor(() => expect(seen.at(-1)).toBe(1));
    stop();
  });

  it('can be given up', async () => {
    const { library } = await device();
    await library.files.keep(photo(1));
    await library.files.keepVersion(photo(2), { id: 'v', name: 'Before' });
    await library.files.drop(photo(1));
    await library.files.drop(photo(2));
    expect(await library.files.read(photo(1))).toEqual({ ok: true, value: null });
    expect(await waiting(library)).toEqual([]);
    expect(await library.files.waitingVersions()).toEqual({ ok: true, value: [] });
  });
});

describe('a version named on this device', () => {
  it('waits with its file, and after it', async () => {
    const { library, clock } = await device();
    await library.files.keepVersion(photo(1), { id: 'first', name: 'Before the workshop' });
    clock.time += 1;
    // Nothing was changed between: the same file under two names.
    await library.files.keepVersion(photo(1), { id: 'second', name: 'For the minister' });
    expect(await waiting(library)).toEqual(['one/1']);
    await library.files.uploaded(photo(1));
    const names = valueOf(await library.files.waitingVersions('one')).map(({ name }) => name);
    expect(names).toEqual(['Before the workshop', 'For the minister']);
    expect(await library.files.waitingVersions('two')).toEqual({ ok: true, value: [] });
    await library.files.versionEnded('first');
    expect(valueOf(await library.files.waitingVersions())).toMatchObject([
      { id: 'second', map: 'one', hash: photo(1).hash, at: 1_001 },
    ]);
  });
});

describe('files and their map', () => {
  it('go together', async () => {
    const { library } = await device();
    await library.note('one', { title: 'Licence' });
    await library.files.keep(photo(1));
    await library.files.keepVersion(photo(2), { id: 'v', name: 'Before' });
    await library.files.keep(photo(1, 'two'));
    await library.purge('one');
    expect(valueOf(await library.files.list('one'))).toEqual([]);
    expect(await library.files.read(photo(1))).toEqual({ ok: true, value: null });
    expect(await library.files.waitingVersions()).toEqual({ ok: true, value: [] });
    expect(await waiting(library)).toEqual(['two/1']);
    expect(valueOf(await library.files.space())).toMatchObject({ files: 1 });
  });

  it('are copied together: the copy has the photos, and the server is to hear of them', async () => {
    const { library } = await device();
    await library.note('one', { title: 'Licence' });
    const log = library.room('map/one');
    log.append(typist(1)('a'), 'here');
    await log.flush();
    await library.files.keepCopy(photo(1));
    await library.files.keepCopy({ ...photo(2), media: 'application/octet-stream' });
    await library.duplicate('one', { id: 'copy', title: 'Copy' });
    expect(valueOf(await library.files.list('copy')).map(({ hash }) => hash)).toEqual([photo(1).hash]);
    expect(valueOf(await library.files.read(photo(1, 'copy')))?.bytes).toEqual(photo(1).bytes);
    expect(await waiting(library)).toEqual(['copy/1']);
  });
});

describe('the room files take', () => {
  it('is counted, with what is only here apart', async () => {
    const { library } = await device();
    await library.files.keep(photo(1, 'one', 300));
    await library.files.keepCopy(photo(2, 'one', 500));
    expect(valueOf(await library.files.space())).toEqual({ files: 2, bytes: 800, waiting: 300 });
  });

  it('is made by removing what the server has, the oldest first, and nothing else', async () => {
    const { library, clock } = await device();
    await library.files.keep(photo(1));
    await library.files.keepVersion(photo(2), { id: 'v', name: 'Before' });
    await library.files.uploaded(photo(2));
    for (const number of [5, 3, 4]) {
      clock.time += 1;
      await library.files.keepCopy(photo(number));
    }
    expect(await library.files.free(150)).toEqual({ ok: true, value: 200 });
    const left = async (): Promise<number[]> =>
      valueOf(await library.files.list('one')).map(({ hash }) => Number.parseInt(hash, 16));
    expect(await left()).toEqual([1, 2, 4]);
    expect(await library.files.free(10_000)).toEqual({ ok: true, value: 100 });
    expect(await left()).toEqual([1, 2]);
    expect(valueOf(await library.files.read(photo(1)))?.bytes).toEqual(photo(1).bytes);
  });
});

describe('a device without a database', () => {
  it('says so to each question, and throws nothing', async () => {
    const indexedDB = new IDBFactory();
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('refused', 'SecurityError');
    });
    const { files } = await openTab({ indexedDB, IDBKeyRange }, 'a');
    const refused = { ok: false, problem: 'refused' };
    expect(await files.keep(photo(1))).toEqual(refused);
    expect(await files.read(photo(1))).toEqual(refused);
    expect(await files.uploads()).toEqual(refused);
    expect(await files.space()).toEqual(refused);
    const told = vi.fn<(uploads: unknown) => void>();
    files.watchUploads(told)();
    expect(told).toHaveBeenCalledWith(refused);
  });
});

describe('a database of version 1', () => {
  it('is brought up to date with all that is in it', async () => {
    const store = newDeviceStore();
    const old = new Dexie('throughline', store);
    old.version(1).stores({ maps: 'id, updatedAt', log: '++seq, room, saved', settings: 'name' });
    await old.open();
    const bytes = typist(1)('a');
    const at = 1;
    await old.table('maps').add({
      id: 'one',
      title: 'Licence',
      stages: 3,
      cards: 9,
      createdAt: at,
      updatedAt: at,
      binnedAt: null,
      registered: true,
      role: 'owner',
    });
    await old
      .table('log')
      .add({ room: 'map/one', bytes, tab: 'a/1', at, saved: 0, edits: 1, crc: crc32(bytes) });
    await old.table('settings').add({ name: 'device', value: { key: 'k'.repeat(43), name: 'Ana' } });
    old.close();

    const library = await openTab(store, 'b');
    expect(library.problem).toBeNull();
    expect(valueOf(await library.list())).toMatchObject([{ id: 'one', title: 'Licence', unsaved: 1 }]);
    expect(await library.device()).toEqual({ key: 'k'.repeat(43), name: 'Ana' });
    const loaded = valueOf(await library.room('map/one').load());
    expect(loaded).toMatchObject({ damaged: 0, rows: [{ bytes, saved: false }] });
    await library.files.keep(photo(1));
    expect(await waiting(library)).toEqual(['one/1']);
  });
});
