/**
 * The wire, as numbers. It is the y-websocket protocol (so that any y-websocket client can talk to us) plus one
 * message of our own, `saved`, which plain clients ignore.
 *
 * History of PROTOCOL_VERSION
 *   1  sync (step 1, step 2, update), awareness, query awareness; server to client also 112 `saved`.
 */
export const PROTOCOL_VERSION = 1;

/** First number of every frame. */
export const messageKind = {
  sync: 0,
  awareness: 1,
  /** Server to client only; we never send it, since close codes say more. */
  auth: 2,
  queryAwareness: 3,
  /** Server to client only: one varuint, see `savedFrame` in messages.ts. */
  saved: 112,
} as const;

/** Second number of a sync frame. */
export const syncKind = { step1: 0, step2: 1, update: 2 } as const;

/**
 * Why the server ended a connection. 44xx are final: y-websocket 3.1 stops trying. Everything else is tried again.
 * `reason` goes into the close frame (at most 123 bytes there), for developers; people read sentences of the app.
 */
export const closeCodes = {
  badMessage: { code: 4400, reason: 'bad message', tryAgain: false },
  signIn: { code: 4401, reason: 'sign in', tryAgain: false },
  noRight: { code: 4403, reason: 'no right', tryAgain: false },
  noSuchMap: { code: 4404, reason: 'no such map', tryAgain: false },
  clientTooOld: { code: 4409, reason: 'client too old', tryAgain: false },
  tooLarge: { code: 4413, reason: 'too large', tryAgain: false },
  tooFast: { code: 4429, reason: 'too fast', tryAgain: false },
  /** The storage failed; nothing of the frame was kept, and the client still has it. */
  storageFailed: { code: 1011, reason: 'storage failed', tryAgain: true },
  restart: { code: 1012, reason: 'restart', tryAgain: true },
  /** Does not read what we send, or its edits lean on edits that nobody has brought yet. */
  tooSlow: { code: 1013, reason: 'too slow', tryAgain: true },
} as const;

export type CloseName = keyof typeof closeCodes;

/** Is a connection that ended with this code over for good? */
export function isFinalClose(code: number): boolean {
  return code >= 4400 && code < 4500;
}

/** Every number a deployment may want to change. Sizes in bytes, times in milliseconds. */
export interface Limits {
  /** One frame: everything a device did while it was away, or an import of 10,000 cards. */
  readonly frameBytes: number;
  /** One awareness frame; clients echo everyone's states. */
  readonly awarenessBytes: number;
  /** One person's presence, in UTF-16 units of its JSON; a larger one is not shown to the others. */
  readonly presenceLength: number;
  /** Values inside a document: how deep, how long a key, how long a string (UTF-16 units) or binary. */
  readonly depth: number;
  readonly keyLength: number;
  readonly valueLength: number;
  /** Stored bytes of one room, above which it takes no more writes. */
  readonly roomBytes: number;
  /** Frames a connection may have waiting while its room loads; beyond, it is closed 1013. */
  readonly waitingBytes: number;
  /** Frames of a connection that lean on edits we do not have: how much, and how long. */
  readonly heldBytes: number;
  readonly heldFor: number;
  /** Client ids one connection may bring in update frames, and in one step 2 (one id per page load spent offline). */
  readonly newClients: number;
  readonly newClientsInStep2: number;
  /** How often one connection may ask for the whole room: so many at once, then once a second. */
  readonly step1Burst: number;
  /** Sustained pace of one connection, and what it may do at once. */
  readonly framesPerSecond: number;
  readonly frameBurst: number;
  readonly bytesPerSecond: number;
  readonly byteBurst: number;
  /** Above this much unread, a socket gets no presence; above the second, no updates until it has read. */
  readonly unreadForPresence: number;
  readonly unreadForUpdates: number;
  /** A socket that reads nothing for this long is closed 1013. */
  readonly stuckFor: number;
  /** Presence is collected for this long and sent once. */
  readonly presenceEvery: number;
  /** Something is sent at least this often; y-websocket gives up after 30 s of silence. */
  readonly heartbeatEvery: number;
  /** A room nobody is in is forgotten after this long. */
  readonly idleFor: number;
  /** Log rows above which a room is compacted. */
  readonly logRows: number;
  /** How often closed rooms are looked over for compaction. */
  readonly sweepEvery: number;
  /** An orderly stop closes its sockets over this long, so that they do not all come back at once. */
  readonly closeOver: number;
}

const mebi = 1024 * 1024;

export const defaultLimits: Limits = {
  frameBytes: 16 * mebi,
  awarenessBytes: mebi,
  presenceLength: 4096,
  depth: 32,
  keyLength: 256,
  valueLength: 100_000,
  roomBytes: 64 * mebi,
  waitingBytes: 16 * mebi,
  heldBytes: mebi,
  heldFor: 10_000,
  newClients: 20,
  newClientsInStep2: 500,
  step1Burst: 60,
  framesPerSecond: 50,
  frameBurst: 500,
  bytesPerSecond: mebi,
  byteBurst: 20 * mebi,
  unreadForPresence: mebi / 4,
  unreadForUpdates: mebi,
  stuckFor: 30_000,
  presenceEvery: 40,
  heartbeatEvery: 15_000,
  idleFor: 45_000,
  logRows: 500,
  sweepEvery: 600_000,
  closeOver: 1500,
};
