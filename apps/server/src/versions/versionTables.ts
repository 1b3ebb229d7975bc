import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import type { RoomName } from '@throughline/sync';
import { VERSION_MEDIA } from '../files/media.ts';
import { reads, writes } from '../storage/groupCommit.ts';
import { versionsToForget } from './thinning.ts';

/** Somebody as a list of versions shows them. */
interface VersionPerson {
  readonly personId: string;
  readonly name: string;
  readonly colour: number;
}

/** How a map was at some time. */
export interface Version {
  readonly id: string;
  readonly kind: 'named' | 'automatic';
  /** null: automatic. */
  readonly name: string | null;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Who named it. */
  readonly by: VersionPerson | null;
  /** Who changed the map since the version before. */
  readonly people: readonly VersionPerson[];
  /** SHA-256 of the file its bytes are in, and how large that is. */
  readonly file: string;
  readonly size: number;
}

export interface NewVersion {
  readonly id: string;
  readonly mapId: string;
  readonly hash: string;
  /** null: the server makes it. */
  readonly name: string | null;
  readonly by: string | null;
  readonly at: number;
  /** The last row of the room that is in it; null where somebody brought it and nobody can say. */
  readonly upTo: number | null;
}

/** `again`: there is one of that id. `same`: an automatic one would say what the last version says. */
export type VersionAdded = 'made' | 'again' | 'same' | 'no-such-file' | 'too-many-versions' | 'deleted';

/** Named versions of one map at most; automatic ones are thinned instead. */
export const MOST_NAMED = 200;

export interface VersionStanding {
  /** The map is registered and not deleted. */
  readonly here: boolean;
  /** Something was written since the last version. */
  readonly changed: boolean;
  /** When the last automatic one was made, 0 for never, and how large it is. */
  readonly lastAt: number;
  readonly lastSize: number;
}

interface StandingRow {
  readonly here: number;
  readonly changed: number;
  readonly lastAt: number | null;
  readonly lastSize: number | null;
}

/** The versions of maps, and what has changed since. */
export function versionOperations(database: DatabaseSyncInstance) {
  const find = database.prepare(
    'SELECT file.hash FROM version JOIN file ON file.id = version.file WHERE version.map = ? AND version.id = ?',
  );
  const standing = database.prepare(`
    SELECT
      EXISTS (SELECT 1 FROM map WHERE id = :mapId AND deleted_at IS NULL) AS here,
      EXISTS (SELECT 1 FROM room WHERE name = 'map/' || :mapId AND last_seq > versioned_up_to) AS changed,
      (SELECT max(at) FROM version WHERE map = :mapId AND name IS NULL) AS lastAt,
      (SELECT size FROM version JOIN file ON file.id = version.file
        WHERE version.map = :mapId AND name IS NULL ORDER BY at DESC LIMIT 1) AS lastSize`);
  const changed = database.prepare(`SELECT map.id FROM map JOIN room ON room.name = 'map/' || map.id
    WHERE map.deleted_at IS NULL AND room.removed_at IS NULL AND room.last_seq > room.versioned_up_to`);

  return {
    versionsOf: reads(prepareList(database)),
    findVersion: reads(({ mapId, versionId }: { mapId: string; versionId: string }): string | null => {
      return (find.get(mapId, versionId) as { hash: string } | undefined)?.hash ?? null;
    }),
    versionStanding: reads((mapId: string): VersionStanding => {
      const { here, changed, lastAt, lastSize } = standing.get({ mapId }) as StandingRow;
      return { here: here === 1, changed: changed === 1, lastAt: lastAt ?? 0, lastSize: lastSize ?? 0 };
    }),
    addVersion: writes(prepareAdd(database)),
    /** Maps that were changed since their last version. */
    changedMaps: reads((_all: null): readonly string[] =>
      (changed.all() as { id: string }[]).map(({ id }) => id),
    ),
    ...forgetOperations(database),
  };
}

function prepareList(database: DatabaseSyncInstance) {
  const all = database.prepare(`
    SELECT version.id, version.name, version.at, version.by, file.hash AS file, file.size
    FROM version JOIN file ON file.id = version.file WHERE version.map = ? ORDER BY version.at DESC, version.id`);
  const people = database.prepare(`
    SELECT version_person.version, person.id AS personId, person.name, person.colour
    FROM version_person JOIN person ON person.id = version_person.person
    WHERE version_person.version IN (SELECT id FROM version WHERE map = ?) ORDER BY person.created_at, person.id`);
  const person = database.prepare('SELECT id AS personId, name, colour FROM person WHERE id = ?');
  type Row = Omit<Version, 'kind' | 'by' | 'people'> & { readonly by: string | null };
  type Took = VersionPerson & { readonly version: string };

  return (mapId: string): readonly Version[] => {
    const tookPart = new Map<string, VersionPerson[]>();
    for (const { version, ...someone } of people.all(mapId) as Took[]) {
      tookPart.set(version, [...(tookPart.get(version) ?? []), someone]);
    }
    return (all.all(mapId) as Row[]).map((row) => ({
      ...row,
      kind: row.name === null ? 'automatic' : 'named',
      by: row.by === null ? null : ((person.get(row.by) as VersionPerson | undefined) ?? null),
      people: tookPart.get(row.id) ?? [],
    }));
  };
}

function prepareAdd(database: DatabaseSyncInstance) {
  const known = database.prepare('SELECT map FROM version WHERE id = ?');
  const deleted = database.prepare('SELECT 1 FROM map WHERE id = ? AND deleted_at IS NOT NULL');
  const file = database.prepare(
    'SELECT id FROM file WHERE map = ? AND hash = ? AND media = ? AND whole_at IS NOT NULL',
  );
  const named = database.prepare('SELECT count(*) AS count FROM version WHERE map = ? AND name IS NOT NULL');
  const last = database.prepare('SELECT file FROM version WHERE map = ? ORDER BY at DESC LIMIT 1');
  const add = database.prepare('INSERT INTO version (id, map, file, name, by, at) VALUES (?, ?, ?, ?, ?, ?)');
  const accountFor = prepareAccount(database);

  return ({ id, mapId, hash, name, by, at, upTo }: NewVersion): VersionAdded => {
    if (known.get(id)) return 'again';
    if (deleted.get(mapId)) return 'deleted';
    const bytes = file.get(mapId, hash, VERSION_MEDIA) as { id: string } | undefined;
    if (!bytes) return 'no-such-file';
    if (name !== null && (named.get(mapId) as { count: number }).count >= MOST_NAMED)
      return 'too-many-versions';
    const isSame = name === null && (last.get(mapId) as { file: string } | undefined)?.file === bytes.id;
    if (!isSame) add.run(id, mapId, bytes.id, name, by, at);
    accountFor(mapId, { version: isSame ? null : id, upTo });
    return isSame ? 'same' : 'made';
  };
}

/** Notes who took part in a version, and that the room needs no other one up to there. */
function prepareAccount(database: DatabaseSyncInstance) {
  const find = database.prepare(
    'SELECT id, last_seq AS lastSeq, versioned_up_to AS after FROM room WHERE name = ?',
  );
  const addPeople = database.prepare(`
    INSERT INTO version_person (version, person)
    SELECT :version, person FROM log WHERE room = :room AND seq > :after AND seq <= :upTo
    UNION SELECT :version, person FROM writer WHERE room = :room AND last_seq > :after`);
  const reached = database.prepare('UPDATE room SET versioned_up_to = max(versioned_up_to, ?) WHERE id = ?');

  return (mapId: string, { version, upTo }: { version: string | null; upTo: number | null }): void => {
    const name: RoomName = `map/${mapId}`;
    const room = find.get(name) as { id: number; lastSeq: number; after: number } | undefined;
    if (!room) return;
    const { id, lastSeq, after } = room;
    if (version !== null) addPeople.run({ version, room: id, after, upTo: upTo ?? lastSeq });
    if (upTo !== null) reached.run(upTo, id);
  };
}

function forgetOperations(database: DatabaseSyncInstance) {
  const automatic = database.prepare('SELECT id, at FROM version WHERE map = ? AND name IS NULL');
  const dropPeople = database.prepare('DELETE FROM version_person WHERE version = ?');
  const drop = database.prepare('DELETE FROM version WHERE id = ?');
  return {
    /** Thins the automatic versions of a map. */
    thinVersions: writes(({ mapId, now }: { mapId: string; now: number }): null => {
      for (const id of versionsToForget(automatic.all(mapId) as { id: string; at: number }[], now)) {
        dropPeople.run(id);
        drop.run(id);
      }
      return null;
    }),
  };
}
