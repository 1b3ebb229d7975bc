import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import type { Role } from '@throughline/sync';
import { prepareDropFiles } from '../files/fileTables.ts';
import { reads, writes } from '../storage/groupCommit.ts';
import { ROLES } from './roleOrder.ts';

/** What a person may do with a map, and whether there is one. */
export interface Standing {
  readonly state: 'here' | 'unknown' | 'deleted';
  /** null: no right to it. */
  readonly role: Role | null;
  readonly title: string | null;
}

export interface MapOfMine {
  readonly mapId: string;
  readonly title: string;
  readonly role: Role;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
}

export interface PersonOnMap {
  readonly personId: string;
  readonly name: string;
  readonly colour: number;
  readonly role: Role;
}

export interface NewLink {
  readonly id: string;
  readonly role: Role;
  readonly secretHash: Uint8Array;
  /** Milliseconds since 1970; null: never. */
  readonly expiresAt: number | null;
}

export interface Registration {
  readonly mapId: string;
  readonly title: string;
  readonly personId: string;
  readonly now: number;
  readonly links: readonly NewLink[];
}

/** `again`: the same person registered this map before. */
export type Registered = 'made' | 'again' | 'taken' | 'deleted';

/** Rights that are alive: of whoever made the map, or through a link that is neither revoked nor expired. */
const LIVE_GRANTS = `
  SELECT grant_.map AS map, grant_.person AS person, coalesce(link.role, 'owner') AS role
  FROM grant_ LEFT JOIN link ON link.id = grant_.link
  WHERE (grant_.link = '' OR (link.revoked_at IS NULL AND (link.expires_at IS NULL OR link.expires_at > :now)))`;

/** Maps, who made them and who has which role on them. */
export function mapOperations(database: DatabaseSyncInstance) {
  const find = database.prepare('SELECT title, created_by, deleted_at FROM map WHERE id = ?');
  const add = database.prepare('INSERT INTO map (id, title, created_by, created_at) VALUES (?, ?, ?, ?)');
  const grantOwn = database.prepare("INSERT INTO grant_ (map, person, link, at) VALUES (?, ?, '', ?)");
  const addLink = prepareAddLink(database);
  const rename = database.prepare('UPDATE map SET title = ? WHERE id = ?');
  const dropFiles = prepareDropFiles(database);
  const bury = database.prepare('UPDATE map SET deleted_at = ? WHERE id = ?');
  const rolesOn = database.prepare(`${LIVE_GRANTS} AND grant_.map = :mapId AND grant_.person = :personId`);
  const mine = database.prepare(`SELECT map.id AS mapId, map.title, map.created_at AS createdAt, live.role
    FROM (${LIVE_GRANTS} AND grant_.person = :personId) AS live JOIN map ON map.id = live.map
    WHERE map.deleted_at IS NULL ORDER BY map.created_at DESC, map.id`);
  const people = database.prepare(`SELECT person.id AS personId, person.name, person.colour, live.role
    FROM (${LIVE_GRANTS} AND grant_.map = :mapId) AS live JOIN person ON person.id = live.person
    ORDER BY person.created_at, person.id`);
  type Row = { title: string; created_by: string; deleted_at: number | null };

  return {
    registerMap: writes(({ mapId, title, personId, now, links }: Registration): Registered => {
      const known = find.get(mapId) as Row | undefined;
      if (known?.deleted_at) return 'deleted';
      if (known && known.created_by !== personId) return 'taken';
      if (!known) {
        add.run(mapId, title, personId, now);
        grantOwn.run(mapId, personId, now);
      }
      for (const link of links) addLink({ mapId, personId, now, link });
      return known ? 'again' : 'made';
    }),

    standing: reads(
      ({ mapId, personId, now }: { mapId: string; personId: string; now: number }): Standing => {
        const map = find.get(mapId) as Row | undefined;
        if (!map) return { state: 'unknown', role: null, title: null };
        if (map.deleted_at) return { state: 'deleted', role: null, title: null };
        const grants = rolesOn.all({ mapId, personId, now }) as { role: Role }[];
        const role = strongest(grants.map((grant) => grant.role));
        return { state: 'here', role, title: role && map.title };
      },
    ),

    mapsOf: reads(({ personId, now }: { personId: string; now: number }): readonly MapOfMine[] => {
      return strongestOfEach(mine.all({ personId, now }) as MapOfMine[], (map) => map.mapId);
    }),

    peopleOn: reads(({ mapId, now }: { mapId: string; now: number }): readonly PersonOnMap[] => {
      return strongestOfEach(people.all({ mapId, now }) as PersonOnMap[], (person) => person.personId);
    }),

    renameMap: writes(({ mapId, title }: { mapId: string; title: string }): null => {
      rename.run(title, mapId);
      return null;
    }),

    /** Its files and versions are forgotten with it; the ids of what is left of them on the disk. */
    deleteMap: writes(({ mapId, now }: { mapId: string; now: number }): readonly string[] => {
      bury.run(now, mapId);
      return dropFiles(mapId);
    }),
  };
}

/** Adds a share link; for the operations that make maps and those that make links. */
export function prepareAddLink(database: DatabaseSyncInstance) {
  const insert = database.prepare(
    'INSERT INTO link (id, map, role, secret_hash, created_by, created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  return ({
    mapId,
    personId,
    now,
    link,
  }: {
    mapId: string;
    personId: string;
    now: number;
    link: NewLink;
  }): void => {
    insert.run(link.id, mapId, link.role, link.secretHash, personId, now, link.expiresAt);
  };
}

function strongest(roles: readonly Role[]): Role | null {
  return ROLES.findLast((role) => roles.includes(role)) ?? null;
}

function strongestOfEach<Row extends { role: Role }>(
  rows: readonly Row[],
  idOf: (row: Row) => string,
): Row[] {
  const best = new Map<string, Row>();
  for (const row of rows) {
    const seen = best.get(idOf(row));
    if (!seen || ROLES.indexOf(row.role) > ROLES.indexOf(seen.role)) best.set(idOf(row), row);
  }
  return [...best.values()];
}
