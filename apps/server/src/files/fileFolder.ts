import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** The bytes of files on the disk, by the id the database gave them. */
export interface FileFolder {
  /** How many bytes of an unfinished file are here; also after the process was killed while it wrote. */
  received(id: string): Promise<number>;
  /** Writes at `offset` what comes, until it ends or `limit` bytes are written; tells how many came in all. */
  write(id: string, part: Part): Promise<number>;
  /** The first bytes of an unfinished file. */
  head(id: string, bytes: number): Promise<Uint8Array>;
  /** SHA-256 of an unfinished file, which reaches the disk before it is answered. */
  hashOfUnfinished(id: string): Promise<string>;
  /** Makes an unfinished file a whole one, at once or not at all. */
  finish(id: string): Promise<void>;
  /** A whole file; null where it is not there. */
  read(id: string): Promise<Uint8Array<ArrayBuffer> | null>;
  /** Removes whatever is there of it. */
  remove(id: string): Promise<void>;
  /** The ids of everything that lies here. */
  all(): Promise<readonly string[]>;
}

interface Part {
  readonly offset: number;
  readonly limit: number;
  readonly body: AsyncIterable<Uint8Array>;
}

/**
 * Whole files in `files`, what is still coming in `uploads`: on one disk, so that a file moves there in one step.
 * @throws (rejects) with a sentence for people when there cannot be such folders.
 */
export async function openFileFolder(dataDir: string): Promise<FileFolder> {
  const wholeFolder = join(dataDir, 'files');
  const uploadFolder = join(dataDir, 'uploads');
  for (const folder of [wholeFolder, uploadFolder]) await makeFolder(folder);
  const whole = (id: string) => join(wholeFolder, id);
  const upload = (id: string) => join(uploadFolder, id);

  return {
    received: (id) => sizeOf(upload(id)),
    write: (id, part) => writePart(upload(id), part),
    async head(id, bytes) {
      return withFile(upload(id), 'r', async (file) => {
        const { buffer, bytesRead } = await file.read(new Uint8Array(bytes), 0, bytes, 0);
        return buffer.subarray(0, bytesRead);
      });
    },
    async hashOfUnfinished(id) {
      return withFile(upload(id), 'r+', async (file) => {
        await file.sync();
        const hash = createHash('sha256');
        for await (const chunk of file.createReadStream({ autoClose: false, start: 0 })) {
          hash.update(chunk as Uint8Array);
        }
        return hash.digest('hex');
      });
    },
    async finish(id) {
      await rename(upload(id), whole(id));
      for (const folder of [wholeFolder, uploadFolder]) await withFile(folder, 'r', (file) => file.sync());
    },
    async read(id) {
      return readFile(whole(id)).then((bytes) => new Uint8Array(bytes), nullIfMissing);
    },
    async remove(id) {
      await Promise.all([upload(id), whole(id)].map((path) => rm(path, { force: true })));
    },
    async all() {
      const names = await Promise.all([wholeFolder, uploadFolder].map((folder) => readdir(folder)));
      return [...new Set(names.flat())];
    },
  };
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(
      `Files of maps cannot be kept in "${folder}" (${why}). Make it a folder this user may write to.`,
      {
        cause: error,
      },
    );
  }
}

async function writePart(path: string, { offset, limit, body }: Part): Promise<number> {
  return withFile(path, offset === 0 ? 'w' : 'r+', async (file) => {
    let came = 0;
    for await (const chunk of body) {
      const fits = chunk.subarray(0, Math.max(0, limit - came));
      if (fits.length > 0) await writeAll(file, fits, offset + came);
      came += chunk.length;
      if (came > limit) break;
    }
    return came;
  });
}

/** A write to a disk that is nearly full may take a part only. */
async function writeAll(file: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let written = 0; written < bytes.length;) {
    const { bytesWritten } = await file.write(bytes, written, bytes.length - written, position + written);
    written += bytesWritten;
  }
}

async function withFile<T>(path: string, flags: string, work: (file: FileHandle) => Promise<T>): Promise<T> {
  const file = await open(path, flags);
  try {
    return await work(file);
  } finally {
    await file.close();
  }
}

async function sizeOf(path: string): Promise<number> {
  const found = await stat(path).catch(nullIfMissing);
  return found?.size ?? 0;
}

function nullIfMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
