import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Participant, RoomAddress } from '@throughline/sync';
import { closeCodes, mayWrite, parseRoomName } from '@throughline/sync';
import type { CloseName } from '@throughline/sync';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';
import type { Access } from '../access/access.ts';
import type { Callers } from '../http/caller.ts';
import type { OriginRule } from '../http/origin.ts';
import type { RateLimit } from '../http/rateLimit.ts';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import type { Connections } from './connections.ts';
import { nameShown } from './connections.ts';
import type { Schemas, SpokenSchema } from './schemas.ts';
import { closeSoon, feed, WriterSocket, socketOver } from './webSocket.ts';

interface UpgradeParts {
  readonly access: Access;
  readonly callers: Callers;
  readonly connections: Connections;
  readonly schemas: Schemas;
  readonly origin: OriginRule;
  readonly log: Log;
  readonly metrics: Metrics;
  /** New sockets, by address. */
  readonly connects: RateLimit;
  readonly open: boolean;
}

/** The door for WebSockets at `/sync/<room>?v=<schemaVersion>&oldest=<version>`. */
export interface Upgrades {
  handle(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  readonly openSockets: number;
  /** Turns everyone away from now on. */
  stop(): void;
  /** Cuts what is still open. */
  cut(): void;
}

/** Refused before the handshake, over HTTP. */
interface Turned {
  readonly status: 400 | 403 | 404 | 429 | 503;
  readonly why: string;
}

interface Wanted {
  readonly room: RoomAddress;
  readonly schema: SpokenSchema | null;
}

/** What a caller may do in the room: join as someone, or be told over the socket why not. */
type Verdict = { who: Participant } | { closeAs: CloseName };

const MEBI = 1024 * 1024;
const SOCKETS_PER_ADDRESS = 200;
const SOCKETS_PER_PERSON_AND_ROOM = 50;
const PING_EVERY = 30_000;

const STATUS_TEXT = {
  400: 'Bad Request',
  403: 'Forbidden',
  404: 'Not Found',
  429: 'Too Many Requests',
  503: 'Service Unavailable',
} as const;

/**
 * Wrong path, origin or rate is refused over HTTP. Whoever lacks a right gets the handshake and a final close code
 * (browsers see a refused upgrade only as 1006 and would try for ever), and nothing they send is read.
 */
export function createUpgrades(parts: UpgradeParts): Upgrades {
  const { callers, metrics, log, open, schemas } = parts;
  const shared = { noServer: true, perMessageDeflate: false, clientTracking: false };
  const forWriters = new WebSocketServer({ ...shared, maxPayload: 16 * MEBI, WebSocket: WriterSocket });
  // Too much here is not final: who has become an editor meanwhile comes back as a writer.
  const forReaders = new WebSocketServer({ ...shared, maxPayload: MEBI });
  const live = new LiveSockets();
  let stopped = false;

  const admit = async (request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> => {
    const address = callers.addressOf(request);
    const turnAway = ({ status, why }: Turned): void => {
      metrics.refusedSocket(why);
      log.warn('socket refused', { address, why, path: request.url?.split('?')[0] });
      socket.end(
        `HTTP/1.1 ${status} ${STATUS_TEXT[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
      );
    };
    const wanted = readWanted(request, open);
    if (wanted === null) return turnAway({ status: 404, why: 'path' });
    const turned = stopped ? { status: 503 as const, why: 'stopping' } : turnedByRule(parts, request, live);
    if (turned) return turnAway(turned);
    live.count(socket, address);
    const verdict = await judge(parts, request, wanted.room);
    const writes = 'who' in verdict && mayWrite(verdict.who.role, wanted.room.kind);
    if ('who' in verdict) await schemas.meet(wanted.room.name, wanted.schema, writes);
    (writes ? forWriters : forReaders).handleUpgrade(request, socket, head, (webSocket) => {
      webSocket.on('error', (error) => log.info('socket failed', { address, reason: error.message }));
      live.add(webSocket);
      const closeAs = enter(parts, webSocket, { ...wanted, verdict });
      if (closeAs === null) return;
      const { code, reason } = closeCodes[closeAs];
      metrics.refusedSocket(closeAs);
      log.warn('socket closed', { address, room: wanted.room.name, why: closeAs });
      closeSoon(webSocket, code, reason);
    });
  };

  return {
    handle(request, socket, head) {
      socket.on('error', () => socket.destroy());
      admit(request, socket, head).catch((error: unknown) => {
        log.error('upgrade failed', { reason: String(error) });
        socket.destroy();
      });
    },
    get openSockets() {
      return live.size;
    },
    stop() {
      stopped = true;
    },
    cut: () => live.cut(),
  };
}

/** Lets a socket into its room, or says why it must close: a right is missing, or they have too many open there. */
function enter(
  { connections, metrics, open }: UpgradeParts,
  webSocket: WebSocket,
  { room, schema, verdict }: Wanted & { verdict: Verdict },
): CloseName | null {
  if ('closeAs' in verdict) return verdict.closeAs;
  const { who } = verdict;
  if (!open && connections.countOf(room, who.personId) >= SOCKETS_PER_PERSON_AND_ROOM) return 'tooFast';
  feed(webSocket, connections.join(room, socketOver(webSocket, metrics), who, schema), metrics);
  return null;
}

function readWanted(request: IncomingMessage, open: boolean): Wanted | null {
  const url = URL.canParse(request.url ?? '', 'http://server')
    ? new URL(request.url ?? '', 'http://server')
    : null;
  const path = url && /^\/sync\/([a-z]+(?:\/|%2F)[A-Za-z0-9_-]+)$/i.exec(url.pathname)?.[1];
  const room = path ? parseRoomName(path.replace(/%2F/i, '/'), { open }) : null;
  if (!url || !room) return null;
  const schema = readSchema(url.searchParams);
  return schema === 'unreadable' ? null : { room, schema };
}

function readSchema(params: URLSearchParams): SpokenSchema | null | 'unreadable' {
  const said = params.get('v');
  if (said === null) return null;
  const oldest = params.get('oldest') ?? said;
  if (![said, oldest].every((number) => /^\d{1,6}$/.test(number))) return 'unreadable';
  return { version: Number(said), oldest: Math.min(Number(oldest), Number(said)) };
}

function turnedByRule(parts: UpgradeParts, request: IncomingMessage, live: LiveSockets): Turned | null {
  if (parts.open) return null;
  const address = parts.callers.addressOf(request);
  const { origin, host } = request.headers;
  const { bearer, session } = parts.callers.credentialsOf(request);
  const actsWithCookie = session !== undefined && bearer === undefined;
  if (origin === undefined ? actsWithCookie : !parts.origin.allows(origin, host))
    return { status: 403, why: 'origin' };
  if (live.countOf(address) >= SOCKETS_PER_ADDRESS) return { status: 429, why: 'sockets of one address' };
  if (!parts.connects.take(address)) return { status: 429, why: 'rate' };
  return null;
}

async function judge(
  { access, callers, connections, open }: UpgradeParts,
  request: IncomingMessage,
  room: RoomAddress,
): Promise<Verdict> {
  const identity = await access.identify(callers.credentialsOf(request));
  if (!identity && !open) return { closeAs: 'signIn' };
  const { personId, deviceId, name, colour } = identity ?? stranger();
  if (room.kind === 'group' && !open) return { closeAs: 'noSuchMap' };
  const { state, role } = await access.standing(personId, room.id);
  if (state !== 'here') return { closeAs: 'noSuchMap' };
  if (role === null) return { closeAs: 'noRight' };
  if (!open && connections.countOf(room, personId) >= SOCKETS_PER_PERSON_AND_ROOM)
    return { closeAs: 'tooFast' };
  return { who: { personId, deviceId, name: nameShown({ personId, name }), colour, role } };
}

let strangers = 0;

/** Someone without a name in ACCESS=open. They share a device, so that no client id is ever another device's. */
function stranger() {
  strangers += 1;
  return { personId: `guest-${strangers}`, deviceId: 'anyone', name: '', colour: (strangers % 8) + 1 };
}

/** The open sockets: counted by address from the moment they knock, asked for a sign of life now and then. */
class LiveSockets {
  readonly #answered = new Map<WebSocket, boolean>();
  readonly #byAddress = new Map<string, number>();
  #pinging: NodeJS.Timeout | null = null;

  get size(): number {
    return this.#answered.size;
  }

  countOf(address: string): number {
    return this.#byAddress.get(address) ?? 0;
  }

  count(socket: Duplex, address: string): void {
    this.#byAddress.set(address, this.countOf(address) + 1);
    socket.once('close', () => {
      const left = this.countOf(address) - 1;
      if (left > 0) this.#byAddress.set(address, left);
      else this.#byAddress.delete(address);
    });
  }

  add(webSocket: WebSocket): void {
    this.#answered.set(webSocket, true);
    this.#pinging ??= setInterval(() => this.#ping(), PING_EVERY).unref();
    webSocket.on('pong', () => this.#answered.set(webSocket, true));
    webSocket.once('close', () => this.#answered.delete(webSocket));
  }

  cut(): void {
    if (this.#pinging) clearInterval(this.#pinging);
    this.#pinging = null;
    for (const webSocket of this.#answered.keys()) webSocket.terminate();
  }

  #ping(): void {
    for (const [webSocket, answered] of this.#answered) {
      if (!answered && !webSocket.isPaused) webSocket.terminate();
      else if (webSocket.readyState === webSocket.OPEN) webSocket.ping();
      this.#answered.set(webSocket, false);
    }
  }
}
