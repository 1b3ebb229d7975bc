import { liveQuery, type Table } from 'dexie';
import type { Database } from './database.ts';
import { wholeFiles } from './fileRows.ts';
import { dropFilesOf, listUploads, waitingVersions } from './fileTable.ts';
import { unsavedRows } from './logTable.ts';
import { mapRoom, roomsOf } from './maps.ts';
import { readMapRow } from './rows.ts';

/** What a map takes of this device, and what of it waits for the server. */
export interface MapUsage {
  readonly id: string;
  readonly title: string;
  /** A person chose to keep it here. */
  readonly pinned: boolean;
  /** The server knows it. */
  readonly registered: boolean;
  /** When it was moved to the bin, or null. */
  readonly binnedAt: number | null;
  /** Bytes of its documents and of what is told of it. */
  readonly document: number;
  /** Its photos, and the bytes of all its files. */
  readonly photos: number;
  readonly files: number;
  /** Edits, files and names of versions that the server is not known to have. */
  readonly waiting: { readonly edits: number; readonly photos: number; readonly versions: number };
}

/** Every map of this device with what it takes. Reads every row: for a page that is looked at, not for one that is typed in. */
export async function usageOf(database: Database): Promise<readonly MapUsage[]> {
  const rows = await database.maps.orderBy('updatedAt').reverse().toArray();
  const documents = await documentSizes(database);
  const files = wholeFiles(await database.files.toArray());
  const uploads = await listUploads(database);
  const versions = await waitingVersions(database);
  const unsaved = await unsavedRows(database);
  return rows.flatMap((value) => {
    const row = readMapRow(value);
    if (!row) return [];
    const { id, title, pinned = false, registered, binnedAt } = row;
    const own = files.filter(({ map }) => map === id);
    const edits = unsaved.filter(({ room }) => room === mapRoom(id));
    return {
      id,
      title,
      pinned,
      registered,
      binnedAt,
      document: roomsOf(id).reduce((sum, room) => sum + (documents.get(room) ?? 0), documents.get(id) ?? 0),
      photos: own.filter(({ media }) => media.startsWith('image/')).length,
      files: own.reduce((sum, { size }) => sum + size, 0),
      waiting: {
        edits: edits.reduce((sum, row) => sum + row.edits, 0),
        photos: uploads.filter(({ map }) => map === id).length,
        versions: versions.filter(({ map }) => map === id).length,
      },
    };
  });
}

/** Bytes by room of the log, and by map of what is kept of its partings. */
async function documentSizes(database: Database): Promise<ReadonlyMap<string, number>> {
  const sizes = new Map<string, number>();
  const add = (name: string, bytes: readonly Uint8Array[]): void => {
    const sum = bytes.reduce((total, { length }) => total + length, sizes.get(name) ?? 0);
    sizes.set(name, sum);
  };
  await database.log.each(({ bytes, room }) => add(room, [bytes]));
  await database.bases.each(({ back, base, map, sent }) => {
    add(map, [...base, ...sent, ...(back ? [...back.mine, ...back.theirs] : [])]);
  });
  return sizes;
}

/** Tells of it now and after every change, also of another tab. */
export function watchUsage(
  database: Database,
  listener: (usage: readonly MapUsage[]) => void,
  failed: (error: unknown) => void,
): () => void {
  const watching = liveQuery(() => usageOf(database)).subscribe({ next: listener, error: failed });
  return () => watching.unsubscribe();
}

/**
 * Removes the copy of a map that the server has, with all its files, from this device; false, and nothing is removed,
 * while anything of it is only here. Both are one transaction, so that an edit of another tab is seen or comes after.
 */
export async function freeMap(database: Database, id: string): Promise<boolean> {
  const { maps, log, files, fileBytes, uploads, versions, bases } = database;
  const all = [maps, log, files, fileBytes, uploads, versions, bases] as Table[];
  return database.transaction('rw', all, async () => {
    const map = readMapRow(await maps.get(id));
    const here = await Promise.all([
      ...roomsOf(id).map((room) => unsavedRows(database, room)),
      uploads.where('map').equals(id).toArray(),
      waitingVersions(database, id),
    ]);
    if (!map?.registered || here.some(({ length }) => length > 0)) return false;
    await maps.delete(id);
    await log.where('room').anyOf(roomsOf(id)).delete();
    await bases.where('map').equals(id).delete();
    await dropFilesOf(database, id);
    return true;
  });
}
