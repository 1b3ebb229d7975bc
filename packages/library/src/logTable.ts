import * as Y from 'yjs';
import type { Database } from './database.ts';
import { type LogRow, readLogRow, toStored } from './rows.ts';

/** What a room's log holds. Damaged rows are left in the database as they are, and counted, never guessed at. */
export interface LoadedRoom {
  /** Whole rows in the order they were written. */
  readonly rows: readonly LogRow[];
  /** Rows that do not match their checksum; those the server has come back from there. */
  readonly damaged: number;
}

function whole(values: readonly unknown[]): LogRow[] {
  return values.flatMap((value) => readLogRow(value) ?? []);
}

/** Adds rows in one transaction, all or none, and gives their numbers in the same order. */
export async function addRows(database: Database, rows: readonly Omit<LogRow, 'seq'>[]): Promise<number[]> {
  return database.log.bulkAdd(rows.map(toStored), { allKeys: true });
}

/** Every row of a room. */
export async function loadRows(database: Database, room: string): Promise<LoadedRoom> {
  const values = await database.log.where('room').equals(room).sortBy('seq');
  const rows = whole(values);
  return { rows, damaged: values.length - rows.length };
}

/** The rows of a room written after row `seq`. */
export async function rowsAfter(database: Database, room: string, seq: number): Promise<LogRow[]> {
  const values = await database.log.where('seq').above(seq).toArray();
  return whole(values).filter((row) => row.room === room);
}

/** Rows that hold something the server is not known to have; of one room, or of all. */
export async function unsavedRows(database: Database, room?: string): Promise<LogRow[]> {
  const values = await database.log.where('saved').equals(0).toArray();
  return whole(values).filter((row) => room === undefined || row.room === room);
}

/** Remembers that these rows are on the server's disk. Rows that are gone (folded) are passed over. */
export async function markRowsSaved(database: Database, seqs: readonly number[]): Promise<void> {
  await database.log
    .where('seq')
    .anyOf([...seqs])
    .modify({ saved: 1 });
}

/** Two rows that took the place of many: which rows went into the unsaved one, and its number. */
export interface Folded {
  readonly into: number;
  readonly from: readonly number[];
}

/**
 * Makes a long log short, in one transaction: the saved rows become one saved row, and the unsaved rows of the
 * tabs in `foldable` become one unsaved row; unsaved rows of other tabs stay, because their tab knows them by
 * number. A row takes the highest number of those it replaces, so that a tab that looks for rows after a number
 * it has seen misses nothing. Gives what became of the unsaved rows, or null when nothing did.
 */
export async function foldRows(
  database: Database,
  room: string,
  foldable: (tab: string) => boolean,
): Promise<Folded | null> {
  return database.transaction('rw', database.log, async () => {
    const { rows } = await loadRows(database, room);
    await replace(
      database,
      rows.filter((row) => row.saved),
      wholeState,
    );
    const waiting = rows.filter((row) => !row.saved && foldable(row.tab));
    return replace(database, waiting, (updates) => Y.mergeUpdates([...updates]));
  });
}

async function replace(
  database: Database,
  rows: readonly LogRow[],
  merge: (updates: readonly Uint8Array[]) => Uint8Array,
): Promise<Folded | null> {
  const last = rows.at(-1);
  if (!last || rows.length < 2) return null;
  const from = rows.map((row) => row.seq);
  await database.log.bulkDelete(from);
  await database.log.add({
    ...toStored({
      ...last,
      bytes: merge(rows.map((row) => row.bytes)),
      at: Math.min(...rows.map((row) => row.at)),
      edits: rows.reduce((sum, row) => sum + row.edits, 0),
    }),
    seq: last.seq,
  });
  return { into: last.seq, from };
}

/** One update for many, without what has been deleted since. What still waits for other rows is kept. */
function wholeState(updates: readonly Uint8Array[]): Uint8Array {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update);
  });
  const state = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return state;
}
