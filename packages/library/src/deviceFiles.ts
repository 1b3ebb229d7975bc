import type { Database } from './database.ts';
import type { KeptFile, Upload, WaitingVersion } from './fileRows.ts';
import * as table from './fileTable.ts';
import { problemOf, type Stored, type StoreProblem } from './storeProblem.ts';

/** A file to keep on this device. */
export type FileToKeep = Omit<table.NewFile, 'at'>;

/**
 * The photos and versions of maps on this device, by their content. What is made here is kept first and queued for the
 * server; what the server has is kept as a copy. Every call answers with a value or a problem.
 */
export interface DeviceFiles {
  /** Keeps a file made here and queues it for the server, both or neither. A file that is here already stays as it is. */
  keep(file: FileToKeep): Promise<Stored<void>>;
  /** The same for a version somebody names; the server hears of it when it has the file. */
  keepVersion(file: FileToKeep, version: table.VersionName): Promise<Stored<void>>;
  /** Keeps a copy of what the server has. */
  keepCopy(file: FileToKeep): Promise<Stored<void>>;
  /** null: not here, or no longer as it was stored. */
  read(file: table.FileKey): Promise<Stored<{ readonly media: string; readonly bytes: Uint8Array } | null>>;
  list(map: string): Promise<Stored<readonly KeptFile[]>>;
  /** What waits for the server, the oldest first. */
  uploads(): Promise<Stored<readonly Upload[]>>;
  /** Tells of what waits now and after every change, also of another tab, until the returned function is called. */
  watchUploads(listener: (uploads: Stored<readonly Upload[]>) => void): () => void;
  note(file: table.FileKey, news: table.UploadNews): Promise<Stored<void>>;
  /** The server has it: it waits no longer. */
  uploaded(file: table.FileKey): Promise<Stored<void>>;
  /** It waits again, from the start; false where it is not here. */
  sendAgain(file: table.FileKey): Promise<Stored<boolean>>;
  /** The versions the server has not heard of, the oldest first; of one map, or of all. */
  waitingVersions(map?: string): Promise<Stored<readonly WaitingVersion[]>>;
  /** The server has heard of it, or never will. */
  versionEnded(id: string): Promise<Stored<void>>;
  /** Removes a file from this device, also one that was to be sent. */
  drop(file: table.FileKey): Promise<Stored<void>>;
  space(): Promise<Stored<table.FileSpace>>;
  /** Removes copies of what the server has, the oldest first, until so many bytes are free; gives how many that were. */
  free(bytes: number): Promise<Stored<number>>;
}

interface FilesNeed {
  readonly database: Database;
  readonly now: () => number;
  /** Runs work on the open database, or tells why it cannot. */
  readonly ask: <T>(work: () => Promise<T>) => Promise<Stored<T>>;
  /** Why nothing is stored; null while the database is open. */
  readonly problem: () => StoreProblem | null;
}

export function deviceFiles({ database, now, ask, problem }: FilesNeed): DeviceFiles {
  const dated = (file: FileToKeep): table.NewFile => ({ ...file, at: now() });
  return {
    keep: (file) => ask(() => table.keepOwn(database, dated(file))),
    keepVersion: (file, version) => ask(() => table.keepOwn(database, dated(file), version)),
    keepCopy: (file) => ask(() => table.keepCopy(database, dated(file))),
    read: (file) => ask(() => table.readFile(database, file)),
    list: (map) => ask(() => table.filesOf(database, map)),
    uploads: () => ask(() => table.listUploads(database)),
    watchUploads(listener) {
      const wrong = problem();
      if (wrong) {
        listener({ ok: false, problem: wrong });
        return () => undefined;
      }
      return table.watchUploads(
        database,
        (value) => listener({ ok: true, value }),
        (error) => listener({ ok: false, problem: problemOf(error) }),
      );
    },
    note: (file, news) => ask(() => table.noteUpload(database, file, news)),
    uploaded: (file) => ask(() => table.endUpload(database, file)),
    sendAgain: (file) => ask(() => table.sendAgain(database, file)),
    waitingVersions: (map) => ask(() => table.waitingVersions(database, map)),
    versionEnded: (id) => ask(() => table.endVersion(database, id)),
    drop: (file) => ask(() => table.dropFile(database, file)),
    space: () => ask(() => table.fileSpace(database)),
    free: (bytes) => ask(() => table.freeSpace(database, bytes)),
  };
}
