import type { Library, StoreProblem, Upload } from '@throughline/library';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { FileRefusal, FileServer } from './fileServer.ts';
import { type Borrowed, ObjectUrls, type UrlMaker } from './objectUrls.ts';
import { sendFile } from './sendFile.ts';
import type { Clock } from './syncStore.ts';

/** The largest picture the server takes, in bytes. */
const LARGEST_PICTURE = 10 * 1024 * 1024;

/** What a picture can be here. Whatever else a browser might show could also run something. */
const PICTURES: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/avif']);

/** A picture that is kept: what the record of a card says of it. */
export interface PutFile {
  /** SHA-256 of its bytes, 64 hexadecimal digits. */
  readonly file: string;
  readonly media: string;
  /** Bytes. */
  readonly size: number;
}

/**
 * Why a picture is not kept. `insecure`: on plain HTTP browsers compute no hash. A refusal of the server is told only
 * where this device keeps nothing, since otherwise it is kept here and sent when the server is ready.
 */
export type PutProblem = 'tooLarge' | 'wrongKind' | 'insecure' | StoreProblem | FileRefusal;

export type Put =
  | { readonly ok: true; readonly value: PutFile }
  | { readonly ok: false; readonly problem: PutProblem };

/** What waits for the server, of all maps of this device. */
export interface FilesWaiting {
  readonly uploads: readonly Upload[];
}

/** The pictures of maps, on this device first. */
export interface Files {
  /** Keeps a picture (re-encoded already) on this device and sends it when it can. It can be shown at once. */
  put(mapId: string, picture: Blob): Promise<Put>;
  /** For showing: from this device if it is here, else from the server, and then it is here. */
  borrow(mapId: string, file: string): Borrowed;
  /**
   * Takes pictures along to another map, for cards that are copied there. Gives those that can be had neither here nor
   * from the server now.
   */
  takeAlong(from: string, to: string, pictures: readonly string[]): Promise<readonly string[]>;
  /** Has all of these pictures on this device. Gives how many cannot be had now. */
  bring(mapId: string, pictures: readonly string[]): Promise<number>;
  readonly waiting: StoreApi<FilesWaiting>;
  /** Gives up on a picture that the server will not have: it is removed from this device. */
  drop(mapId: string, file: string): Promise<void>;
  stop(): void;
}

export interface FilesDeps {
  readonly library: Pick<Library, 'files'>;
  readonly server: FileServer;
  readonly clock: Clock;
  readonly urls: UrlMaker;
  /** Null where the browser has none: on plain HTTP other than this machine. */
  readonly subtle: Pick<SubtleCrypto, 'digest'> | null;
  /** Something new waits for the server. */
  onWaiting(): void;
}

export function createFiles(deps: FilesDeps): Files {
  const { library, urls, clock } = deps;
  const waiting = createStore<FilesWaiting>(() => ({ uploads: [] }));
  const stopWatching = library.files.watchUploads((uploads) => {
    if (uploads.ok) waiting.setState({ uploads: uploads.value });
  });
  const lent = new ObjectUrls({ urls, clock, load: (mapId, file) => loadPicture(deps, mapId, file) });
  return {
    put: (mapId, picture) => putPicture(deps, mapId, picture),
    borrow: (mapId, file) => lent.borrow(mapId, file),
    takeAlong: (from, to, pictures) => takeAlong(deps, { from, to }, pictures),
    bring: (mapId, pictures) => bring(deps, mapId, pictures),
    waiting,
    async drop(mapId, file) {
      await library.files.drop({ map: mapId, hash: file });
    },
    stop() {
      stopWatching();
      lent.close();
    },
  };
}

async function putPicture(deps: FilesDeps, mapId: string, picture: Blob): Promise<Put> {
  const { library, server, subtle, onWaiting } = deps;
  if (!PICTURES.has(picture.type)) return { ok: false, problem: 'wrongKind' };
  if (picture.size > LARGEST_PICTURE) return { ok: false, problem: 'tooLarge' };
  if (!subtle) return { ok: false, problem: 'insecure' };
  const bytes = new Uint8Array(await picture.arrayBuffer());
  const hash = await hashOf(subtle, bytes);
  const file = { map: mapId, hash, media: picture.type, bytes };
  const put: Put = { ok: true, value: { file: hash, media: picture.type, size: bytes.length } };
  let kept = await library.files.keep(file);
  if (!kept.ok && kept.problem === 'full') {
    await library.files.free(bytes.length);
    kept = await library.files.keep(file);
  }
  if (kept.ok) onWaiting();
  if (kept.ok) return put;
  // This device keeps nothing: then it is either on the server now, or nowhere.
  const sent = await sendFile(server, file, () => undefined);
  if (sent.ok) return put;
  return { ok: false, problem: sent.refusal === 'away' ? kept.problem : sent.refusal };
}

async function takeAlong(
  deps: FilesDeps,
  { from, to }: { readonly from: string; readonly to: string },
  pictures: readonly string[],
): Promise<readonly string[]> {
  const missing: string[] = [];
  for (const file of pictures) {
    const picture = await loadPicture(deps, from, file);
    const put = picture && (await putPicture(deps, to, picture));
    if (!put?.ok) missing.push(file);
  }
  return missing;
}

async function bring(deps: FilesDeps, mapId: string, pictures: readonly string[]): Promise<number> {
  const listed = await deps.library.files.list(mapId);
  const here = new Set(listed.ok ? listed.value.map(({ hash }) => hash) : []);
  let missing = 0;
  for (const file of pictures) if (!here.has(file) && !(await loadPicture(deps, mapId, file))) missing += 1;
  return missing;
}

async function loadPicture(deps: FilesDeps, mapId: string, hash: string): Promise<Blob | null> {
  const { library, server, subtle } = deps;
  const key = { map: mapId, hash };
  const kept = await library.files.read(key);
  if (kept.ok && kept.value) return asPicture(kept.value);
  const given = await server.fetch(key);
  if (!given.ok) return null;
  const { media, bytes } = given.value;
  // A proxy may have put something else in its place, or cut it off.
  if (subtle && (await hashOf(subtle, bytes)) !== hash) return null;
  await library.files.keepCopy({ ...key, media, bytes });
  return asPicture(given.value);
}

function asPicture({ media, bytes }: { media: string; bytes: Uint8Array }): Blob | null {
  return PICTURES.has(media) ? new Blob([new Uint8Array(bytes)], { type: media }) : null;
}

/** SHA-256 as 64 hexadecimal digits: what a file is called here and on the server. */
export async function hashOf(
  subtle: Pick<SubtleCrypto, 'digest'>,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<string> {
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
