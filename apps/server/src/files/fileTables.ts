import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { reads, writes } from '../storage/groupCommit.ts';
import type { Media } from './media.ts';
import { VERSION_MEDIA } from './media.ts';

/** A file of a map, as the database knows it; its bytes are in the folder under `id`. */
export interface FileRow {
  readonly id: string;
  readonly mapId: string;
  /** SHA-256 of its bytes, 64 hexadecimal digits. */
  readonly hash: string;
  readonly size: number;
  /** null: not told yet. */
  readonly media: Media | null;
  readonly whole: boolean;
}

export interface Announcement {
  /** The id to use if the map has no such file. */
  readonly id: string;
  readonly mapId: string;
  readonly hash: string;
  readonly size: number;
  /** null: the server makes it. */
  readonly person: string | null;
  readonly now: number;
  /** Bytes that people may add to one map, and that all maps may hold together. */
  readonly perMap: number;
  readonly inAll: number;
}

type NoRoom = 'deleted' | 'map-full' | 'server-full';

export type Announced = { readonly file: FileRow } | { readonly refused: NoRoom };

interface Row {
  readonly id: string;
  readonly map: string;
  readonly hash: string;
  readonly size: number;
  readonly media: Media | null;
  readonly whole_at: number | null;
}

export interface FileOfMap {
  readonly mapId: string;
  readonly hash: string;
}

/** The files of maps: which there are, how far their bytes have come, and how much room they take. */
export function fileOperations(database: DatabaseSyncInstance) {
  const columns = 'id, map, hash, size, media, whole_at';
  const find = database.prepare(`SELECT ${columns} FROM file WHERE map = ? AND hash = ?`);
  const touch = database.prepare('UPDATE file SET size = ?, announced_at = ? WHERE id = ?');
  const add = database.prepare(
    'INSERT INTO file (id, map, hash, size, person, announced_at) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const finish = database.prepare('UPDATE file SET media = ?, whole_at = ? WHERE id = ?');
  const reopen = database.prepare('UPDATE file SET whole_at = NULL, announced_at = ? WHERE id = ?');
  const unneeded = 'NOT EXISTS (SELECT 1 FROM version WHERE version.file = file.id)';
  const drop = database.prepare(`DELETE FROM file WHERE id = ? AND whole_at IS NULL AND ${unneeded}`);
  const dropAbandoned = database.prepare(`DELETE FROM file WHERE ${unneeded} AND
    (whole_at IS NULL AND announced_at < :before OR media = :version AND whole_at < :before) RETURNING id`);
  const known = database.prepare('SELECT 1 FROM file WHERE id = ?');
  const room = prepareRoom(database);
  const found = (mapId: string, hash: string) => find.get(mapId, hash) as Row | undefined;

  return {
    /** The file with that content, made known if it was not; then its size counts from now on. */
    announceFile: writes((wanted: Announcement): Announced => {
      const { id, mapId, hash, size, person, now } = wanted;
      const there = found(mapId, hash);
      if (there && there.whole_at !== null) return { file: asFile(there) };
      const refused = room.refuses(wanted, size - (there?.size ?? 0));
      if (refused) return { refused };
      // Only one size is the true one of these bytes: whoever said another can never have finished.
      if (there) touch.run(size, now, there.id);
      else add.run(id, mapId, hash, size, person, now);
      return { file: { id: there?.id ?? id, mapId, hash, size, media: null, whole: false } };
    }),

    findFile: reads(({ mapId, hash }: FileOfMap): FileRow | null => {
      const there = found(mapId, hash);
      return there ? asFile(there) : null;
    }),

    /** False when it was dropped meanwhile, with its map perhaps. */
    finishFile: writes(({ id, media, now }: { id: string; media: Media; now: number }): boolean => {
      return finish.run(media, now, id).changes === 1;
    }),

    /** Its bytes were found missing or changed: whoever holds them may send them again. */
    reopenFile: writes(({ id, now }: { id: string; now: number }): null => {
      reopen.run(now, id);
      return null;
    }),

    dropUnfinishedFile: writes((id: string): null => {
      drop.run(id);
      return null;
    }),

    /** Forgets uploads nobody went on with since `before`, and files from before it that no version needs; their ids. */
    dropAbandonedFiles: writes((before: number): readonly string[] => {
      const dropped = dropAbandoned.all({ before, version: VERSION_MEDIA }) as { id: string }[];
      return dropped.map(({ id }) => id);
    }),

    /** Which of these names belong to no file. */
    unknownFiles: reads((ids: readonly string[]): readonly string[] =>
      ids.filter((id) => known.get(id) === undefined),
    ),
  };
}

/** Forgets all files and versions of a map, for the operation that deletes it; the ids of what lies in the folder. */
export function prepareDropFiles(database: DatabaseSyncInstance): (mapId: string) => readonly string[] {
  const dropPeople = database.prepare(
    'DELETE FROM version_person WHERE version IN (SELECT id FROM version WHERE map = ?)',
  );
  const dropVersions = database.prepare('DELETE FROM version WHERE map = ?');
  const dropFiles = database.prepare('DELETE FROM file WHERE map = ? RETURNING id');
  return (mapId) => {
    dropPeople.run(mapId);
    dropVersions.run(mapId);
    return (dropFiles.all(mapId) as { id: string }[]).map(({ id }) => id);
  };
}

function prepareRoom(database: DatabaseSyncInstance) {
  const deleted = database.prepare('SELECT 1 FROM map WHERE id = ? AND deleted_at IS NOT NULL');
  const ofMap = database.prepare(
    'SELECT coalesce(sum(size), 0) AS bytes FROM file WHERE map = ? AND person IS NOT NULL',
  );
  const inAll = database.prepare('SELECT coalesce(sum(size), 0) AS bytes FROM file');
  const bytesOf = (statement: typeof inAll, ...of: string[]) =>
    (statement.get(...of) as { bytes: number }).bytes;
  return {
    /** Why `more` bytes are not taken, or null. */
    refuses({ mapId, person, perMap, inAll: most }: Announcement, more: number): NoRoom | null {
      if (deleted.get(mapId)) return 'deleted';
      if (more <= 0) return null;
      if (person !== null && bytesOf(ofMap, mapId) + more > perMap) return 'map-full';
      return bytesOf(inAll) + more > most ? 'server-full' : null;
    },
  };
}

function asFile({ id, map, hash, size, media, whole_at }: Row): FileRow {
  return { id, mapId: map, hash, size, media, whole: whole_at !== null };
}
