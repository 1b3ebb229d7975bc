import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
};

export interface PageServer {
  readonly url: string;
  /** Serves this text too. */
  keep(path: string, text: string): void;
  close(): void;
}

/** Serves the files of a folder to this machine; what has a hash in its name may be kept, as ours. */
export async function servePages(folder: string): Promise<PageServer> {
  const kept = new Map<string, string>();
  const http = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const inFolder = async () => readFile(join(folder, normalize(pathname)));
    const answer = async () => kept.get(pathname) ?? (await inFolder());
    const caching = pathname.startsWith('/assets/') ? 'max-age=31536000, immutable' : 'no-cache';
    const headers = { 'content-type': types[extname(pathname)] ?? 'application/octet-stream' };
    answer().then(
      (body) => response.writeHead(200, { ...headers, 'cache-control': caching }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://localhost:${(http.address() as AddressInfo).port}`,
    keep: (path, text) => void kept.set(path, text),
    close: () => {
      http.close();
      http.closeAllConnections();
    },
  };
}
