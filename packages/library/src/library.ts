import type * as z from 'zod/mini';
import type { KeptBase } from './bases.ts';
import { type Database, type DatabaseSource, describeDatabase, isNewer } from './database.ts';
import { deviceFiles, type DeviceFiles } from './deviceFiles.ts';
import { addRows, foldRows, loadRows, markRowsSaved, rowsAfter, unsavedRows } from './logTable.ts';
import * as maps from './maps.ts';
import { RoomLog, type RoomTable } from './roomLog.ts';
import type { MapRow } from './rows.ts';
import { type Device, loadDevice, nameDevice, newDevice, readSetting, writeSetting } from './settings.ts';
import { keepSpace, measureSpace, type Space, type SpaceSource } from './space.ts';
import type { MapUsage } from './usage.ts';
import { problemOf, stored, type Stored, type StoreProblem } from './storeProblem.ts';

export interface LibraryOptions {
  /** This tab: a new random name at each load of the page. */
  readonly tab: string;
  /** Milliseconds since 1970. */
  now(): number;
  /** From the platform's secure source. */
  randomBytes(count: number): Uint8Array;
  readonly database?: DatabaseSource;
  readonly space?: SpaceSource;
  /** The database's name; tests use their own. */
  readonly name?: string;
}

/**
 * The maps on this device. Every call answers with a value or a problem; none throws and none waits for ever.
 * Without a database (private mode, no space) it still hands out room logs: they keep edits in memory.
 */
export interface Library {
  readonly tab: string;
  /** Why nothing is stored, or null when the database is open. */
  readonly problem: StoreProblem | null;
  /** Tells when `problem` changes: `newer` asks for a reload, `blocked` for closing other tabs. */
  subscribe(listener: () => void): () => void;
  list(query?: maps.MapQuery): Promise<Stored<readonly maps.MapListing[]>>;
  /** Calls back now and after every change, also of another tab, until the returned function is called. */
  watch(query: maps.MapQuery, listener: (answer: Stored<readonly maps.MapListing[]>) => void): () => void;
  find(id: string): Promise<Stored<MapRow | null>>;
  /** Enters a map in the list, or notes facts about one that is there. */
  note(id: string, facts: maps.MapFacts): Promise<Stored<void>>;
  bin(id: string): Promise<Stored<void>>;
  restore(id: string): Promise<Stored<void>>;
  purge(id: string): Promise<Stored<void>>;
  /** Copies the document of `id` under a new id; false when there is nothing to copy. */
  duplicate(id: string, copy: { readonly id: string; readonly title: string }): Promise<Stored<boolean>>;
  /** What each map takes of this device and what of it waits, now and after every change, until it is stopped. */
  watchUsage(listener: (answer: Stored<readonly MapUsage[]>) => void): () => void;
  /** Chooses whether a map and its photos are to stay on this device. */
  pin(id: string, on: boolean): Promise<Stored<void>>;
  /** Removes the copy of a map that the server has; false, and nothing is removed, while anything of it is only here. */
  freeMap(id: string): Promise<Stored<boolean>>;
  /** The photos and versions of maps on this device. */
  readonly files: DeviceFiles;
  /** Keeps what both sides had when they were parted, or what became of it; a few of each map. */
  keepBase(base: KeptBase): Promise<Stored<void>>;
  /** Those of a map, the oldest first. */
  bases(map: string): Promise<Stored<readonly KeptBase[]>>;
  /** Forgets those that were kept at these times. */
  dropBases(map: string, times: readonly number[]): Promise<Stored<void>>;
  /** The log of a room, for one opening of it by this tab: a writer of its own, with a name of its own. */
  room(room: string): RoomLog;
  /** Who this device is. Without a database: a device that lasts as long as the page. */
  device(): Promise<Device>;
  nameDevice(name: string): Promise<Stored<void>>;
  setting<T>(name: string, shape: z.ZodMiniType<T>): Promise<T | null>;
  setSetting(name: string, value: unknown): Promise<Stored<void>>;
  space(): Promise<Space>;
  /** Asks the browser to keep what is stored; gives its answer. */
  keep(): Promise<boolean>;
  close(): void;
}

/** Opens the database in the background of its first answer: resolves when it is open, refused or blocked. */
export async function openLibrary(options: LibraryOptions): Promise<Library> {
  const library = new DeviceLibrary(options);
  await library.open();
  return library;
}

class DeviceLibrary implements Library {
  readonly tab: string;
  readonly files: DeviceFiles;
  readonly #options: LibraryOptions;
  readonly #database: Database;
  readonly #listeners = new Set<() => void>();
  #problem: StoreProblem | null = null;
  #device: Device | null = null;
  #closed = false;
  #openings = 0;

  constructor(options: LibraryOptions) {
    this.tab = options.tab;
    this.#options = options;
    this.#database = describeDatabase(options.name ?? 'throughline', options.database ?? {});
    this.files = deviceFiles({
      database: this.#database,
      now: () => options.now(),
      ask: (work) => this.#ask(work),
      problem: () => this.#problem,
    });
  }

  get problem(): StoreProblem | null {
    return this.#problem;
  }

  async open(): Promise<void> {
    const database = this.#database;
    const blocked = new Promise<Stored<void>>((resolve) => {
      database.on('blocked', () => {
        this.#setProblem('blocked');
        resolve({ ok: false, problem: 'blocked' });
      });
    });
    database.on('versionchange', () => {
      database.close();
      this.#setProblem('newer');
      return false;
    });
    database.on('close', () => this.#setProblem('refused'));
    const opening = stored(() => this.#openDatabase());
    const opened = await Promise.race([opening, blocked]);
    if (!opened.ok) this.#setProblem(opened.problem);
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  list(query: maps.MapQuery = {}): Promise<Stored<readonly maps.MapListing[]>> {
    return this.#ask(() => maps.listMaps(this.#database, query));
  }

  watch(query: maps.MapQuery, listener: (answer: Stored<readonly maps.MapListing[]>) => void): () => void {
    if (this.#problem) {
      listener({ ok: false, problem: this.#problem });
      return () => undefined;
    }
    return maps.watchMaps(
      this.#database,
      query,
      (value) => listener({ ok: true, value }),
      (error) => listener({ ok: false, problem: problemOf(error) }),
    );
  }

  find(id: string): Promise<Stored<MapRow | null>> {
    return this.#ask(() => maps.findMap(this.#database, id));
  }

  note(id: string, facts: maps.MapFacts): Promise<Stored<void>> {
    return this.#ask(() => maps.noteMap(this.#database, id, facts, this.#options.now()));
  }

  bin(id: string): Promise<Stored<void>> {
    return this.#ask(() => maps.setBinned(this.#database, id, this.#options.now()));
  }

  restore(id: string): Promise<Stored<void>> {
    return this.#ask(() => maps.setBinned(this.#database, id, null));
  }

  purge(id: string): Promise<Stored<void>> {
    return this.#ask(() => maps.purgeMap(this.#database, id));
  }

  duplicate(id: string, copy: { readonly id: string; readonly title: string }): Promise<Stored<boolean>> {
    const { tab } = this;
    return this.#ask(() => maps.duplicateMap(this.#database, id, { ...copy, tab, now: this.#options.now() }));
  }

  watchUsage(listener: (answer: Stored<readonly MapUsage[]>) => void): () => void {
    if (this.#problem) {
      listener({ ok: false, problem: this.#problem });
      return () => undefined;
    }
    let isOver = false;
    let stop = (): void => {
      isOver = true;
    };
    const watch = async (): Promise<void> => {
      const { watchUsage } = await import('./usage.ts');
      if (isOver) return;
      stop = watchUsage(
        this.#database,
        (value) => listener({ ok: true, value }),
        (error) => listener({ ok: false, problem: problemOf(error) }),
      );
    };
    void watch();
    return () => stop();
  }

  pin(id: string, on: boolean): Promise<Stored<void>> {
    return this.#ask(() => maps.setPinned(this.#database, id, on));
  }

  freeMap(id: string): Promise<Stored<boolean>> {
    return this.#ask(async () => (await import('./usage.ts')).freeMap(this.#database, id));
  }

  keepBase(base: KeptBase): Promise<Stored<void>> {
    return this.#ask(async () => (await import('./bases.ts')).keepBase(this.#database, base));
  }

  bases(map: string): Promise<Stored<readonly KeptBase[]>> {
    return this.#ask(async () => (await import('./bases.ts')).basesOf(this.#database, map));
  }

  dropBases(map: string, times: readonly number[]): Promise<Stored<void>> {
    return this.#ask(async () => (await import('./bases.ts')).dropBases(this.#database, map, times));
  }

  room(room: string): RoomLog {
    this.#openings += 1;
    const tab = `${this.tab}/${this.#openings}`;
    return new RoomLog(this.#table(room), { room, tab, now: () => this.#options.now() });
  }

  async device(): Promise<Device> {
    this.#device ??= newDevice(this.#options.randomBytes);
    const fresh = this.#device;
    const known = await this.#ask(() => loadDevice(this.#database, fresh));
    if (known.ok) this.#device = known.value;
    return this.#device;
  }

  async nameDevice(name: string): Promise<Stored<void>> {
    const device = { ...(await this.device()), name };
    this.#device = device;
    return this.#ask(() => nameDevice(this.#database, device));
  }

  async setting<T>(name: string, shape: z.ZodMiniType<T>): Promise<T | null> {
    const value = await this.#ask(() => readSetting(this.#database, name, shape));
    return value.ok ? value.value : null;
  }

  setSetting(name: string, value: unknown): Promise<Stored<void>> {
    return this.#ask(() => writeSetting(this.#database, name, value));
  }

  space(): Promise<Space> {
    return measureSpace(this.#options.space);
  }

  keep(): Promise<boolean> {
    return keepSpace(this.#options.space);
  }

  close(): void {
    this.#closed = true;
    this.#listeners.clear();
    this.#database.close();
  }

  #table(room: string): RoomTable {
    const database = this.#database;
    const open = <T>(work: () => Promise<T>) => this.#whenOpen(work);
    return {
      load: () => open(() => loadRows(database, room)),
      after: (seq) => open(() => rowsAfter(database, room, seq)),
      unsaved: () => open(() => unsavedRows(database, room)),
      add: (rows) => open(() => addRows(database, rows)),
      mark: (seqs) => open(() => markRowsSaved(database, seqs)),
      fold: (foldable) => open(() => foldRows(database, room, foldable)),
    };
  }

  /** A database that another tab upgrades stays closed; one that was refused is tried again. */
  async #whenOpen<T>(work: () => Promise<T>): Promise<T> {
    if (this.#problem === 'newer') throw new DatabaseIsNewer();
    if (this.#closed) throw new Error('the library is closed');
    if (!this.#database.isOpen()) await this.#openDatabase();
    return work();
  }

  async #openDatabase(): Promise<void> {
    await this.#database.open();
    const newer = isNewer(this.#database);
    if (newer) this.#database.close();
    this.#setProblem(newer ? 'newer' : null);
    if (newer) throw new DatabaseIsNewer();
  }

  #ask<T>(work: () => Promise<T>): Promise<Stored<T>> {
    return stored(() => this.#whenOpen(work));
  }

  #setProblem(problem: StoreProblem | null): void {
    if (problem === this.#problem) return;
    this.#problem = problem;
    for (const listener of this.#listeners) listener();
  }
}

/** Says to `problemOf` what the database would say if it were opened again. */
class DatabaseIsNewer extends Error {
  override readonly name = 'VersionError';
}
