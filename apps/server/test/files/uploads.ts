import { createHash, randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer, TestServer, Visitor } from '../testServer.ts';
import { visitor } from '../testServer.ts';

/** A picture as far as anybody looks: the first bytes of a PNG, then noise. */
export function picture(size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(randomBytes(size));
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return bytes;
}

export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Somebody who adds files to a map. */
export class Sender {
  readonly #server: Pick<TestServer, 'url'>;
  readonly #visitor: Visitor;
  readonly #mapId: string;

  constructor(server: Pick<TestServer, 'url'>, visitor: Visitor, mapId: string) {
    this.#server = server;
    this.#visitor = visitor;
    this.#mapId = mapId;
  }

  pathOf(hash: string): string {
    return `/api/maps/${this.#mapId}/files/${hash}`;
  }

  announce(hash: string, size: unknown): Promise<Answer> {
    return this.#visitor.ask('PUT', this.pathOf(hash), { size });
  }

  async append(hash: string, offset: unknown, body: NonNullable<RequestInit['body']>): Promise<Answer> {
    return answerOf(
      await fetch(this.#server.url + this.pathOf(hash), {
        method: 'PATCH',
        headers: {
          Origin: this.#server.url,
          Cookie: this.#visitor.cookie,
          ...(offset === undefined ? {} : { 'Upload-Offset': String(offset) }),
        },
        body,
        duplex: 'half',
      }),
    );
  }

  /** Announces a file and sends all of it; the last answer. */
  async send(bytes: Uint8Array<ArrayBuffer>, chunk = 300_000): Promise<Answer> {
    const hash = hashOf(bytes);
    let last = await this.announce(hash, bytes.length);
    while (last.status === 200 && last.body['whole'] !== true) {
      const at = Number(last.body['received']);
      last = await this.append(hash, at, bytes.subarray(at, at + chunk));
    }
    return last;
  }

  async fetch(hash: string, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(this.#server.url + this.pathOf(hash), {
      headers: { Origin: this.#server.url, Cookie: this.#visitor.cookie, ...headers },
    });
  }
}

async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: JSON.parse(text) };
}

/** Somebody with a map of their own. */
export async function owner(server: TestServer) {
  const ana = await visitor(server, 'Ana');
  const map = await ana.makeMap();
  return { ana, ...map, files: new Sender(server, ana, map.mapId) };
}

/** What lies on the disk, whole or not. */
export function onDisk({ dataDir }: Pick<TestServer, 'dataDir'>): string[] {
  return ['files', 'uploads'].flatMap((folder) => readdirSync(join(dataDir, folder)));
}
