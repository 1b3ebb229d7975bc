import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { DatabaseSync } from '@photostructure/sqlite';

/** The tables by version: entry n brings a file of version n to n + 1. Never change an entry that was released. */
const VERSIONS: readonly string[] = [
  `
  CREATE TABLE room (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    last_seq INTEGER NOT NULL DEFAULT 0,
    removed_at INTEGER
  ) STRICT;
  CREATE TABLE log (
    room INTEGER NOT NULL REFERENCES room (id),
    seq INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    person TEXT NOT NULL,
    device TEXT NOT NULL,
    at INTEGER NOT NULL,
    checksum INTEGER NOT NULL,
    PRIMARY KEY (room, seq)
  ) STRICT;
  CREATE TABLE snapshot (
    room INTEGER NOT NULL REFERENCES room (id),
    up_to INTEGER NOT NULL,
    state BLOB NOT NULL,
    checksum INTEGER NOT NULL,
    PRIMARY KEY (room, up_to)
  ) STRICT;
  CREATE TABLE client (
    room INTEGER NOT NULL REFERENCES room (id),
    id INTEGER NOT NULL,
    device TEXT NOT NULL,
    PRIMARY KEY (room, id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE person (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    colour INTEGER NOT NULL,
    created_at INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE device (
    id TEXT PRIMARY KEY,
    key_hash BLOB NOT NULL UNIQUE,
    person TEXT NOT NULL REFERENCES person (id),
    created_at INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE session (
    token_hash BLOB PRIMARY KEY,
    device TEXT NOT NULL REFERENCES device (id),
    expires_at INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE map (
    id TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    created_by TEXT NOT NULL REFERENCES person (id),
    created_at INTEGER NOT NULL,
    deleted_at INTEGER
  ) STRICT;
  CREATE TABLE link (
    id TEXT PRIMARY KEY,
    map TEXT NOT NULL REFERENCES map (id),
    role TEXT NOT NULL,
    secret_hash BLOB NOT NULL,
    created_by TEXT NOT NULL REFERENCES person (id),
    created_at INTEGER NOT NULL,
    expires_at INTEGER,
    revoked_at INTEGER
  ) STRICT;
  CREATE INDEX link_by_map ON link (map);
  -- A right comes from having made the map (no link) or from a link, and lives as long as that link.
  CREATE TABLE grant_ (
    map TEXT NOT NULL REFERENCES map (id),
    person TEXT NOT NULL REFERENCES person (id),
    link TEXT NOT NULL DEFAULT '',
    at INTEGER NOT NULL,
    PRIMARY KEY (person, map, link)
  ) STRICT;
  CREATE INDEX grant_by_map ON grant_ (map);

  CREATE TABLE probe (id INTEGER PRIMARY KEY CHECK (id = 1), at INTEGER NOT NULL) STRICT;
  `,
  // The newest schema a client of that room has said it speaks.
  `ALTER TABLE room ADD COLUMN newest_schema INTEGER NOT NULL DEFAULT 0`,
  `
  -- The bytes lie in the folder, under an id of ours: what people name never becomes a path.
  CREATE TABLE file (
    id TEXT PRIMARY KEY,
    map TEXT NOT NULL,
    hash TEXT NOT NULL,
    size INTEGER NOT NULL,
    -- Told by the first bytes; null until they are here.
    media TEXT,
    -- Null: made by the server itself, and not counted among what people may add to a map.
    person TEXT,
    announced_at INTEGER NOT NULL,
    -- Null while bytes are missing.
    whole_at INTEGER,
    UNIQUE (map, hash)
  ) STRICT;
  CREATE INDEX file_size ON file (map, person, size);
  CREATE TABLE version (
    id TEXT PRIMARY KEY,
    map TEXT NOT NULL,
    file TEXT NOT NULL REFERENCES file (id),
    -- Null: made by the server itself.
    name TEXT,
    by TEXT,
    at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX version_by_map ON version (map, at);
  CREATE INDEX version_by_file ON version (file);
  CREATE TABLE version_person (
    version TEXT NOT NULL REFERENCES version (id),
    person TEXT NOT NULL,
    PRIMARY KEY (version, person)
  ) STRICT, WITHOUT ROWID;
  -- The last row a version was made of. Maps that were there before versions begin with their next change.
  ALTER TABLE room ADD COLUMN versioned_up_to INTEGER NOT NULL DEFAULT 0;
  UPDATE room SET versioned_up_to = last_seq;
  -- Who wrote rows that have gone into a snapshot since, and the last of them.
  CREATE TABLE writer (
    room INTEGER NOT NULL REFERENCES room (id),
    person TEXT NOT NULL,
    last_seq INTEGER NOT NULL,
    PRIMARY KEY (room, person)
  ) STRICT, WITHOUT ROWID;
  `,
];

/** The open database, and the lock that keeps a second server away from the same folder. */
export interface OpenDatabase {
  readonly database: DatabaseSyncInstance;
  close(): void;
}

/**
 * Opens the one SQLite file of a data folder: WAL with `synchronous=FULL`, so that a commit survives a power cut.
 * @throws with a sentence for people when the folder cannot be written, another server holds it, or the file is damaged.
 */
export function openDatabase(dataDir: string): OpenDatabase {
  const lock = lockFolder(dataDir);
  const file = join(dataDir, 'throughline.sqlite');
  try {
    if (!existsSync(file)) createFile(file);
    if (statSync(file).size === 0) throw damaged(file, 'the file is empty');
    const database = openFile(file);
    checkFile(database, file);
    bringUpToDate(database, file);
    return {
      database,
      close() {
        database.close();
        lock.close();
      },
    };
  } catch (error) {
    lock.close();
    throw isDamage(error) ? damaged(file, error) : error;
  }
}

/**
 * Made whole under another name first: an empty file under the real name is then always damage, never a start cut
 * short. Without WAL, so that all of it is in the one file that gets the name.
 */
function createFile(file: string): void {
  const unfinished = `${file}.new`;
  for (const leftover of [unfinished, `${unfinished}-journal`]) rmSync(leftover, { force: true });
  const database = new DatabaseSync(unfinished);
  database.exec('PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL;');
  for (const [version, tables] of VERSIONS.entries()) addVersion(database, version, tables);
  database.close();
  renameSync(unfinished, file);
  const folder = openSync(dirname(file), 'r');
  fsyncSync(folder);
  closeSync(folder);
}

function openFile(file: string): DatabaseSyncInstance {
  const database = new DatabaseSync(file, { enableForeignKeyConstraints: true });
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA trusted_schema = OFF;');
  return database;
}

/** A lock the system takes back when the process dies, however it dies. */
function lockFolder(dataDir: string): DatabaseSyncInstance {
  try {
    makeFolder(resolve(dataDir));
    const lock = new DatabaseSync(join(dataDir, 'throughline.lock'));
    lock.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE; CREATE TABLE IF NOT EXISTS held (by INTEGER);');
    return lock;
  } catch (error) {
    if (/locked/.test(messageOf(error))) {
      throw new Error(
        `Another Throughline server is using DATA_DIR "${dataDir}". Stop it, or choose another folder.`,
        { cause: error },
      );
    }
    throw new Error(
      `DATA_DIR "${dataDir}" cannot be written (${messageOf(error)}). Choose a folder this user may write to.`,
      { cause: error },
    );
  }
}

/** One folder after the other: the recursive form of Node never returns where the system says ENOENT for ever (`/proc`). */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

/** The whole file quickly; the tables that say which rooms and maps there are also against their indexes. */
function checkFile(database: DatabaseSyncInstance, file: string): void {
  const checks = ['quick_check(1)', 'integrity_check(room)', 'integrity_check(map)', 'integrity_check(link)'];
  for (const check of checks) {
    const verdict = Object.values(database.prepare(`PRAGMA ${check}`).get() ?? {})[0];
    if (verdict !== 'ok') throw damaged(file, verdict);
  }
}

function damaged(file: string, cause: unknown): Error {
  return new Error(
    `The maps in "${file}" are damaged (${messageOf(cause)}). Nothing was changed: put a backup in its place, or move the file away to start empty.`,
    { cause },
  );
}

function bringUpToDate(database: DatabaseSyncInstance, file: string): void {
  const { user_version: version } = database.prepare('PRAGMA user_version').get() as { user_version: number };
  if (version > VERSIONS.length) {
    throw new Error(`"${file}" was written by a newer version of Throughline. Start that version instead.`);
  }
  for (const [next, tables] of VERSIONS.entries()) if (next >= version) addVersion(database, next, tables);
}

function addVersion(database: DatabaseSyncInstance, version: number, tables: string): void {
  database.exec(`BEGIN IMMEDIATE; ${tables}; PRAGMA user_version = ${version + 1}; COMMIT;`);
}

function isDamage(error: unknown): boolean {
  return /not a database|malformed/.test(messageOf(error));
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
