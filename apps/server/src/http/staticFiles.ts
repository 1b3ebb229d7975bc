import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

const compress = promisify(gzip);

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
  '.map': 'application/json',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

/** Fonts and pictures are compressed already. */
const COMPRESSIBLE = new Set(['.html', '.js', '.css', '.svg', '.json', '.webmanifest', '.txt', '.map']);

interface ServedFile {
  readonly type: string;
  readonly etag: string;
  readonly changed: number;
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly gzipped: Uint8Array<ArrayBuffer> | null;
}

/**
 * The built web app. Files with a hash in their name (`assets/`) may be kept for ever; everything else, `sw.js` and
 * `index.html` above all, is asked for again each time. A path without a file extension is a page of the app.
 */
export function staticFiles(root: string) {
  const served = new Map<string, ServedFile>();

  /** The file at that path below the root, read once for as long as it does not change; null when there is none. */
  const fileAt = async (path: string): Promise<ServedFile | null> => {
    const file = normalize(join(root, path));
    if (!file.startsWith(root + sep) || path.includes('\0')) return null;
    const found = await stat(file).catch(() => null);
    if (!found?.isFile()) return null;
    const known = served.get(file);
    if (known?.changed === found.mtimeMs) return known;
    const fresh = await readServed(file, found.mtimeMs);
    served.set(file, fresh);
    return fresh;
  };

  return async (context: Context): Promise<Response> => {
    const path = pathOf(context.req.path);
    const isPage = path !== null && extname(path) === '';
    const file = path === null ? null : await fileAt(isPage ? 'index.html' : path);
    if (file) return answer(context, file, path?.startsWith('/assets/') ?? false);
    if (isPage)
      return say(context, 503, 'The web app is not built yet: run npm run build, then reload this page.');
    return say(context, 404, 'There is nothing here.');
  };
}

function pathOf(encoded: string): string | null {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return null;
  }
}

async function readServed(file: string, changed: number): Promise<ServedFile> {
  const extension = extname(file).toLowerCase();
  const plain = new Uint8Array(await readFile(file));
  const gzipped = COMPRESSIBLE.has(extension) ? new Uint8Array(await compress(plain)) : null;
  return {
    type: TYPES[extension] ?? 'application/octet-stream',
    etag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`,
    changed,
    plain,
    gzipped,
  };
}

function answer(context: Context, file: ServedFile, keep: boolean): Response {
  context.header('Cache-Control', keep ? 'public, max-age=31536000, immutable' : 'no-cache');
  context.header('ETag', file.etag);
  context.header('Vary', 'Accept-Encoding');
  if (context.req.header('If-None-Match') === file.etag) return context.body(null, 304);
  context.header('Content-Type', file.type);
  const zip = file.gzipped !== null && /\bgzip\b/.test(context.req.header('Accept-Encoding') ?? '');
  if (zip) context.header('Content-Encoding', 'gzip');
  return context.body(zip && file.gzipped ? file.gzipped : file.plain);
}

function say(context: Context, status: ContentfulStatusCode, sentence: string): Response {
  context.header('Cache-Control', 'no-store');
  return context.text(sentence, status);
}
