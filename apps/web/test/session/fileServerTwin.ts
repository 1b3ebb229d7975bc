/** What the server's file routes do, at the door of `fetch`: with lines that break and answers that refuse. */
import { readVersionFile } from '@throughline/sync';
import type { Fetch } from '../../src/session/api.ts';
import { hashOf } from '../../src/session/files.ts';
import type { Network } from '../../src/session/serverSide.ts';

interface StoredFile {
  readonly size: number;
  bytes: Uint8Array<ArrayBuffer>;
  whole: boolean;
}

interface StoredVersion {
  readonly versionId: string;
  readonly name: string | null;
  readonly at?: number;
  readonly file?: string;
}

interface Request {
  readonly method: string;
  readonly path: string;
  readonly bytes: number;
}

const PATH = /^\/api\/maps\/([^/]+)\/(files|versions)(?:\/([^/]+))?$/;
const me = { personId: 'person_1', name: 'Ana', colour: 3 };

export class FileServerTwin {
  readonly files = new Map<string, StoredFile>();
  readonly versions = new Map<string, StoredVersion[]>();
  readonly requests: Request[] = [];
  reachable = true;
  /** So many further requests are answered by nobody, though there is a network. */
  unanswered = 0;
  /** After so many further chunks the network goes in the middle of one: the first half of it has come. */
  breaksAfter = Infinity;
  /** Bytes that were sent and did not come. */
  lost = 0;
  /** What is refused instead of answered, and as what. */
  refuses: (request: Request) => { status: number; error: string } | null = () => null;
  /** Most bytes that were being received at the same time. */
  atOnce = 0;
  #underWay = 0;
  readonly #network = new Set<() => void>();

  readonly fetch: Fetch = async (path, { method = 'GET', body, headers }) => {
    const bytes = body instanceof Uint8Array ? new Uint8Array(body) : new Uint8Array();
    const request = { method, path, bytes: bytes.length };
    if (!this.reachable) throw new TypeError('no network');
    if (this.unanswered > 0) {
      this.unanswered -= 1;
      throw new TypeError('network changed');
    }
    this.requests.push(request);
    const refused = this.refuses(request);
    if (refused) return refusal(refused.status, refused.error);
    const [, map = '', kind, name = ''] = PATH.exec(path) ?? [];
    if (kind === 'versions') return this.#version(map, name, body);
    if (method === 'PUT') return this.#announce(`${map}/${name}`, Number(JSON.parse(String(body)).size));
    if (method === 'GET') return this.#give(`${map}/${name}`);
    return this.#append(`${map}/${name}`, Number(new Headers(headers).get('Upload-Offset')), bytes);
  };

  /** What browsers believe about the network. */
  network(): Network {
    const reachable = (): boolean => this.reachable;
    return {
      get online() {
        return reachable();
      },
      subscribe: (listener) => {
        this.#network.add(listener);
        return () => this.#network.delete(listener);
      },
    };
  }

  setReachable(reachable: boolean): void {
    this.reachable = reachable;
    for (const listener of this.#network) listener();
  }

  chunks(): Request[] {
    return this.requests.filter(({ method }) => method === 'PATCH');
  }

  /** Somebody else has put it there. */
  put(map: string, hash: string, bytes: Uint8Array<ArrayBuffer>): void {
    this.files.set(`${map}/${hash}`, { size: bytes.length, bytes, whole: true });
  }

  #announce(key: string, size: number): Response {
    const file = this.files.get(key) ?? { size, bytes: new Uint8Array(), whole: false };
    this.files.set(key, file);
    return progress(file);
  }

  async #append(key: string, offset: number, chunk: Uint8Array): Promise<Response> {
    const file = this.files.get(key);
    if (!file) return refusal(404, 'not-announced');
    if (file.whole) return progress(file);
    if (offset !== file.bytes.length) return refusal(409, 'wrong-offset', file.bytes.length);
    this.#underWay += 1;
    this.atOnce = Math.max(this.atOnce, this.#underWay);
    await new Promise((resolve) => setTimeout(resolve, 1));
    this.#underWay -= 1;
    this.breaksAfter -= 1;
    const isBroken = this.breaksAfter < 0;
    file.bytes = joined(file.bytes, isBroken ? chunk.subarray(0, chunk.length / 2) : chunk);
    if (isBroken) {
      this.breaksAfter = Infinity;
      this.lost += chunk.length - Math.floor(chunk.length / 2);
      this.setReachable(false);
      throw new TypeError('the line broke');
    }
    if (file.bytes.length === file.size) {
      file.whole = key.endsWith(await hashOf(crypto.subtle, file.bytes));
      if (!file.whole) this.files.delete(key);
      if (!file.whole) return refusal(422, 'wrong-hash');
    }
    return progress(file);
  }

  #give(key: string): Response {
    const file = this.files.get(key);
    if (!file?.whole) return refusal(404, 'no-such-file');
    const media = readVersionFile(file.bytes) ? 'application/octet-stream' : 'image/png';
    return new Response(file.bytes, { headers: { 'Content-Type': media } });
  }

  #version(map: string, id: string, body: unknown): Response {
    const there = this.versions.get(map) ?? [];
    if (id) return this.#give(`${map}/${there.find(({ versionId }) => versionId === id)?.file}`);
    if (body === undefined) return Response.json({ versions: there.map(listed) });
    const made = JSON.parse(String(body)) as StoredVersion;
    if (made.file && !this.files.get(`${map}/${made.file}`)?.whole) return refusal(404, 'no-such-file');
    if (!there.some(({ versionId }) => versionId === made.versionId)) {
      this.versions.set(map, [...there, made]);
    }
    return Response.json({ versionId: made.versionId }, { status: 201 });
  }
}

function listed({ versionId: id, name, at = 1, file = 'f'.repeat(64) }: StoredVersion) {
  return { id, kind: 'named', name, at, by: me, people: [me], file, size: 10 };
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

function progress({ bytes, size, whole }: StoredFile): Response {
  return Response.json({ received: bytes.length, size, whole });
}

function refusal(status: number, error: string, received?: number): Response {
  return Response.json({ error, says: 'No.', received }, { status });
}
