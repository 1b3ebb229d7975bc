import type { IncomingMessage } from 'node:http';
import { mayWrite } from '@throughline/sync';
import type { Context } from 'hono';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { z } from 'zod';
import type { FileName, FileRefusal, Files, Received } from '../files/files.ts';
import type { Media } from '../files/media.ts';
import { endingOf, VERSION_MEDIA } from '../files/media.ts';
import type { ApiEnv, ApiParts } from './api.ts';
import { readBody, Refused, signedIn, standingHere, takeOne } from './api.ts';

export interface FileRouteParts extends ApiParts {
  readonly files: Files;
}

export const FILE_HASH = /^[0-9a-f]{64}$/;
const OFFSET = /^\d{1,12}$/;
const announcement = z.strictObject({ size: z.int().positive() });

/** What each refusal of a file is over HTTP, and the sentence for people. */
export const fileRefusals: Record<FileRefusal, [ContentfulStatusCode, string]> = {
  'too-large': [413, 'This file is too large: pictures may have 10 MB, versions of a map 32 MB.'],
  'too-long': [413, 'More bytes came than fit: at most 1 MB at once, and no more than was announced.'],
  'map-full': [409, 'The files of this map have reached 200 MB. Nothing more can be added to it.'],
  'server-full': [507, 'The room for files on this server is used up. Ask whoever runs it for more.'],
  'disk-full': [507, 'The disk of the server is nearly full. Nothing was lost; files can be added later.'],
  deleted: [410, 'This map was deleted.'],
  'not-announced': [404, 'Say first how large this file is.'],
  'wrong-offset': [409, 'Go on where the last bytes ended.'],
  busy: [409, 'This file is being sent by someone else just now. Ask again in a moment.'],
  'wrong-hash': [422, 'These bytes are not the file that was announced. Send it again from the start.'],
  'wrong-kind': [415, 'Only JPEG, PNG, WebP and AVIF pictures and versions of a map can be kept here.'],
};

/** What only somebody who tries it on, or a broken disk, sends more than now and then. */
const SUSPECT: ReadonlySet<FileRefusal> = new Set(['wrong-hash', 'wrong-kind', 'too-long']);

/**
 * `/api/maps/:mapId/files/:hash`: the photos and versions of a map by the SHA-256 of their bytes. `PUT` announces one
 * and tells how far it has come, `PATCH` goes on from there, `GET` gives it to everyone who may see the map.
 */
export function fileRoutes(parts: FileRouteParts): Hono<ApiEnv> {
  const { files, limits, log } = parts;
  const routes = new Hono<ApiEnv>();
  routes.use(signedIn(parts));

  routes.put('/:hash', bodyLimit({ maxSize: 1024, onError: tooMuchSaid }), async (context) => {
    const file = await fileToWrite(context, parts);
    const { size } = await readBody(context, announcement);
    const { personId } = context.get('identity');
    return answer(context, await files.announce(file, size, personId));
  });

  routes.patch('/:hash', async (context) => {
    const file = await fileToWrite(context, parts);
    const { personId } = context.get('identity');
    const said = context.req.header('Upload-Offset') ?? '';
    if (!OFFSET.test(said))
      throw new Refused(400, 'bad-request', 'The header Upload-Offset says where these bytes begin.');
    if (limits.wrongFiles.isSpent(personId)) takeOne(limits.wrongFiles, personId);
    const chunk = { offset: Number(said), body: untilCut(context.env.incoming) };
    const received = await files.append(file, chunk);
    const fields = { person: personId, map: file.mapId, file: file.hash };
    if ('refused' in received && SUSPECT.has(received.refused)) {
      log.warn('file refused', { ...fields, why: received.refused });
      limits.wrongFiles.take(personId);
    }
    if (!('refused' in received) && received.whole)
      log.info('file added', { ...fields, bytes: received.size });
    return answer(context, received);
  });

  routes.get('/:hash', async (context) => {
    const { role, file } = await fileHere(context, parts);
    const known = await files.find(file);
    if (known?.media === VERSION_MEDIA && !mayWrite(role, 'map'))
      throw new Refused(403, 'no-right', 'Only those who may edit this map can see how it was before.');
    return serveFile(context, parts, file);
  });

  return routes;
}

/**
 * The bytes of a file, in a way that no browser runs them: a type of our choosing, nothing to load, saved rather than
 * shown when somebody opens its address. They never change, so whoever has them need not ask again.
 */
export async function serveFile(
  context: Context<ApiEnv>,
  { files, log }: Pick<FileRouteParts, 'files' | 'log'>,
  name: FileName,
): Promise<Response> {
  const etag = `"${name.hash}"`;
  if (context.req.header('If-None-Match') === etag && (await files.find(name))) {
    return context.body(null, 304, { ETag: etag, 'Cache-Control': KEEP });
  }
  const file = await files.read(name);
  if (file === 'missing') throw new Refused(404, 'no-such-file', 'This map has no such file.');
  if (file === 'damaged') {
    log.error('file damaged', { map: name.mapId, file: name.hash });
    throw new Refused(
      500,
      'damaged',
      'This file is damaged on the server. Whoever added it can add it again.',
    );
  }
  return context.body(file.bytes, 200, { ...safeHeaders(file.media, name), ETag: etag });
}

const KEEP = 'private, max-age=31536000, immutable';

function safeHeaders(media: Media, { hash }: FileName): Record<string, string> {
  return {
    'Content-Type': media,
    'Content-Disposition': `attachment; filename="${hash.slice(0, 16)}.${endingOf(media)}"`,
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'Cache-Control': KEEP,
  };
}

function tooMuchSaid(): never {
  throw new Refused(413, 'too-large', 'The request is larger than 1 kB.');
}

async function fileHere(context: Context<ApiEnv>, parts: FileRouteParts) {
  const { mapId, role } = await standingHere(context, parts);
  const hash = context.req.param('hash') ?? '';
  if (!FILE_HASH.test(hash)) throw new Refused(404, 'no-such-file', 'This map has no such file.');
  takeOne(parts.limits.files, context.get('identity').personId);
  return { role, file: { mapId, hash } };
}

async function fileToWrite(context: Context<ApiEnv>, parts: FileRouteParts): Promise<FileName> {
  const { role, file } = await fileHere(context, parts);
  if (!mayWrite(role, 'map')) {
    throw new Refused(403, 'no-right', 'Only those who may edit this map can add files to it.');
  }
  return file;
}

function answer(context: Context, received: Received): Response {
  if (!('refused' in received)) return context.json({ ...received });
  const { refused: error, ...more } = received;
  const [status, says] = fileRefusals[error];
  return context.json({ error, says, ...more }, status);
}

/** What comes of a request until it ends or the line breaks: what came until then counts. */
async function* untilCut(request: IncomingMessage): AsyncGenerator<Uint8Array> {
  try {
    // Who is told that it was too much hears so on the same line: it is not cut.
    for await (const chunk of request.iterator({ destroyOnReturn: false })) yield chunk as Uint8Array;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ECONNRESET') throw error;
  }
}
