import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Library } from '../src/library.ts';
import { type LogNews, RETRY, type RoomLog, RoomLog as Log, type RoomTable } from '../src/roomLog.ts';
import type { LogRow } from '../src/rows.ts';
import { textOf, typist } from './edits.ts';
import { newDeviceStore, openTab } from './device.ts';

const room = 'map/one';

async function rowsOf(library: Library): Promise<readonly LogRow[]> {
  const loaded = await library.room(room).load();
  return loaded.ok ? loaded.value.rows : [];
}

describe('the log of a room', () => {
  it('stores what is appended within one batch as one row, in order', async () => {
    const library = await openTab(newDeviceStore(), 'a');
    const log = library.room(room);
    const type = typist(1);
    for (const letter of 'stage') log.append(type(letter), 'here');
    expect(await log.flush()).toEqual({ ok: true, value: undefined });
    const rows = await rowsOf(library);
    expect(rows.map(({ edits, tab, saved, at }) => ({ edits, tab, saved, at }))).toEqual([
      { edits: 5, tab: 'a/1', saved: false, at: 1_000 },
    ]);
    expect(textOf(rows)).toBe('stage');
  });

  it('writes by itself within the batch time', async () => {
    const library = await openTab(newDeviceStore(), 'a');
    library.room(room).append(typist(1)('x'), 'here');
    await vi.waitFor(async () => expect(textOf(await rowsOf(library))).toBe('x'), { timeout: 1_000 });
  });

  it('keeps rows of the server apart from edits made here, and the order of both', async () => {
    const library = await openTab(newDeviceStore(), 'a');
    const log = library.room(room);
    const mine = typist(1);
    const theirs = typist(2);
    log.append(mine('a'), 'here');
    log.append(theirs('b'), 'server');
    log.append(mine('c'), 'here');
    await log.flush();
    const rows = await rowsOf(library);
    expect(rows.map((row) => [row.edits, row.saved])).toEqual([
      [1, false],
      [0, true],
      [1, false],
    ]);
  });

  it('marks a row saved only when the last of its edits is', async () => {
    const library = await openTab(newDeviceStore(), 'a');
    const log = library.room(room);
    const type = typist(1);
    const first = log.append(type('a'), 'here');
    const second = log.append(type('b'), 'here');
    await log.flush();
    log.saved(first);
    await log.flush();
    expect(log.unsaved.edits).toBe(2);
    log.saved(second);
    await log.flush();
    expect(log.unsaved).toEqual({ edits: 0, bytes: 0, since: null });
    expect((await rowsOf(library)).map((row) => row.saved)).toEqual([true]);
  });

  it('stores an edit as saved when the server was faster than the batch', async () => {
    const library = await openTab(newDeviceStore(), 'a');
    const log = library.room(room);
    log.saved(log.append(typist(1)('a'), 'here'));
    expect(log.unsaved.edits).toBe(0);
    await log.flush();
    expect((await rowsOf(library)).map((row) => [row.saved, row.edits])).toEqual([[true, 1]]);
  });

  it('never marks what it took over before the edits it leans on are saved', async () => {
    const store = newDeviceStore();
    const dead = (await openTab(store, 'dead')).room(room);
    dead.append(typist(1)('a'), 'here');
    await dead.close();
    const log = (await openTab(store, 'b')).room(room);
    const loaded = await log.load();
    const edit = log.passOn();
    if (loaded.ok) for (const row of loaded.value.rows) log.adopt(row);
    await log.flush();
    expect(log.unsaved.edits).toBe(1);
    log.saved(edit);
    await log.flush();
    expect(log.unsaved.edits).toBe(0);
  });

  it('tells other tabs which rows to read and which are saved', async () => {
    const store = newDeviceStore();
    const log = (await openTab(store, 'a')).room(room);
    const other = (await openTab(store, 'b')).room(room);
    const told: LogNews[] = [];
    log.onNews((news) => told.push(news));
    const edit = log.append(typist(1)('a'), 'here');
    await log.flush();
    const read = await other.news();
    expect(read.map((row) => row.seq)).toEqual(told[0]?.written);
    for (const row of read) {
      other.passOn();
      other.adopt(row);
    }
    expect(other.unsaved.edits).toBe(1);
    log.saved(edit);
    await log.flush();
    other.strike(told[1]?.saved ?? []);
    expect(other.unsaved.edits).toBe(0);
    expect(await other.news()).toEqual([]);
  });

  it('gives the keeper the unsaved rows nobody told it of', async () => {
    const store = newDeviceStore();
    const keeper = (await openTab(store, 'keeper')).room(room);
    await keeper.load();
    const dead = (await openTab(store, 'dead')).room(room);
    dead.append(typist(1)('a'), 'here');
    await dead.flush();
    const left = await keeper.leftovers();
    expect(textOf(left)).toBe('a');
    keeper.passOn();
    for (const row of left) keeper.adopt(row);
    expect(await keeper.leftovers()).toEqual([]);
  });

  it('is another writer each time a tab opens the room, so that what the last one left is taken over', async () => {
    const library = await openTab(newDeviceStore(), 'a');
    const closing = library.room(room);
    const next = library.room(room);
    await next.load();
    closing.append(typist(1)('a'), 'here');
    await closing.close();
    expect(textOf(await next.news())).toBe('a');
    expect(textOf(await next.leftovers())).toBe('a');
  });

  it('leaves a damaged row alone and says so', async () => {
    const store = newDeviceStore();
    const library = await openTab(store, 'a');
    const log = library.room(room);
    const type = typist(1);
    log.append(type('a'), 'here');
    await log.flush();
    await damage(store.indexedDB);
    log.append(type('b'), 'here');
    await log.flush();
    const loaded = await library.room(room).load();
    expect(loaded.ok && { rows: loaded.value.rows.length, damaged: loaded.value.damaged }).toEqual({
      rows: 1,
      damaged: 1,
    });
  });
});

/** Turns one bit of the first row. */
function damage(indexedDB: IDBFactory): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('throughline');
    opening.onerror = () => reject(new Error('no database'));
    opening.onsuccess = () => {
      const rows = opening.result.transaction('log', 'readwrite').objectStore('log');
      const asking = rows.openCursor();
      asking.onsuccess = () => {
        const cursor = asking.result;
        const bytes = Uint8Array.from(cursor?.value.bytes as Uint8Array);
        bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
        const writing = cursor?.update({ ...cursor.value, bytes });
        if (writing) writing.onsuccess = () => resolve();
      };
    };
  });
}

describe('a store that refuses', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** A table that refuses as long as `broken` says why. */
  function breakable(): { table: RoomTable; stored: Uint8Array[]; break(name: string | null): void } {
    const stored: Uint8Array[] = [];
    let broken: string | null = null;
    const guard = <T>(value: T): Promise<T> =>
      broken
        ? Promise.reject(Object.assign(new Error('injected'), { name: broken }))
        : Promise.resolve(value);
    const table: RoomTable = {
      load: () => guard({ rows: [], damaged: 0 }),
      after: () => guard([]),
      unsaved: () => guard([]),
      add: async (rows) => {
        await guard(null);
        return rows.map((row) => stored.push(row.bytes));
      },
      mark: () => guard(undefined),
      fold: () => guard(null),
    };
    return { table, stored, break: (name) => void (broken = name) };
  }

  const open = (table: RoomTable): RoomLog => new Log(table, { room, tab: 'a', now: () => Date.now() });

  it('keeps edits in memory in order, says why, and stores them when there is room again', async () => {
    const store = breakable();
    const log = open(store.table);
    const type = typist(1);
    store.break('QuotaExceededError');
    for (const letter of 'pain') log.append(type(letter), 'here');
    await vi.advanceTimersByTimeAsync(300);
    expect(log.problem).toBe('full');
    expect(log.unsaved.edits).toBe(4);
    log.append(type('s'), 'here');
    store.break(null);
    await vi.advanceTimersByTimeAsync(RETRY + 100);
    expect(log.problem).toBeNull();
    expect(log.unsaved.edits).toBe(5);
    expect(textOf(store.stored.map((bytes) => ({ bytes })))).toBe('pains');
  });

  it('still counts what the server has saved while the store refuses', async () => {
    const store = breakable();
    const log = open(store.table);
    store.break('UnknownError');
    const edit = log.append(typist(1)('a'), 'here');
    await vi.advanceTimersByTimeAsync(300);
    expect(log.problem).toBe('refused');
    log.saved(edit);
    expect(log.unsaved.edits).toBe(0);
  });

  it('says stuck when the database does not answer, and does not write a row twice', async () => {
    const store = breakable();
    let answer: (() => void) | undefined;
    const add = store.table.add;
    const slow: RoomTable = {
      ...store.table,
      add: async (rows) => {
        await new Promise<void>((resolve) => (answer = resolve));
        return add(rows);
      },
    };
    const log = open(slow);
    log.append(typist(1)('a'), 'here');
    await vi.advanceTimersByTimeAsync(6_000);
    expect(log.problem).toBe('stuck');
    answer?.();
    await vi.advanceTimersByTimeAsync(RETRY * 2);
    expect(log.problem).toBeNull();
    expect(store.stored.length).toBe(1);
  });

  it('lets flush and close answer although the database does not', async () => {
    const store = breakable();
    const log = open({ ...store.table, add: () => new Promise(() => undefined) });
    log.append(typist(1)('a'), 'here');
    const flushed = log.flush();
    const closed = log.close();
    await vi.advanceTimersByTimeAsync(12_000);
    expect(await flushed).toEqual({ ok: false, problem: 'stuck' });
    await closed;
  });
});
