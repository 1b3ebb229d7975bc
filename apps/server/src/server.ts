import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Clock, Limits, RoomEvent, Rooms } from '@throughline/sync';
import { createRooms } from '@throughline/sync';
import { createAccess } from './access/access.ts';
import type { Config } from './config.ts';
import type { FileLimits } from './files/files.ts';
import type { ApiLimits } from './http/api.ts';
import { createCallers } from './http/caller.ts';
import { createHttp } from './http/http.ts';
import { originRule } from './http/origin.ts';
import { createRateLimit, noRateLimit } from './http/rateLimit.ts';
import { createConnections } from './live/connections.ts';
import { watchExpiry } from './live/expiry.ts';
import { roomRules } from './live/roomRules.ts';
import type { Schemas } from './live/schemas.ts';
import { createSchemas } from './live/schemas.ts';
import { createUpgrades } from './live/upgrade.ts';
import type { Log, LogFields } from './log.ts';
import type { MapFiles } from './mapFiles.ts';
import { openMapFiles } from './mapFiles.ts';
import type { Metrics } from './metrics.ts';
import { createMetrics } from './metrics.ts';
import type { SquashThread } from './squash/squashThread.ts';
import { squashThread } from './squash/squashThread.ts';
import { sqliteStorage } from './storage/sqliteStorage.ts';
import type { StorageThread } from './storage/storageThread.ts';
import { startStorage } from './storage/storageThread.ts';
import type { VersionTimes } from './versions/watchVersions.ts';

export interface ServerParts {
  readonly log: Log;
  /** Where the built web app is. */
  readonly webRoot: string;
  /** The storage is lost for good: nothing can be saved until the process starts again. */
  readonly onStorageLost?: ((error: Error) => void) | undefined;
  readonly roomLimits?: Partial<Limits>;
  readonly fileLimits?: Partial<FileLimits> | undefined;
  readonly versionTimes?: Partial<VersionTimes> | undefined;
}

export interface RunningServer {
  readonly port: number;
  /** For tests, which ask it for faults. */
  readonly storage: StorageThread;
  /** Orderly stop: accepts nothing more, commits, closes sockets 1012 over less than two seconds. Safe to call twice. */
  stop(): Promise<void>;
}

/** The whole server: storage thread, rooms, access, HTTP and the door for sockets. @throws sentences for people. */
export async function startServer(config: Config, parts: ServerParts): Promise<RunningServer> {
  const { log, webRoot } = parts;
  const open = config.access === 'open';
  const metrics = createMetrics();
  const storage = await startStorage({
    dataDir: config.dataDir,
    onCommit: metrics.committed,
    onLost: parts.onStorageLost,
  });
  const squasher = squashThread();
  const schemas = createSchemas(storage);
  const mapFiles = await openMapFiles(config, { ...parts, storage, squasher });
  const rooms = openRooms({ storage, squasher, metrics, schemas, mapFiles }, config, parts);
  const access = createAccess({ storage, now: Date.now, open });
  const connections = createConnections(rooms, access);

  const http = createServer({ headersTimeout: 10_000, requestTimeout: 30_000 });
  const port = () => (http.address() as AddressInfo).port;
  const callers = createCallers(config, port);
  const origin = originRule(config, port);
  const shared = { access, callers, connections, log, metrics, open, origin };
  const https = config.publicUrl?.startsWith('https:') ?? false;
  const app = createHttp({ ...shared, ...mapFiles, limits: apiLimits(open), storage, webRoot, https });
  const connects = open ? noRateLimit : createRateLimit({ atOnce: 600, perMinute: 600, now: Date.now });
  const upgrades = createUpgrades({ ...shared, connects, schemas });
  metrics.watch(
    () => rooms.stats,
    () => upgrades.openSockets,
  );
  const answer = getRequestListener(app.fetch);
  http.on('request', (request, response) => void answer(request, response));
  http.on('upgrade', upgrades.handle);
  http.on('clientError', (_error, socket) => socket.destroy());

  const expiry = watchExpiry(access, connections, log);
  const close = async (): Promise<void> => {
    upgrades.stop();
    expiry.stop();
    mapFiles.stop();
    const closed = new Promise((resolve) => http.close(resolve));
    http.closeIdleConnections();
    await rooms.close();
    await squasher.stop();
    upgrades.cut();
    http.closeAllConnections();
    await closed;
    await storage.close();
  };
  await listen(http, config).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  let closing: Promise<void> | null = null;
  const stop = () => (closing ??= close());
  return { port: port(), storage, stop };
}

interface RoomsNeed {
  readonly storage: StorageThread;
  readonly squasher: SquashThread;
  readonly metrics: Metrics;
  readonly schemas: Schemas;
  readonly mapFiles: Pick<MapFiles, 'heard'>;
}

function openRooms(
  { storage, squasher, metrics, schemas, mapFiles }: RoomsNeed,
  config: Config,
  parts: ServerParts,
): Rooms {
  return createRooms({
    storage: sqliteStorage(storage),
    rules: roomRules(config.access === 'open', schemas),
    clock: systemClock,
    random: Math.random,
    squash: squasher.squash,
    limits: parts.roomLimits ?? {},
    log(event) {
      metrics.roomEvent(event);
      mapFiles.heard(event);
      logRoomEvent(parts.log, event);
    },
  });
}

const systemClock: Clock = {
  now: Date.now,
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** Generous for an office behind one address, and of no use to someone who guesses. */
function apiLimits(open: boolean): ApiLimits {
  if (open) {
    const none = noRateLimit;
    return { entries: none, wrongLinks: none, making: none, files: none, wrongFiles: none };
  }
  return {
    entries: createRateLimit({ atOnce: 300, perMinute: 300, now: Date.now }),
    wrongLinks: createRateLimit({ atOnce: 20, perMinute: 10, now: Date.now }),
    making: createRateLimit({ atOnce: 200, perMinute: 60, now: Date.now }),
    // A map with some hundred photos, opened once; and 200 MB of them added within minutes.
    files: createRateLimit({ atOnce: 1000, perMinute: 600, now: Date.now }),
    wrongFiles: createRateLimit({ atOnce: 20, perMinute: 10, now: Date.now }),
  };
}

function listen(http: Server, { port, host }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    http.once('error', (error: NodeJS.ErrnoException) =>
      reject(new Error(whyNotListening(error, port, host))),
    );
    http.listen(port, host, resolve);
  });
}

function whyNotListening({ code, message }: NodeJS.ErrnoException, port: number, host: string): string {
  if (code === 'EADDRINUSE') {
    return `Port ${port} is in use already. Stop the other program, or set PORT to a free one, such as PORT=${port + 1}.`;
  }
  if (code === 'EACCES') return `This user may not listen on port ${port}. Set PORT to a number above 1023.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return `HOST "${host}" is not an address of this machine. Set HOST to 127.0.0.1, or 0.0.0.0 for every address.`;
  }
  return `The server cannot listen on ${host}, port ${port}: ${message}.`;
}

/** What an auditor or operator wants to know of rooms; joins and commits are for the metrics. */
function logRoomEvent(log: Log, event: RoomEvent): void {
  if (event.kind === 'committed' || event.kind === 'loaded' || event.kind === 'unloaded') return;
  const { kind, room, ...rest } = event;
  const fields: LogFields = { ...rest, room: room ?? undefined };
  if (event.kind === 'storage failed') log.error(kind, { ...fields, error: String(event.error) });
  else if (event.kind === 'closed') log.warn('session closed', fields);
  else log.info(kind, fields);
}
