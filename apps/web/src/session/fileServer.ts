import type { FileKey } from '@throughline/library';
import * as z from 'zod/mini';
import { type ApiRefusal, type Fetch, refusalByStatus } from './api.ts';
import type { Person } from './identity.ts';

/**
 * Why the server did not take or give a file. `full`: of the map, of the server, or its disk. `tooLarge`, `wrongKind`:
 * it never will. `wrongHash`: what came is not what was announced, and is gone. `busy`: somebody sends the same file
 * just now. `elsewhere`: its bytes end somewhere else than was thought; `received` says where. `unsent`: it has no such
 * file. Otherwise as for everything else.
 */
export type FileRefusal =
  | ApiRefusal
  | 'full'
  | 'tooLarge'
  | 'wrongKind'
  | 'wrongHash'
  | 'busy'
  | 'elsewhere'
  | 'unsent'
  | 'tooMany';

export type FileAnswer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: FileRefusal; readonly received?: number };

const progress = z.object({ received: z.number(), size: z.number(), whole: z.boolean() });
/** How far a file has come; `whole`: the server has it. */
export type Progress = z.infer<typeof progress>;

const person = z.object({ personId: z.string(), name: z.string(), colour: z.number() });
const version = z.object({
  id: z.string(),
  kind: z.enum(['named', 'automatic']),
  name: z.nullable(z.string()),
  at: z.number(),
  by: z.nullable(person),
  people: z.array(person),
  file: z.string(),
  size: z.number(),
});
/** How a map was at some time, as the server lists it. */
export type ServerVersion = z.infer<typeof version>;

const versionList = z.object({ versions: z.array(version) });
const refusal = z.object({ error: z.string(), received: z.optional(z.number()) });

const refusalByCode: Readonly<Record<string, FileRefusal>> = {
  'map-full': 'full',
  'server-full': 'full',
  'disk-full': 'full',
  'too-large': 'tooLarge',
  'wrong-kind': 'wrongKind',
  'not-a-version': 'wrongKind',
  'wrong-hash': 'wrongHash',
  busy: 'busy',
  'wrong-offset': 'elsewhere',
  'too-long': 'elsewhere',
  'not-announced': 'elsewhere',
  'no-such-file': 'unsent',
  'no-such-version': 'unsent',
  'too-many-versions': 'tooMany',
  deleted: 'gone',
  'not-now': 'away',
};

/** A version somebody keeps: its file is on the server, or the server makes it of what it has. */
interface VersionToMake {
  readonly id: string;
  /** null: nobody named it. */
  readonly name: string | null;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly file: string | null;
}

/** The server's files and versions of maps. Nothing here throws: a refusal is a value. */
export interface FileServer {
  /** Says that a file is coming, or asks how far it has come. */
  announce(file: FileKey, size: number): Promise<FileAnswer<Progress>>;
  append(file: FileKey, offset: number, chunk: Uint8Array<ArrayBuffer>): Promise<FileAnswer<Progress>>;
  fetch(file: FileKey): Promise<FileAnswer<ServerFile>>;
  versions(mapId: string): Promise<FileAnswer<readonly ServerVersion[]>>;
  makeVersion(mapId: string, version: VersionToMake): Promise<FileAnswer<null>>;
  /** The file of a version. */
  fetchVersion(mapId: string, id: string): Promise<FileAnswer<ServerFile>>;
}

interface ServerFile {
  readonly media: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** How long the server may take to answer, or to take a chunk, in milliseconds. */
const PATIENCE = 30_000;

interface Question {
  readonly method: 'GET' | 'PUT' | 'PATCH' | 'POST';
  readonly path: string;
  readonly headers?: Record<string, string>;
  readonly body?: BodyInit;
}

/** `person` tells the server who this is when it does not know (any more). */
export function createFileServer(fetch: Fetch, person: Pick<Person, 'enter'>): FileServer {
  const ask = async <T>(
    question: Question,
    read: (response: Response) => Promise<T | null>,
  ): Promise<FileAnswer<T>> => {
    const answer = await askOnce(fetch, question, read);
    if (answer.ok || answer.refusal !== 'signIn' || !(await person.enter()).ok) return answer;
    return askOnce(fetch, question, read);
  };
  const asJson = (body: unknown) => ({
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json' },
  });

  return {
    announce: (file, size) =>
      ask({ method: 'PUT', path: fileAt(file), ...asJson({ size }) }, readAs(progress)),
    append: (file, offset, chunk) =>
      ask(
        {
          method: 'PATCH',
          path: fileAt(file),
          headers: { 'Upload-Offset': String(offset), 'Content-Type': 'application/octet-stream' },
          body: chunk,
        },
        readAs(progress),
      ),
    fetch: (file) => ask({ method: 'GET', path: fileAt(file) }, readBytes),
    async versions(mapId) {
      const answer = await ask({ method: 'GET', path: versionsAt(mapId) }, readAs(versionList));
      return answer.ok ? { ok: true, value: answer.value.versions } : answer;
    },
    async makeVersion(mapId, { id: versionId, name, at, file }) {
      const body = { versionId, name, at, ...(file === null ? {} : { file }) };
      const answer = await ask(
        { method: 'POST', path: versionsAt(mapId), ...asJson(body) },
        readAs(z.unknown()),
      );
      return answer.ok ? { ok: true, value: null } : answer;
    },
    fetchVersion: (mapId, id) => ask({ method: 'GET', path: `${versionsAt(mapId)}/${id}` }, readBytes),
  };
}

function mapAt(mapId: string): string {
  return `/api/maps/${encodeURIComponent(mapId)}`;
}

function fileAt({ map, hash }: FileKey): string {
  return `${mapAt(map)}/files/${hash}`;
}

function versionsAt(mapId: string): string {
  return `${mapAt(mapId)}/versions`;
}

async function askOnce<T>(
  fetch: Fetch,
  { path, ...init }: Question,
  read: (response: Response) => Promise<T | null>,
): Promise<FileAnswer<T>> {
  try {
    const signal = AbortSignal.timeout(PATIENCE);
    const response = await fetch(path, { ...init, credentials: 'same-origin', signal });
    if (!response.ok) return await refusalIn(response);
    const value = await read(response);
    return value === null ? { ok: false, refusal: 'failed' } : { ok: true, value };
  } catch {
    return { ok: false, refusal: 'away' };
  }
}

async function refusalIn(response: Response): Promise<FileAnswer<never>> {
  const body = refusal.safeParse(await jsonOf(response)).data;
  const byCode = body && refusalByCode[body.error];
  const why = byCode ?? refusalByStatus[response.status] ?? 'failed';
  return { ok: false, refusal: why, ...(body?.received === undefined ? {} : { received: body.received }) };
}

function readAs<T>(shape: z.ZodMiniType<T>): (response: Response) => Promise<T | null> {
  return async (response) => shape.safeParse(await jsonOf(response)).data ?? null;
}

async function readBytes(response: Response): Promise<ServerFile> {
  const media = response.headers.get('Content-Type') ?? '';
  return { media, bytes: new Uint8Array(await response.arrayBuffer()) };
}

/** null for what is not JSON: a page some proxy put in its place. A line that breaks is no such page, and throws. */
async function jsonOf(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
