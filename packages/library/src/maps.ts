import { liveQuery, type Table } from 'dexie';
import type { Database } from './database.ts';
import { copyFilesOf, dropFilesOf } from './fileTable.ts';
import { addRows, loadRows, unsavedRows } from './logTable.ts';
import { type MapRow, readMapRow } from './rows.ts';
import * as Y from 'yjs';

/** A map as the library page lists it. */
export interface MapListing extends MapRow {
  /** Edits made on this device that the server is not known to have. */
  readonly unsaved: number;
}

/** What an open map tells the list about itself. */
export type MapFacts = Partial<
  Pick<MapRow, 'title' | 'stages' | 'cards' | 'updatedAt' | 'registered' | 'role'>
>;

/** The room that holds a map's document. */
export function mapRoom(mapId: string): string {
  return `map/${mapId}`;
}

/** Every room a map may have on this device. */
export function roomsOf(mapId: string): string[] {
  return [mapRoom(mapId), `discussion/${mapId}`];
}

/** Letters as people search them: no accents, no capitals. */
function searchable(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

function found(map: MapRow, search: string): boolean {
  const title = searchable(map.title);
  return searchable(search)
    .split(/\s+/)
    .every((word) => title.includes(word));
}

/** All maps of this device, last changed first. Rows that are not whole are left alone and not listed. */
async function listings(database: Database): Promise<MapListing[]> {
  const rows = await database.maps.orderBy('updatedAt').reverse().toArray();
  const waiting = new Map<string, number>();
  for (const row of await unsavedRows(database))
    waiting.set(row.room, (waiting.get(row.room) ?? 0) + row.edits);
  return rows.flatMap((value) => {
    const map = readMapRow(value);
    return map ? [{ ...map, unsaved: waiting.get(mapRoom(map.id)) ?? 0 }] : [];
  });
}

/** What to list: maps or the bin, of those the ones whose title has every word of `search`. */
export interface MapQuery {
  readonly bin?: boolean;
  readonly search?: string;
}

/** The maps that answer a query, last changed first. */
export async function listMaps(database: Database, query: MapQuery = {}): Promise<readonly MapListing[]> {
  const all = await listings(database);
  return all.filter(
    (map) => (map.binnedAt !== null) === (query.bin ?? false) && found(map, query.search ?? ''),
  );
}

/** Tells of the answer now and after every change, also one made in another tab. */
export function watchMaps(
  database: Database,
  query: MapQuery,
  listener: (maps: readonly MapListing[]) => void,
  failed: (error: unknown) => void,
): () => void {
  const watching = liveQuery(() => listMaps(database, query)).subscribe({ next: listener, error: failed });
  return () => watching.unsubscribe();
}

/** One map of this device, in the list or in the bin. */
export async function findMap(database: Database, id: string): Promise<MapRow | null> {
  return readMapRow(await database.maps.get(id));
}

/** Notes facts about a map; the first time it enters the list. */
export async function noteMap(database: Database, id: string, facts: MapFacts, now: number): Promise<void> {
  await database.transaction('rw', database.maps, async () => {
    const known = readMapRow(await database.maps.get(id));
    const fresh = {
      id,
      title: '',
      stages: 0,
      cards: 0,
      createdAt: now,
      updatedAt: now,
      binnedAt: null,
      registered: false,
      role: null,
    };
    await database.maps.put({ ...(known ?? fresh), ...facts });
  });
}

/** Moves a map to the bin, or back out of it with null. Its documents stay as they are. */
export async function setBinned(database: Database, id: string, at: number | null): Promise<void> {
  await database.maps.update(id, { binnedAt: at });
}

/** Chooses whether a map and its photos are to stay on this device. */
export async function setPinned(database: Database, id: string, pinned: boolean): Promise<void> {
  await database.maps.update(id, { pinned });
}

/** Removes a map and everything of it from this device, whether saved or not. What the server has stays there. */
export async function purgeMap(database: Database, id: string): Promise<void> {
  await database.transaction('rw', everyTable(database), async () => {
    await database.maps.delete(id);
    await database.log.where('room').anyOf(roomsOf(id)).delete();
    await database.bases.where('map').equals(id).delete();
    await dropFilesOf(database, id);
  });
}

/** What is of one map lies in all of these. */
function everyTable({ maps, log, files, fileBytes, uploads, versions, bases }: Database): Table[] {
  return [maps, log, files, fileBytes, uploads, versions, bases] as Table[];
}

/** A copy to make: under which id and title, and by which tab. */
export interface Copy {
  readonly id: string;
  readonly title: string;
  readonly tab: string;
  readonly now: number;
}

/**
 * Copies a map's document byte for byte under a new id, with its photos, in one transaction; it is new to the server. The
 * title inside the document is still the old one: whoever opens it renames it. False when there is nothing to copy.
 */
export async function duplicateMap(database: Database, id: string, copy: Copy): Promise<boolean> {
  return database.transaction('rw', everyTable(database), async () => {
    const map = readMapRow(await database.maps.get(id));
    const { rows } = await loadRows(database, mapRoom(id));
    if (!map || rows.length === 0) return false;
    const bytes = Y.mergeUpdates(rows.map((row) => row.bytes));
    const { now: at, tab } = copy;
    await copyFilesOf(database, id, copy);
    await addRows(database, [{ room: mapRoom(copy.id), tab, bytes, at, edits: 1, saved: false }]);
    await database.maps.add({
      ...map,
      id: copy.id,
      title: copy.title,
      createdAt: at,
      updatedAt: at,
      binnedAt: null,
      registered: false,
      role: null,
      pinned: false,
    });
    return true;
  });
}
