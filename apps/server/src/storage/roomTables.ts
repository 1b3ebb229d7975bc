import { crc32 } from 'node:zlib';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import type { LogRow, NewLogRow, RoomName, Snapshot } from '@throughline/sync';
import { reads, writes } from './groupCommit.ts';

/** What a room was refused for; `sqliteStorage.ts` turns it into the errors of the storage seam. */
export type RoomRefusal =
  | { refused: 'removed'; room: string }
  | { refused: 'damaged'; room: string; what: string };

type Refusable<T> = { refused: null; value: T } | RoomRefusal;

interface RoomRow {
  readonly id: number;
  readonly name: string;
  readonly last_seq: number;
  readonly removed_at: number | null;
}

/** A room as it crosses from the worker: `clients` as pairs. */
export interface LoadedRoom {
  readonly snapshot: Snapshot | null;
  readonly log: readonly LogRow[];
  readonly clients: readonly (readonly [number, string])[];
}

/** The rooms in SQLite, as operations of the storage worker. Every read is checked against its checksum. */
export function roomOperations(database: DatabaseSyncInstance) {
  const tables = prepareTables(database);
  const { roomOf } = tables;

  return {
    loadRoom: reads((name: RoomName): Refusable<LoadedRoom> => {
      const room = roomOf(name);
      if (room?.removed_at) return { refused: 'removed', room: name };
      if (!room) return fine({ snapshot: null, log: [], clients: [] });
      return loadChecked(tables, room);
    }),

    appendRows: writes((rows: readonly NewLogRow[]): Refusable<readonly number[]> => {
      const gone = rows.find((row) => roomOf(row.room)?.removed_at);
      if (gone) return { refused: 'removed', room: gone.room };
      return fine(rows.map((row) => appendRow(tables, row)));
    }),

    rowsAfter: reads(({ name, after }: { name: RoomName; after: number }): Refusable<readonly LogRow[]> => {
      const room = roomOf(name);
      if (room?.removed_at) return { refused: 'removed', room: name };
      const rows = room ? tables.log(room.id, after) : [];
      const broken = rows.find((row) => crc32(row.bytes) !== row.checksum);
      if (broken) return damaged(name, `row ${broken.seq} does not match its checksum`);
      return fine(rows);
    }),

    compactRoom: writes(({ name, snapshot }: { name: RoomName; snapshot: Snapshot }): Refusable<null> => {
      const room = roomOf(name);
      if (room?.removed_at) return { refused: 'removed', room: name };
      tables.compact(name, snapshot);
      return fine(null);
    }),

    removeRoom: writes((name: RoomName): null => {
      tables.remove(name);
      return null;
    }),

    ...schemaOperations(database, tables),
    overgrownRooms: reads((rows: number): readonly RoomName[] => tables.overgrown(rows)),
  };
}

type Tables = ReturnType<typeof prepareTables>;

function prepareTables(database: DatabaseSyncInstance) {
  const statement = {
    room: database.prepare('SELECT id, name, last_seq, removed_at FROM room WHERE name = ?'),
    addRoom: database.prepare('INSERT INTO room (name) VALUES (?) ON CONFLICT DO NOTHING'),
    countUp: database.prepare('UPDATE room SET last_seq = last_seq + 1 WHERE id = ? RETURNING last_seq'),
    raiseTo: database.prepare('UPDATE room SET last_seq = max(last_seq, ?) WHERE id = ?'),
    addRow: database.prepare(
      'INSERT INTO log (room, seq, bytes, person, device, at, checksum) VALUES (?, ?, ?, ?, ?, ?, ?)',
    ),
    log: database.prepare('SELECT seq, bytes, checksum FROM log WHERE room = ? AND seq > ? ORDER BY seq'),
    bind: database.prepare('INSERT INTO client (room, id, device) VALUES (?, ?, ?) ON CONFLICT DO NOTHING'),
    clients: database.prepare('SELECT id, device FROM client WHERE room = ?'),
    snapshot: database.prepare(
      'SELECT up_to AS upTo, state, checksum FROM snapshot WHERE room = ? ORDER BY up_to DESC LIMIT 1',
    ),
    addSnapshot: database.prepare('INSERT INTO snapshot (room, up_to, state, checksum) VALUES (?, ?, ?, ?)'),
    dropOlderSnapshots: database.prepare('DELETE FROM snapshot WHERE room = ? AND up_to < ?'),
    bury: database.prepare('UPDATE room SET removed_at = ? WHERE id = ?'),
    overgrown: database.prepare(`
      SELECT room.name AS name FROM room JOIN log ON log.room = room.id GROUP BY room.id
      HAVING count(*) > ? OR sum(length(log.bytes)) > max(65536, coalesce(
        (SELECT length(state) FROM snapshot WHERE snapshot.room = room.id ORDER BY up_to DESC LIMIT 1), 0))
      LIMIT 100`),
  };
  const forget = ['log', 'snapshot', 'client', 'writer'].map((table) =>
    database.prepare(`DELETE FROM ${table} WHERE room = ?`),
  );

  const dropRows = prepareDropRows(database);
  const roomOf = (name: RoomName) => statement.room.get(name) as RoomRow | undefined;
  const latestSnapshot = (id: number) => statement.snapshot.get(id) as Snapshot | undefined;
  const idOf = (name: RoomName): number => {
    statement.addRoom.run(name);
    return (statement.room.get(name) as RoomRow).id;
  };

  return {
    statement,
    roomOf,
    latestSnapshot,
    idOf,
    log: (id: number, after: number) => statement.log.all(id, after) as LogRow[],
    clients: (id: number) => statement.clients.all(id) as { id: number; device: string }[],
    compact(name: RoomName, snapshot: Snapshot): void {
      const id = idOf(name);
      const replaced = latestSnapshot(id)?.upTo ?? 0;
      if (snapshot.upTo <= replaced) return;
      statement.addSnapshot.run(id, snapshot.upTo, snapshot.state, snapshot.checksum);
      statement.raiseTo.run(snapshot.upTo, id);
      dropRows(id, snapshot.upTo);
      statement.dropOlderSnapshots.run(id, replaced);
    },
    remove(name: RoomName): void {
      const id = idOf(name);
      for (const table of forget) table.run(id);
      statement.bury.run(Date.now(), id);
    },
    overgrown: (rows: number) =>
      (statement.overgrown.all(rows) as { name: RoomName }[]).map((found) => found.name),
  };
}

/** Rows go into a snapshot; who wrote them is remembered, for the versions of the map. */
function prepareDropRows(database: DatabaseSyncInstance): (id: number, upTo: number) => void {
  const noteWriters = database.prepare(`INSERT INTO writer (room, person, last_seq)
    SELECT room, person, max(seq) FROM log WHERE room = ? AND seq <= ? GROUP BY person
    ON CONFLICT (room, person) DO UPDATE SET last_seq = excluded.last_seq`);
  const drop = database.prepare('DELETE FROM log WHERE room = ? AND seq <= ?');
  return (id, upTo) => {
    noteWriters.run(id, upTo);
    drop.run(id, upTo);
  };
}

/** The oldest schema a room takes: what the newest app that wrote there needs. 0 where nobody said one. */
function schemaOperations(database: DatabaseSyncInstance, { idOf }: Tables) {
  const needed = database.prepare('SELECT newest_schema AS version FROM room WHERE name = ?');
  const raise = database.prepare('UPDATE room SET newest_schema = max(newest_schema, ?) WHERE id = ?');
  return {
    neededSchema: reads(
      (name: RoomName): number => (needed.get(name) as { version: number } | undefined)?.version ?? 0,
    ),
    raiseSchema: writes(({ name, version }: { name: RoomName; version: number }): null => {
      raise.run(version, idOf(name));
      return null;
    }),
  };
}

function appendRow({ statement, idOf }: Tables, row: NewLogRow): number {
  const id = idOf(row.room);
  const { last_seq: seq } = statement.countUp.get(id) as { last_seq: number };
  statement.addRow.run(id, seq, row.bytes, row.person, row.device, row.at, row.checksum);
  for (const client of row.clients) statement.bind.run(id, client, row.device);
  return seq;
}

/** The whole room or a refusal: a checksum that does not match or a missing row is never served as a shorter room. */
function loadChecked(tables: Tables, room: RoomRow): Refusable<LoadedRoom> {
  const snapshot = tables.latestSnapshot(room.id) ?? null;
  if (snapshot && crc32(snapshot.state) !== snapshot.checksum) {
    return damaged(room.name, `snapshot ${snapshot.upTo} does not match its checksum`);
  }
  const log = tables.log(room.id, snapshot?.upTo ?? 0);
  let expected = (snapshot?.upTo ?? 0) + 1;
  for (const row of log) {
    if (row.seq !== expected) return damaged(room.name, `row ${expected} is missing`);
    if (crc32(row.bytes) !== row.checksum)
      return damaged(room.name, `row ${row.seq} does not match its checksum`);
    expected += 1;
  }
  if (expected !== room.last_seq + 1) return damaged(room.name, `row ${expected} is missing`);
  const clients = tables.clients(room.id).map(({ id, device }) => [id, device] as const);
  return fine({ snapshot, log, clients });
}

function fine<T>(value: T): Refusable<T> {
  return { refused: null, value };
}

function damaged(room: string, what: string): RoomRefusal {
  return { refused: 'damaged', room, what };
}
