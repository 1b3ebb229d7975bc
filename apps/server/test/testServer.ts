import type { Limits } from '@throughline/sync';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import type { Config } from '../src/config.ts';
import type { FileLimits } from '../src/files/files.ts';
import type { Log } from '../src/log.ts';
import type { RunningServer } from '../src/server.ts';
import { startServer } from '../src/server.ts';
import type { VersionTimes } from '../src/versions/watchVersions.ts';
import { newId, newSecret } from '../src/access/secrets.ts';
import { temporaryFolder } from './folder.ts';

interface Logged {
  readonly event: string;
  readonly [field: string]: unknown;
}

export interface TestServer extends RunningServer {
  readonly url: string;
  readonly socketUrl: string;
  readonly dataDir: string;
  readonly logged: readonly Logged[];
}

interface TestSettings extends Partial<Config> {
  readonly webRoot?: string;
  readonly roomLimits?: Partial<Limits>;
  readonly fileLimits?: Partial<FileLimits>;
  readonly versionTimes?: Partial<VersionTimes>;
}

/** The real server on a free port, with an SQLite file of its own; stopped when the test is over. */
export async function testServer(settings: TestSettings = {}): Promise<TestServer> {
  const server = await start({ dataDir: temporaryFolder(), ...settings });
  onTestFinished(() => server.stop());
  return server;
}

/** One server for all tests of a file or block, where they do not get in each other's way. */
export function sharedServer(settings: TestSettings = {}): () => TestServer {
  let server: TestServer | undefined;
  const dataDir = mkdtempSync(join(tmpdir(), 'throughline-server-'));
  beforeAll(async () => {
    server = await start({ dataDir, ...settings });
  });
  afterAll(async () => {
    await server?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });
  return () => {
    if (!server) throw new Error('The server starts before the tests, not while they are collected.');
    return server;
  };
}

async function start(wanted: TestSettings & { dataDir: string }) {
  const { webRoot = '/nowhere', roomLimits, fileLimits, versionTimes, ...settings } = wanted;
  const config: Config = { port: 0, host: '127.0.0.1', publicUrl: null, access: 'links', ...settings };
  const logged: Logged[] = [];
  const keep: Log['info'] = (event, fields) => logged.push({ event, ...fields });
  const log: Log = { info: keep, warn: keep, error: keep };
  const limits = { roomLimits: { closeOver: 50, ...roomLimits }, fileLimits, versionTimes };
  const server = await startServer(config, { log, webRoot, ...limits });
  const host = `127.0.0.1:${server.port}`;
  return {
    ...server,
    url: `http://${host}`,
    socketUrl: `ws://${host}/sync`,
    dataDir: config.dataDir,
    logged,
  };
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, never> & { [field: string]: unknown };
}

/** Somebody with a browser: a device key, and whatever cookie the server gave them. */
export class Visitor {
  readonly deviceKey = newSecret();
  cookie = '';
  readonly #url: string;

  constructor({ url }: Pick<TestServer, 'url'>) {
    this.#url = url;
  }

  async ask(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const response = await fetch(this.#url + path, {
      method,
      headers: { Origin: this.#url, Cookie: this.cookie, ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const [given] = response.headers.getSetCookie();
    if (given) this.cookie = given.split(';')[0] ?? '';
    const text = await response.text();
    const isJson = response.headers.get('Content-Type')?.startsWith('application/json') ?? false;
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : { text } };
  }

  /** Opens the app, perhaps with a share link in hand. */
  async enter(body: Record<string, unknown> = {}): Promise<Answer> {
    return this.ask('POST', '/api/access', { deviceKey: this.deviceKey, ...body });
  }

  /** Follows a share link, `/m/<mapId>#<secret>`. */
  async follow(link: string): Promise<Answer> {
    const [, mapId, secret] = /^\/m\/([^#]+)#(.+)$/.exec(link) ?? [];
    return this.enter({ mapId, secret });
  }

  /** Registers a map and gives back its id and links. */
  async makeMap(title = 'Renew a licence'): Promise<{ mapId: string; links: Record<string, string> }> {
    const answer = await this.ask('POST', '/api/maps', { mapId: newId(), title });
    if (answer.status !== 201) throw new Error(`not made: ${JSON.stringify(answer.body)}`);
    return answer.body as unknown as { mapId: string; links: Record<string, string> };
  }
}

/** A visitor who has opened the app. */
export async function visitor(server: TestServer, name?: string): Promise<Visitor> {
  const arriving = new Visitor(server);
  await arriving.enter(name === undefined ? {} : { name });
  return arriving;
}
