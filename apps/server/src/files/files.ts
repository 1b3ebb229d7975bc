import { webcrypto } from 'node:crypto';
import { statfs } from 'node:fs/promises';
import { newId } from '../access/secrets.ts';
import type { StorageThread } from '../storage/storageThread.ts';
import type { FileFolder } from './fileFolder.ts';
import { openFileFolder } from './fileFolder.ts';
import type { FileRow } from './fileTables.ts';
import type { Media } from './media.ts';
import { HEAD_BYTES, mediaOf, VERSION_MEDIA } from './media.ts';

/** How much files may take, in bytes, and how long an upload may rest, in milliseconds. */
export interface FileLimits {
  readonly pictureBytes: number;
  readonly versionBytes: number;
  /** Of one request; what came of it stays, so a line that breaks costs nothing. */
  readonly chunkBytes: number;
  /** What people may add to one map; versions the server makes by itself are not counted here. */
  readonly mapBytes: number;
  readonly serverBytes: number;
  /** Left free on the disk for the maps themselves. */
  readonly freeBytes: number;
  readonly abandonedAfter: number;
  readonly sweepEvery: number;
}

const MEBI = 1024 * 1024;
const HOUR = 60 * 60 * 1000;

const defaultLimits: FileLimits = {
  pictureBytes: 10 * MEBI,
  versionBytes: 32 * MEBI,
  chunkBytes: MEBI,
  mapBytes: 200 * MEBI,
  serverBytes: 20 * 1024 * MEBI,
  freeBytes: 100 * MEBI,
  abandonedAfter: 24 * HOUR,
  sweepEvery: HOUR,
};

/** A file by its content: of which map, and the SHA-256 of its bytes as 64 hexadecimal digits. */
export interface FileName {
  readonly mapId: string;
  readonly hash: string;
}

/** Why a file is not taken. */
export type FileRefusal =
  | 'too-large'
  | 'map-full'
  | 'server-full'
  | 'disk-full'
  | 'deleted'
  | 'not-announced'
  | 'wrong-offset'
  | 'busy'
  | 'too-long'
  | 'wrong-hash'
  | 'wrong-kind';

/** How far a file has come. `whole`: all of it is here, and is what its name says. */
interface Progress {
  readonly received: number;
  readonly size: number;
  readonly whole: boolean;
}

export type Received = Progress | { readonly refused: FileRefusal; readonly received?: number };

interface WholeFile {
  readonly media: Media;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

interface Chunk {
  readonly offset: number;
  readonly body: AsyncIterable<Uint8Array>;
}

/**
 * Photos and versions of maps, kept by their content. An upload is announced, then comes in chunks, each at the offset
 * the last one reached; what came is on the disk at once, so whatever breaks, the next chunk goes on from there. A file
 * is there when all of it has come, its kind is one we keep, and its bytes are what its name says: never before.
 */
export interface Files {
  readonly limits: FileLimits;
  /** Makes room for a file, or tells how far it has come. `person` null: the server itself. */
  announce(file: FileName, size: number, person: string | null): Promise<Received>;
  /** Goes on with a file; the last chunk makes it whole. */
  append(file: FileName, chunk: Chunk): Promise<Received>;
  /** Keeps bytes the server has made; the name of the file. */
  keep(
    mapId: string,
    bytes: Uint8Array,
  ): Promise<{ readonly hash: string } | { readonly refused: FileRefusal }>;
  /** What it is, without its bytes; null where the map has no such whole file. */
  find(file: FileName): Promise<FileRow | null>;
  /** `damaged`: its bytes are no longer what its name says. */
  read(file: FileName): Promise<WholeFile | 'missing' | 'damaged'>;
  /** Removes from the disk what the database has forgotten. */
  discard(ids: readonly string[]): Promise<void>;
  /** Forgets abandoned uploads and versions nobody has any more, and removes what belongs to nothing after a crash. */
  sweep(): Promise<void>;
  stop(): void;
}

interface FilesParts {
  readonly storage: Pick<StorageThread, 'ask'>;
  readonly dataDir: string;
  readonly limits?: Partial<FileLimits> | undefined;
  /** Told of what went wrong in the background. */
  readonly failed: (error: unknown) => void;
}

export async function openFiles({ storage, dataDir, limits, failed }: FilesParts): Promise<Files> {
  const folder = await openFileFolder(dataDir);
  const files = new MapFiles({ storage, dataDir, folder }, { ...defaultLimits, ...limits });
  await files.sweep();
  files.sweepAgain(failed);
  return files;
}

interface Parts extends Pick<FilesParts, 'storage' | 'dataDir'> {
  readonly folder: FileFolder;
}

class MapFiles implements Files {
  readonly limits: FileLimits;
  readonly #parts: Parts;
  /** Files somebody is sending a chunk of now. */
  readonly #busy = new Set<string>();
  #sweeping: NodeJS.Timeout | null = null;

  constructor(parts: Parts, limits: FileLimits) {
    this.#parts = parts;
    this.limits = limits;
  }

  async announce({ mapId, hash }: FileName, size: number, person: string | null): Promise<Received> {
    const { storage, folder } = this.#parts;
    const { pictureBytes, versionBytes, mapBytes: perMap, serverBytes: inAll } = this.limits;
    if (size > Math.max(pictureBytes, versionBytes)) return { refused: 'too-large' };
    if (!(await this.#hasRoomFor(size))) return { refused: 'disk-full' };
    const wanted = { id: newId(), mapId, hash, size, person, now: Date.now(), perMap, inAll };
    const announced = await storage.ask('announceFile', wanted);
    if ('refused' in announced) return announced;
    const { file } = announced;
    if (file.whole && (await this.#isSound(file))) return wholeOf(file);
    if (file.whole) await this.#reopen(file);
    const received = await folder.received(file.id);
    // Killed between the last byte and the answer: nothing is left to send, only to look at.
    return received === file.size ? this.#locked(file, () => this.#finish(file)) : progress(file, received);
  }

  async append(name: FileName, chunk: Chunk): Promise<Received> {
    const file = await this.#parts.storage.ask('findFile', name);
    if (!file) return { refused: 'not-announced' };
    if (file.whole) return wholeOf(file);
    return this.#locked(file, () => this.#append(file, chunk));
  }

  async keep(mapId: string, bytes: Uint8Array<ArrayBuffer>) {
    const hash = await hashOf(bytes);
    const begun = await this.announce({ mapId, hash }, bytes.length, null);
    if ('refused' in begun) return begun;
    if (begun.whole) return { hash };
    const file = await this.#parts.storage.ask('findFile', { mapId, hash });
    if (!file) return { refused: 'deleted' as const };
    const rest = bytes.subarray(begun.received);
    const chunk = { offset: begun.received, body: once(rest) };
    const kept = await this.#locked(file, () => this.#append(file, chunk, rest.length));
    return 'refused' in kept ? kept : { hash };
  }

  async find(name: FileName): Promise<FileRow | null> {
    const file = await this.#parts.storage.ask('findFile', name);
    return file?.whole ? file : null;
  }

  async read(name: FileName): Promise<WholeFile | 'missing' | 'damaged'> {
    const file = await this.find(name);
    if (!file?.media) return 'missing';
    const bytes = await this.#parts.folder.read(file.id);
    if (!bytes || (await hashOf(bytes)) !== file.hash) return 'damaged';
    return { media: file.media, bytes };
  }

  async discard(ids: readonly string[]): Promise<void> {
    for (const id of ids) await this.#parts.folder.remove(id);
  }

  async sweep(): Promise<void> {
    const { storage, folder } = this.#parts;
    await this.discard(await storage.ask('dropAbandonedFiles', Date.now() - this.limits.abandonedAfter));
    await this.discard(await storage.ask('unknownFiles', await folder.all()));
  }

  sweepAgain(failed: (error: unknown) => void): void {
    this.#sweeping = setInterval(() => void this.sweep().catch(failed), this.limits.sweepEvery).unref();
  }

  stop(): void {
    if (this.#sweeping) clearInterval(this.#sweeping);
  }

  async #append(file: FileRow, { offset, body }: Chunk, atOnce = this.limits.chunkBytes): Promise<Received> {
    const { folder } = this.#parts;
    const received = await folder.received(file.id);
    if (offset !== received) return { refused: 'wrong-offset', received };
    const limit = Math.min(atOnce, file.size - received);
    const came = await folder.write(file.id, { offset, limit, body });
    if (came > limit) return { refused: 'too-long', received: received + limit };
    const refused = await this.#faultInHead(file, offset);
    if (refused) return this.#drop(file, refused);
    const now = received + came;
    return now === file.size ? this.#finish(file) : progress(file, now);
  }

  /** Looked at as soon as it is here, so that nobody sends ten megabytes to hear that they are the wrong ones. */
  async #faultInHead(file: FileRow, offset: number): Promise<FileRefusal | null> {
    if (offset >= HEAD_BYTES) return null;
    const head = await this.#parts.folder.head(file.id, HEAD_BYTES);
    if (head.length < Math.min(HEAD_BYTES, file.size)) return null;
    const media = mediaOf(head);
    if (media === null) return 'wrong-kind';
    const largest = media === VERSION_MEDIA ? this.limits.versionBytes : this.limits.pictureBytes;
    return file.size > largest ? 'too-large' : null;
  }

  async #finish(file: FileRow): Promise<Received> {
    const { storage, folder } = this.#parts;
    const media = mediaOf(await folder.head(file.id, HEAD_BYTES));
    if (media === null) return this.#drop(file, 'wrong-kind');
    if ((await folder.hashOfUnfinished(file.id)) !== file.hash) return this.#drop(file, 'wrong-hash');
    await folder.finish(file.id);
    const kept = await storage.ask('finishFile', { id: file.id, media, now: Date.now() });
    if (kept) return wholeOf(file);
    await folder.remove(file.id);
    return { refused: 'deleted' };
  }

  async #drop(file: FileRow, refused: FileRefusal): Promise<Received> {
    await this.#parts.storage.ask('dropUnfinishedFile', file.id);
    await this.#parts.folder.remove(file.id);
    return { refused, received: 0 };
  }

  async #isSound(file: FileRow): Promise<boolean> {
    const bytes = await this.#parts.folder.read(file.id);
    return bytes !== null && (await hashOf(bytes)) === file.hash;
  }

  async #reopen(file: FileRow): Promise<void> {
    await this.#parts.storage.ask('reopenFile', { id: file.id, now: Date.now() });
    await this.#parts.folder.remove(file.id);
  }

  async #hasRoomFor(size: number): Promise<boolean> {
    const { bavail, bsize } = await statfs(this.#parts.dataDir);
    return bavail * bsize - size >= this.limits.freeBytes;
  }

  async #locked(file: FileRow, work: () => Promise<Received>): Promise<Received> {
    if (this.#busy.has(file.id)) return { refused: 'busy' };
    this.#busy.add(file.id);
    try {
      return await work();
    } catch (error) {
      if (isDiskFull(error)) return { refused: 'disk-full' };
      throw error;
    } finally {
      this.#busy.delete(file.id);
    }
  }
}

function progress({ size }: FileRow, received: number): Progress {
  return { received, size, whole: false };
}

function wholeOf({ size }: FileRow): Progress {
  return { received: size, size, whole: true };
}

function isDiskFull(error: unknown): boolean {
  return error instanceof Error && /ENOSPC|EDQUOT|database or disk is full/.test(error.message);
}

/** In the thread pool, so that a large file does not hold up the others. */
async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return Buffer.from(await webcrypto.subtle.digest('SHA-256', bytes)).toString('hex');
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
