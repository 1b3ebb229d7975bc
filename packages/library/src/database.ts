import { Dexie, type EntityTable, type Table } from 'dexie';
import type { StoredBase } from './bases.ts';
import type { FileBytesRow, KeptFile, Upload, WaitingVersion } from './fileRows.ts';
import type { MapRow, StoredLogRow } from './rows.ts';

/** A preference of this device, or a fact about it, under a name. */
interface SettingRow {
  readonly name: string;
  readonly value: unknown;
}

/** The tables of this device. Everything above it speaks in maps, rooms and settings. */
export type Database = Dexie & {
  readonly maps: EntityTable<MapRow, 'id'>;
  readonly log: Table<StoredLogRow, number>;
  readonly settings: EntityTable<SettingRow, 'name'>;
  readonly files: Table<KeptFile, [map: string, hash: string]>;
  readonly fileBytes: Table<FileBytesRow, [map: string, hash: string]>;
  readonly uploads: Table<Upload, [map: string, hash: string]>;
  readonly versions: EntityTable<WaitingVersion, 'id'>;
  readonly bases: Table<StoredBase, [map: string, at: number]>;
};

/** Where the browser's database comes from; a test brings its own. */
export interface DatabaseSource {
  readonly indexedDB?: IDBFactory;
  readonly IDBKeyRange?: typeof IDBKeyRange;
}

/** Each version of the tables and the reason it exists. A version, once released, is never edited. */
const versions: readonly { number: number; because: string; tables: Record<string, string> }[] = [
  {
    number: 1,
    because:
      'The list of maps, one log for all rooms (with what is not saved yet found by index), and settings.',
    tables: { maps: 'id, updatedAt', log: '++seq, room, saved', settings: 'name' },
  },
  {
    number: 2,
    because:
      'Photos and versions of maps, their bytes apart so that lists stay light, and what of them the server waits for.',
    tables: {
      files: '[map+hash], map',
      fileBytes: '[map+hash], map',
      uploads: '[map+hash], map',
      versions: 'id, map',
    },
  },
  {
    number: 3,
    because:
      'What both sides had when this device and the server were parted, so that it can be told what changed.',
    tables: { bases: '[map+at], map' },
  },
];

/** Describes the database without opening it. Rows are durable when a write resolves (`strict`). */
export function describeDatabase(name: string, source: DatabaseSource): Database {
  const { indexedDB, IDBKeyRange } = source;
  const given = indexedDB && IDBKeyRange ? { indexedDB, IDBKeyRange } : {};
  const database = new Dexie(name, {
    ...given,
    autoOpen: false,
    chromeTransactionDurability: 'strict',
    cache: 'disabled',
  }) as Database;
  for (const { number, tables } of versions) database.version(number).stores(tables);
  return database;
}

/** True when the open database was made by a later version of the app than this one. */
export function isNewer(database: Database): boolean {
  // Dexie keeps its version times ten, and opens a later one without complaint.
  return database.backendDB().version > Math.max(...versions.map(({ number }) => number)) * 10;
}
