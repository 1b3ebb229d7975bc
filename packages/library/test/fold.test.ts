import { describe, expect, it } from 'vitest';
import type { Library } from '../src/library.ts';
import type { RoomLog } from '../src/roomLog.ts';
import type { LogRow } from '../src/rows.ts';
import { textOf, typist } from './edits.ts';
import { newDeviceStore, openTab } from './device.ts';

const room = 'map/one';
const nobodyGone = (): boolean => false;

async function rowsOf(library: Library): Promise<readonly LogRow[]> {
  const loaded = await library.room(room).load();
  return loaded.ok ? loaded.value.rows : [];
}

describe('folding a log', () => {
  it('makes one saved and one unsaved row of many, with the same text', async () => {
    const library = await openTab(newDeviceStore(), 'a');
    const log = library.room(room);
    const type = typist(1);
    for (const letter of 'abcdef') {
      const edit = log.append(type(letter), 'here');
      await log.flush();
      if (letter < 'd') log.saved(edit);
    }
    await log.fold(nobodyGone);
    const rows = await rowsOf(library);
    expect(rows.map((row) => [row.saved, row.edits])).toEqual([
      [true, 3],
      [false, 3],
    ]);
    expect(textOf(rows)).toBe('abcdef');
    expect(log.unsaved.edits).toBe(3);
  });

  it('marks the folded row saved when all its edits are', async () => {
    const library = await openTab(newDeviceStore(), 'a');
    const log = library.room(room);
    const type = typist(1);
    const edits: number[] = [];
    for (const letter of 'abc') {
      edits.push(log.append(type(letter), 'here'));
      await log.flush();
    }
    await log.fold(nobodyGone);
    log.saved(edits[1] ?? 0);
    await log.flush();
    expect(log.unsaved.edits).toBe(3);
    log.saved(edits[2] ?? 0);
    await log.flush();
    expect((await rowsOf(library)).map((row) => row.saved)).toEqual([true]);
  });

  it('leaves unsaved rows of a living tab as they are, and takes those of a dead one', async () => {
    const store = newDeviceStore();
    const [keeper, living, dead] = await Promise.all(
      ['keeper', 'living', 'dead'].map((tab) => openTab(store, tab)),
    );
    for (const [index, library] of [living, dead].entries()) {
      const log = library?.room(room);
      const type = typist(index + 1);
      for (const letter of 'xy') {
        log?.append(type(letter), 'here');
        await log?.flush();
      }
    }
    const log = keeper?.room(room);
    await log?.fold((tab) => tab.startsWith('dead/'));
    const rows = keeper ? await rowsOf(keeper) : [];
    expect(rows.filter((row) => row.tab.startsWith('living/')).length).toBe(2);
    expect(rows.filter((row) => row.tab.startsWith('dead/')).map((row) => row.edits)).toEqual([2]);
    expect((await log?.leftovers())?.length).toBe(3);
  });

  it('loses nothing to a tab that reads rows by number while they are folded', async () => {
    const store = newDeviceStore();
    const writer = (await openTab(store, 'writer')).room(room);
    const reader = (await openTab(store, 'reader')).room(room);
    const type = typist(1);
    const seen: LogRow[] = [];
    for (const letter of 'abcdefgh') {
      writer.saved(writer.append(type(letter), 'here'));
      await writer.flush();
      if (letter === 'c') seen.push(...(await reader.news()));
    }
    await writer.fold(nobodyGone);
    seen.push(...(await reader.news()));
    expect(textOf(seen)).toBe('abcdefgh');
  });

  const seeds = Array.from({ length: 40 }, (_, index) => index + 1);
  it.each(seeds)(
    'keeps every letter and the right count, whatever three tabs do at once (seed %i)',
    async (seed) => {
      const store = newDeviceStore();
      const tabs = await Promise.all(['0', '1', '2'].map((name, index) => actor(store, name, index + 1)));
      const random = seeded(seed);
      const doing: Promise<unknown>[] = [];
      for (let step = 0; step < 40; step += 1) {
        const tab = tabs[Math.floor(random() * 3)];
        const act = acts[Math.floor(random() * acts.length)];
        if (tab && act) doing.push(act(tab));
      }
      await Promise.all(doing);
      for (const { log } of tabs) await log.close();
      const rows = tabs[0] ? await rowsOf(tabs[0].library) : [];
      const typed = tabs.reduce((sum, tab) => sum + tab.typed, 0);
      expect(typed).toBeGreaterThan(0);
      expect(textOf(rows).length).toBe(typed);
      const unsaved = rows.filter((row) => !row.saved).reduce((sum, row) => sum + row.edits, 0);
      expect(unsaved).toBe(tabs.reduce((sum, { log }) => sum + log.unsaved.edits, 0));
      for (const { log, typed: mine, saved } of tabs) {
        expect(log.unsaved.edits).toBeGreaterThanOrEqual(mine - saved);
        // Everything was saved: nothing may be left waiting, or people would never read Synced.
        expect(log.unsaved.edits === 0 || mine > saved).toBe(true);
      }
    },
  );
});

interface Actor {
  readonly library: Library;
  readonly log: RoomLog;
  readonly type: (letter: string) => Uint8Array;
  typed: number;
  saved: number;
}

async function actor(store: ReturnType<typeof newDeviceStore>, name: string, client: number): Promise<Actor> {
  const library = await openTab(store, name);
  return { library, log: library.room(room), type: typist(client), typed: 0, saved: 0 };
}

async function type(tab: Actor): Promise<void> {
  tab.log.append(tab.type('x'), 'here');
  tab.typed += 1;
}

async function save(tab: Actor): Promise<void> {
  tab.log.saved(tab.log.lastEdit);
  tab.saved = tab.typed;
}

const acts: readonly ((tab: Actor) => Promise<unknown>)[] = [
  type,
  type,
  type,
  save,
  ({ log }) => log.flush(),
  ({ log }) => log.fold(nobodyGone),
];

/** Numbers in [0, 1), the same for the same seed. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
