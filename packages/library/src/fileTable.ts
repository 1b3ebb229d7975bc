import { liveQuery } from 'dexie';
import type { Database } from './database.ts';
import type { KeptFile, Upload, WaitingVersion } from './fileRows.ts';
import { readFileBytes, toFileBytes, wholeFiles, wholeUploads, wholeVersions } from './fileRows.ts';

/** A file by its map and its content. */
export interface FileKey {
  readonly map: string;
  readonly hash: string;
}

/** A file to keep. Whoever hands it in has computed `hash` from `bytes`. */
export interface NewFile extends FileKey {
  readonly media: string;
  readonly bytes: Uint8Array;
  readonly at: number;
}

/** What an upload learns on its way. */
export type UploadNews = Partial<Pick<Upload, 'offset' | 'attempts' | 'notBefore' | 'refused'>>;

/** What a version is called. */
export type VersionName = Pick<WaitingVersion, 'id' | 'name'>;

/** How much room the files of this device take. Bytes. */
export interface FileSpace {
  readonly files: number;
  readonly bytes: number;
  /** Of those, what the server does not have: only here. */
  readonly waiting: number;
}

const key = ({ map, hash }: FileKey): [string, string] => [map, hash];

function writing<T>(database: Database, work: () => Promise<T>): Promise<T> {
  const { files, fileBytes, uploads, versions } = database;
  return database.transaction('rw', [files, fileBytes, uploads, versions], work);
}

/** Keeps a copy of what the server has. */
export async function keepCopy(database: Database, file: NewFile): Promise<void> {
  await writing(database, async () => {
    await addFile(database, file);
  });
}

/** Keeps what was made here, and queues it in the same transaction; what is here already stays as it is. */
export async function keepOwn(
  database: Database,
  file: NewFile,
  version: VersionName | null = null,
): Promise<void> {
  await writing(database, async () => {
    const fresh = await addFile(database, file);
    if (fresh) await queueUpload(database, file);
    if (version) await database.versions.put({ ...version, map: file.map, hash: file.hash, at: file.at });
  });
}

/** A file and its bytes; null where it is not here, or not as it was stored. */
export async function readFile(
  database: Database,
  file: FileKey,
): Promise<{ readonly media: string; readonly bytes: Uint8Array } | null> {
  const [kept] = wholeFiles([await database.files.get(key(file))]);
  const bytes = readFileBytes(await database.fileBytes.get(key(file)));
  return kept && bytes ? { media: kept.media, bytes } : null;
}

/** The files of a map on this device, without their bytes. */
export async function filesOf(database: Database, map: string): Promise<KeptFile[]> {
  return wholeFiles(await database.files.where('map').equals(map).toArray());
}

/** What waits for the server, the oldest first. */
export async function listUploads(database: Database): Promise<Upload[]> {
  return wholeUploads(await database.uploads.toArray()).toSorted((a, b) => a.at - b.at);
}

/** Tells of what waits now and after every change, also one made in another tab. */
export function watchUploads(
  database: Database,
  listener: (uploads: readonly Upload[]) => void,
  failed: (error: unknown) => void,
): () => void {
  const watching = liveQuery(() => listUploads(database)).subscribe({ next: listener, error: failed });
  return () => watching.unsubscribe();
}

/** Notes how an upload goes; of one that is over nothing is noted. */
export async function noteUpload(database: Database, file: FileKey, news: UploadNews): Promise<void> {
  await database.uploads.update(key(file), news);
}

/** The server has it: it waits no longer. */
export async function endUpload(database: Database, file: FileKey): Promise<void> {
  await database.uploads.delete(key(file));
}

/** The server has lost it, or never had it: it waits again, from the start. False where it is not here. */
export async function sendAgain(database: Database, file: FileKey): Promise<boolean> {
  return writing(database, async () => {
    const [kept] = wholeFiles([await database.files.get(key(file))]);
    if (kept) await queueUpload(database, { ...kept, bytes: { length: kept.size } });
    return kept !== undefined;
  });
}

/** The versions the server has not heard of, the oldest first; of one map, or of all. */
export async function waitingVersions(database: Database, map?: string): Promise<WaitingVersion[]> {
  const table = map === undefined ? database.versions : database.versions.where('map').equals(map);
  return wholeVersions(await table.toArray()).toSorted((a, b) => a.at - b.at);
}

export async function endVersion(database: Database, id: string): Promise<void> {
  await database.versions.delete(id);
}

/** Removes a file from this device, also one that was to be sent, and the versions made of it. */
export async function dropFile(database: Database, file: FileKey): Promise<void> {
  await writing(database, async () => {
    for (const table of [database.files, database.fileBytes, database.uploads]) await table.delete(key(file));
    const ofFile = wholeVersions(await database.versions.where('map').equals(file.map).toArray());
    await database.versions.bulkDelete(ofFile.filter(({ hash }) => hash === file.hash).map(({ id }) => id));
  });
}

/** Removes everything of a map; within the transaction of whoever removes the map. */
export async function dropFilesOf(database: Database, map: string): Promise<void> {
  const { files, fileBytes, uploads, versions } = database;
  for (const table of [files, fileBytes, uploads, versions]) await table.where('map').equals(map).delete();
}

/** Copies the files of a map for another one, which the server has none of yet; within a transaction of the caller. */
export async function copyFilesOf(database: Database, from: string, copy: CopyOfMap): Promise<void> {
  for (const { hash } of await filesOf(database, from)) {
    const file = await readFile(database, { map: from, hash });
    if (!file?.media.startsWith('image/')) continue;
    const own = { map: copy.id, hash, ...file, at: copy.now };
    await addFile(database, own);
    await queueUpload(database, own);
  }
}

interface CopyOfMap {
  readonly id: string;
  readonly now: number;
}

/** How much room the files take. */
export async function fileSpace(database: Database): Promise<FileSpace> {
  const files = wholeFiles(await database.files.toArray());
  const waiting = await listUploads(database);
  return { files: files.length, bytes: sizeOf(files), waiting: sizeOf(waiting) };
}

/**
 * Makes room: removes what the server has too, what came here first before what came later, until `bytes` are free or
 * nothing of that kind is left. What people chose to keep here stays. Gives how many bytes that were.
 */
export async function freeSpace(database: Database, bytes: number): Promise<number> {
  const { files: kept, fileBytes, uploads, versions, maps } = database;
  return database.transaction('rw', [kept, fileBytes, uploads, versions, maps], async () => {
    const needed = new Set(
      [...(await listUploads(database)), ...(await waitingVersions(database))].map(nameOf),
    );
    const pinned = new Set(await database.maps.filter((map) => map.pinned === true).primaryKeys());
    const files = wholeFiles(await database.files.toArray()).filter(({ map }) => !pinned.has(map));
    let freed = 0;
    for (const file of files.toSorted((a, b) => a.at - b.at)) {
      if (freed >= bytes) break;
      if (needed.has(nameOf(file))) continue;
      await database.files.delete(key(file));
      await database.fileBytes.delete(key(file));
      freed += file.size;
    }
    return freed;
  });
}

function nameOf({ map, hash }: FileKey): string {
  return `${map}/${hash}`;
}

function sizeOf(files: readonly { readonly size: number }[]): number {
  return files.reduce((sum, { size }) => sum + size, 0);
}

/** False when it was here already, whole. */
async function addFile(database: Database, { map, hash, media, bytes, at }: NewFile): Promise<boolean> {
  if (await readFile(database, { map, hash })) return false;
  await database.fileBytes.put(toFileBytes(map, hash, bytes));
  await database.files.put({ map, hash, media, size: bytes.length, at });
  return true;
}

async function queueUpload(
  database: Database,
  { map, hash, bytes, at }: FileKey & { readonly bytes: { readonly length: number }; readonly at: number },
): Promise<void> {
  const fresh = { offset: 0, attempts: 0, notBefore: 0, refused: null };
  await database.uploads.put({ map, hash, size: bytes.length, ...fresh, at });
}
