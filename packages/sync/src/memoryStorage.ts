import type { RoomName } from './roles.ts';
import type { LogRow, NewLogRow, RoomStorage, Snapshot } from './storage.ts';
import { RoomRemoved } from './storage.ts';

interface KeptRoom {
  snapshot: Snapshot | null;
  previous: Snapshot | null;
  log: LogRow[];
  lastSeq: number;
  readonly clients: Map<number, string>;
}

/** The twin of a real storage, in memory: for tests, and for trying things out. Nothing survives the process. */
export function memoryStorage(): RoomStorage {
  const rooms = new Map<RoomName, KeptRoom>();
  const removed = new Set<RoomName>();

  const refuseRemoved = (name: RoomName): void => {
    if (removed.has(name)) throw new RoomRemoved(name);
  };
  const keptRoom = (name: RoomName): KeptRoom => {
    const kept = rooms.get(name);
    if (kept) return kept;
    const fresh: KeptRoom = { snapshot: null, previous: null, log: [], lastSeq: 0, clients: new Map() };
    rooms.set(name, fresh);
    return fresh;
  };
  const keep = (row: NewLogRow): number => {
    const room = keptRoom(row.room);
    room.lastSeq += 1;
    room.log.push({ seq: room.lastSeq, bytes: row.bytes.slice(), checksum: row.checksum });
    for (const client of row.clients) {
      if (!room.clients.has(client)) room.clients.set(client, row.device);
    }
    return room.lastSeq;
  };

  return {
    async load(name) {
      refuseRemoved(name);
      const room = rooms.get(name);
      if (!room) return { snapshot: null, log: [], clients: new Map() };
      return { snapshot: room.snapshot, log: [...room.log], clients: new Map(room.clients) };
    },
    async append(rows) {
      for (const row of rows) refuseRemoved(row.room);
      return rows.map(keep);
    },
    async rowsAfter(name, after) {
      refuseRemoved(name);
      return rooms.get(name)?.log.filter((row) => row.seq > after) ?? [];
    },
    async compact(name, snapshot) {
      refuseRemoved(name);
      const room = keptRoom(name);
      if (snapshot.upTo <= (room.snapshot?.upTo ?? 0)) return;
      room.previous = room.snapshot;
      room.snapshot = snapshot;
      room.log = room.log.filter((row) => row.seq > snapshot.upTo);
    },
    async overgrown(limit) {
      return [...rooms]
        .filter(([, room]) => isOvergrown(room, limit))
        .map(([name]) => name)
        .slice(0, 100);
    },
    async remove(name) {
      removed.add(name);
      rooms.delete(name);
    },
    async close() {},
  };
}

function isOvergrown(room: KeptRoom, limit: number): boolean {
  const logBytes = room.log.reduce((sum, row) => sum + row.bytes.length, 0);
  return room.log.length > limit || logBytes > Math.max(room.snapshot?.state.length ?? 0, 65_536);
}
