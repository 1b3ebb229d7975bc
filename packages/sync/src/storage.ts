/**
 * Where rooms are kept. A room is a snapshot (one Yjs update, V1) and a log of the updates that came after it.
 *
 * What an implementation promises (`storageTests` in testing.ts checks it):
 *  1. `append` is all or nothing, also over several rooms, and what it resolved for survives `kill -9`. Many calls
 *     that come at once should share one commit.
 *  2. `seq` numbers of a room are 1, 2, 3, … without holes, in the order of commit, and go on after a compaction.
 *  3. Bytes and checksums come back exactly as given. The room verifies checksums, so the way back is covered too.
 *  4. `compact` is one transaction: the new snapshot is in and exactly the rows `seq <= upTo` are out. The snapshot it
 *     replaces is kept until the next one. A snapshot that is not ahead of the present one is not taken.
 *  5. A removed room stays removed: `load`, `append`, `compact` and `rowsAfter` reject with RoomRemoved, for ever.
 *  6. A room nobody wrote to loads as empty; loading creates nothing.
 *  7. A rejected call has changed nothing. (If that cannot be known, say after a lost worker, the room finds out by
 *     loading again.)
 */
import type { RoomName } from './roles.ts';

export interface Snapshot {
  /** The document up to and with row `upTo`, as one update. */
  readonly state: Uint8Array;
  readonly upTo: number;
  /** crc32 of `state`. */
  readonly checksum: number;
}

export interface NewLogRow {
  readonly room: RoomName;
  /** One Yjs update, V1. */
  readonly bytes: Uint8Array;
  readonly person: string;
  readonly device: string;
  /** Milliseconds since 1970, by the server's clock. For audit, never for order. */
  readonly at: number;
  /** crc32 of `bytes`. */
  readonly checksum: number;
  /** Yjs client ids first seen in this row: bound to `device` in the same transaction. An id keeps its first device. */
  readonly clients: readonly number[];
}

export interface LogRow {
  readonly seq: number;
  readonly bytes: Uint8Array;
  readonly checksum: number;
}

export interface StoredRoom {
  readonly snapshot: Snapshot | null;
  /** Every row after the snapshot, by seq. */
  readonly log: readonly LogRow[];
  /** Which device each Yjs client id belongs to. */
  readonly clients: ReadonlyMap<number, string>;
}

export interface RoomStorage {
  /** Rejects with RoomRemoved, and with RoomDamaged where less than the whole room can be read. */
  load(room: RoomName): Promise<StoredRoom>;
  /** Resolves when all rows are durable, with their seq numbers in the order of `rows`. */
  append(rows: readonly NewLogRow[]): Promise<readonly number[]>;
  /** Committed rows with `seq > after`, by seq. They may begin later than `after + 1` when a compaction took some. */
  rowsAfter(room: RoomName, after: number): Promise<readonly LogRow[]>;
  compact(room: RoomName, snapshot: Snapshot): Promise<void>;
  /** Rooms whose log has more than `rows` rows, or more bytes than their snapshot and at least 64 kB; at most 100. */
  overgrown(rows: number): Promise<readonly RoomName[]>;
  /** Forgets content, log and bindings and leaves a tombstone. Safe to call twice. */
  remove(room: RoomName): Promise<void>;
  /** Commits what is under way and lets go. */
  close(): Promise<void>;
}

/** The room was deleted. */
export class RoomRemoved extends Error {
  constructor(room: string) {
    super(`${room} was removed`);
    this.name = 'RoomRemoved';
  }
}

/** Less than the whole room can be read. It is never served shorter than it was. */
export class RoomDamaged extends Error {
  constructor(room: string, what: string) {
    super(`${room} is damaged: ${what}`);
    this.name = 'RoomDamaged';
  }
}
