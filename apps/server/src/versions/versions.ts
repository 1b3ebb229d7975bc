import type { RoomState } from '@throughline/sync';
import { readVersionFile, RoomRemoved, writeVersionFile } from '@throughline/sync';
import { newId } from '../access/secrets.ts';
import type { FileName, FileRefusal, Files } from '../files/files.ts';
import type { StorageThread } from '../storage/storageThread.ts';
import type { NewVersion, Version, VersionAdded } from './versionTables.ts';

/** A version somebody keeps. */
interface NamedVersion {
  /** Made by the client: 22 base64url characters. Who asks again for the same is answered the same. */
  readonly versionId: string;
  /** null: nobody named it, and it goes with the automatic ones. */
  readonly name: string | null;
  readonly personId: string;
  /** Milliseconds since 1970; for people to read. */
  readonly at: number;
  /** A version file of the map, added before; null: the map as the server has it now. */
  readonly file: string | null;
}

export type VersionRefusal = FileRefusal | 'no-such-file' | 'too-many-versions' | 'not-a-version' | 'not-now';

type Versioned = { readonly made: VersionAdded } | { readonly refused: VersionRefusal };

/** How maps were: made by people under a name and by the server from time to time, kept as files of the map. */
export interface Versions {
  list(mapId: string): Promise<readonly Version[]>;
  name(mapId: string, version: NamedVersion): Promise<Versioned>;
  /** Keeps the map as it is now, unless it is as the last version says, and thins the older ones. */
  keepNow(mapId: string): Promise<Versioned>;
  /** The file a version is in; null where the map has no such version. */
  fileOf(mapId: string, versionId: string): Promise<FileName | null>;
}

interface VersionsParts {
  readonly storage: Pick<StorageThread, 'ask'>;
  readonly files: Pick<Files, 'keep' | 'read'>;
  /** The map as it is stored; made in a thread. */
  readonly stateOf: (mapId: string) => Promise<RoomState | { readonly refused: string }>;
  /** What speaks against a whole document somebody brought; looked at in a thread. */
  readonly faultIn: (state: Uint8Array) => Promise<string | null>;
  readonly now: () => number;
}

export function createVersions(parts: VersionsParts): Versions {
  const { storage, files, now } = parts;

  const add = async (version: NewVersion): Promise<Versioned> => {
    const added = await storage.ask('addVersion', version);
    const isRefused = added === 'deleted' || added === 'no-such-file' || added === 'too-many-versions';
    return isRefused ? { refused: added } : { made: added };
  };
  const addFromRoom = async (version: Omit<NewVersion, 'hash' | 'upTo'>): Promise<Versioned> => {
    const room = await stateNow(parts, version.mapId);
    if ('refused' in room) return room;
    const kept = await files.keep(version.mapId, writeVersionFile(room.state));
    return 'refused' in kept ? kept : add({ ...version, hash: kept.hash, upTo: room.upTo });
  };

  return {
    list: (mapId) => storage.ask('versionsOf', mapId),

    async name(mapId, { versionId: id, name, personId: by, at, file }) {
      if (await storage.ask('findVersion', { mapId, versionId: id })) return { made: 'again' };
      const version = { id, mapId, name, by, at: Math.min(at, now()) };
      const refused = file === null ? null : await faultInFile(parts, { mapId, hash: file });
      if (refused) return { refused };
      const made = await (file === null ? addFromRoom(version) : add({ ...version, hash: file, upTo: null }));
      if (name === null) await storage.ask('thinVersions', { mapId, now: now() });
      return made;
    },

    async keepNow(mapId) {
      const made = await addFromRoom({ id: newId(), mapId, name: null, by: null, at: now() });
      await storage.ask('thinVersions', { mapId, now: now() });
      return made;
    },

    async fileOf(mapId, versionId) {
      const hash = await storage.ask('findVersion', { mapId, versionId });
      return hash === null ? null : { mapId, hash };
    },
  };
}

async function stateNow({ stateOf }: VersionsParts, mapId: string) {
  try {
    const room = await stateOf(mapId);
    return 'refused' in room ? { refused: 'not-now' as const } : room;
  } catch (error) {
    if (error instanceof RoomRemoved) return { refused: 'deleted' as const };
    throw error;
  }
}

/** A file that somebody brought must be one that others can open without harm. */
async function faultInFile(
  { files, faultIn }: VersionsParts,
  name: FileName,
): Promise<VersionRefusal | null> {
  const file = await files.read(name);
  if (typeof file === 'string') return 'no-such-file';
  const state = readVersionFile(file.bytes);
  return state === null || (await faultIn(state)) !== null ? 'not-a-version' : null;
}
