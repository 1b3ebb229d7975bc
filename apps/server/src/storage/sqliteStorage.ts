import type { NewLogRow, RoomStorage } from '@throughline/sync';
import { RoomDamaged, RoomRemoved } from '@throughline/sync';
import type { RoomRefusal } from './roomTables.ts';
import type { StorageThread } from './storageThread.ts';

/** Rooms kept in the SQLite file of the storage worker. Closing it leaves the worker to whoever started it. */
export function sqliteStorage(thread: StorageThread): RoomStorage {
  return {
    async load(room) {
      const { snapshot, log, clients } = valueOf(await thread.ask('loadRoom', room));
      return { snapshot, log, clients: new Map(clients) };
    },
    async append(rows) {
      return valueOf(await thread.ask('appendRows', rows.map(withOwnBytes)));
    },
    async rowsAfter(room, after) {
      return valueOf(await thread.ask('rowsAfter', { name: room, after }));
    },
    async compact(room, snapshot) {
      const state = ownBytes(snapshot.state);
      valueOf(await thread.ask('compactRoom', { name: room, snapshot: { ...snapshot, state } }));
    },
    overgrown: (rows) => thread.ask('overgrownRooms', rows),
    async remove(room) {
      await thread.ask('removeRoom', room);
    },
    async close() {
      await thread.ask('probe', Date.now()).catch(() => undefined);
    },
  };
}

function valueOf<T>(answer: { refused: null; value: T } | RoomRefusal): T {
  if (answer.refused === null) return answer.value;
  if (answer.refused === 'removed') throw new RoomRemoved(answer.room);
  throw new RoomDamaged(answer.room, answer.what);
}

function withOwnBytes(row: NewLogRow): NewLogRow {
  return { ...row, bytes: ownBytes(row.bytes) };
}

/** A view into a larger buffer would take that whole buffer along to the worker. */
function ownBytes(bytes: Uint8Array): Uint8Array {
  return bytes.byteLength === bytes.buffer.byteLength ? bytes : new Uint8Array(bytes);
}
