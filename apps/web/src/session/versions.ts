import type { Library, StoreProblem } from '@throughline/library';
import { readVersionFile, writeVersionFile } from '@throughline/sync';
import type { FileRefusal, FileServer, ServerVersion } from './fileServer.ts';
import { hashOf } from './files.ts';
import type { Person } from './identity.ts';
import { newMapId } from './links.ts';
import type { Clock } from './syncStore.ts';

/** How a map was at some time. */
export interface MapVersion extends ServerVersion {
  /** Named here, and the server has not heard of it yet. */
  readonly waiting: boolean;
}

export interface VersionList {
  /** The newest first. */
  readonly versions: readonly MapVersion[];
  /** Why the server's are missing; null where they are all there. */
  readonly missing: FileRefusal | null;
}

type Named =
  | { readonly ok: true; readonly value: { readonly id: string } }
  | { readonly ok: false; readonly problem: StoreProblem | FileRefusal };

type VersionBytes =
  | { readonly ok: true; readonly value: Uint8Array }
  | { readonly ok: false; readonly refusal: FileRefusal };

/** How maps were: named by people, here first, and kept by the server from time to time. */
export interface Versions {
  list(mapId: string): Promise<VersionList>;
  /**
   * Keeps the whole document `state` (`stateOf` of package doc) under a name; null: as one that nobody named. The server
   * hears of it when it can.
   */
  make(mapId: string, version: { readonly name: string | null; readonly state: Uint8Array }): Promise<Named>;
  /** The whole document of a version (for `readVersion` and `restoreVersion` of package doc): from here if it is here. */
  read(mapId: string, version: Pick<MapVersion, 'id' | 'file'>): Promise<VersionBytes>;
}

export interface VersionsDeps {
  readonly library: Pick<Library, 'files'>;
  readonly server: FileServer;
  readonly person: Pick<Person, 'store'>;
  readonly clock: Clock;
  randomBytes(count: number): Uint8Array;
  readonly subtle: Pick<SubtleCrypto, 'digest'> | null;
  /** Something new waits for the server. */
  onWaiting(): void;
}

const MEDIA = 'application/octet-stream';

export function createVersions(deps: VersionsDeps): Versions {
  return {
    list: (mapId) => listVersions(deps, mapId),
    make: (mapId, version) => makeVersion(deps, mapId, version),
    read: (mapId, version) => readVersion(deps, mapId, version),
  };
}

async function listVersions({ library, server, person }: VersionsDeps, mapId: string): Promise<VersionList> {
  const [answer, waiting, files] = await Promise.all([
    server.versions(mapId),
    library.files.waitingVersions(mapId),
    library.files.list(mapId),
  ]);
  const there = answer.ok ? answer.value : [];
  const known = new Set(there.map(({ id }) => id));
  const sizes = new Map((files.ok ? files.value : []).map(({ hash, size }) => [hash, size]));
  const { personId, name: myName, colour } = person.store.getState();
  const by = { personId, name: myName, colour: colour ?? 1 };
  const here = (waiting.ok ? waiting.value : [])
    .filter(({ id }) => !known.has(id))
    .map(({ id, name, at, hash: file }) => ({ id, name, at, file, by, size: sizes.get(file) ?? 0 }));
  const versions: MapVersion[] = [
    ...there.map((version) => ({ ...version, waiting: false })),
    ...here.map((version) => ({ ...version, kind: kindOf(version), people: [], waiting: true })),
  ];
  return {
    versions: versions.toSorted((a, b) => b.at - a.at),
    missing: answer.ok ? null : answer.refusal,
  };
}

function kindOf({ name }: Pick<MapVersion, 'name'>): MapVersion['kind'] {
  return name === null ? 'automatic' : 'named';
}

async function makeVersion(
  { library, server, clock, subtle, randomBytes, onWaiting }: VersionsDeps,
  mapId: string,
  { name, state }: { readonly name: string | null; readonly state: Uint8Array },
): Promise<Named> {
  const id = newMapId(randomBytes);
  const bytes = writeVersionFile(state);
  const kept = subtle
    ? await library.files.keepVersion(
        { map: mapId, hash: await hashOf(subtle, bytes), media: MEDIA, bytes },
        { id, name },
      )
    : { ok: false as const, problem: 'refused' as const };
  if (kept.ok) {
    onWaiting();
    return { ok: true, value: { id } };
  }
  // This device keeps nothing: the server makes it of what it has.
  const made = await server.makeVersion(mapId, { id, name, at: clock.now(), file: null });
  if (made.ok) return { ok: true, value: { id } };
  return { ok: false, problem: made.refusal === 'away' ? kept.problem : made.refusal };
}

async function readVersion(
  { library, server, subtle }: VersionsDeps,
  mapId: string,
  { id, file }: Pick<MapVersion, 'id' | 'file'>,
): Promise<VersionBytes> {
  const key = { map: mapId, hash: file };
  const kept = await library.files.read(key);
  const here = kept.ok && kept.value ? readVersionFile(kept.value.bytes) : null;
  if (here) return { ok: true, value: here };
  const given = await server.fetchVersion(mapId, id);
  if (!given.ok) return given;
  const { bytes } = given.value;
  const state = readVersionFile(bytes);
  const isWhole = !subtle || (await hashOf(subtle, bytes)) === file;
  if (!state || !isWhole) return { ok: false, refusal: 'failed' };
  await library.files.keepCopy({ ...key, media: MEDIA, bytes });
  return { ok: true, value: state };
}
