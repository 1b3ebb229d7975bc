/**
 * The client's end of a room: y-websocket's WebsocketProvider (its job is sending, reconnecting, resyncing) and what
 * it does not say: is everything of this connection on the server's disk?
 *
 *            connect()                 open                  step 2 of the server
 *   offline ──────────▶ connecting ──────────▶ online, not synced ──────────▶ online, synced
 *      ▲                  ▲   │ refused                │  lost                     │ lost
 *      │ disconnect()     └───┴── after a while ◀──────┴───────────────────────────┘
 *      └── from anywhere          any state ── close code 44xx ──▶ closed ── connect() ──▶ connecting
 *
 * Invariants
 *  1. `sent` counts the update frames (step 2 and update) given to the present socket, `saved` those the server has
 *     committed, as a prefix: the first `saved` of them. Both start at 0 with each socket.
 *  2. A server asks (its step 1) before it answers (its step 2). So online, synced and unsavedFrames 0 together mean:
 *     all this document holds is on the server's disk.
 */
import { clone, type Decoder, readVarUint, readVarUint8Array } from 'lib0/decoding';
import type { Awareness } from 'y-protocols/awareness';
import { WebsocketProvider } from 'y-websocket';
import type * as Y from 'yjs';
import { messageKind, syncKind } from '../protocol.ts';
import type { RoomName } from '../roles.ts';

export type RoomStatus =
  | { readonly at: 'offline' }
  | { readonly at: 'connecting' }
  | { readonly at: 'online'; readonly synced: boolean; readonly unsavedFrames: number }
  | { readonly at: 'closed'; readonly code: number; readonly reason: string };

/** What y-websocket needs of a WebSocket class; the browser's and that of `ws` both fit. */
export type WebSocketClass = new (
  url: string,
  protocols?: string | string[],
) => { send(data: Uint8Array): void };

export interface RoomConnectionOptions {
  /** `ws(s)://host/sync`, without the room. */
  readonly url: string;
  readonly room: RoomName;
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  readonly schemaVersion: number;
  /** The oldest schema version whose code may write in the room together with this one; its own if nothing is said. */
  readonly oldestCompatible?: number;
  /**
   * Each update as the server sent it, before the document takes it in: what gives way in merging is in it, and is in no
   * document and no event of one afterwards.
   */
  readonly onUpdate?: (update: Uint8Array) => void;
  /** 0 ≤ x < 1; spreads reconnects, so that a restarted server is not met by everyone at once. */
  readonly random: () => number;
  /** For Node; browsers have their own. */
  readonly WebSocketPolyfill?: WebSocketClass;
}

export interface RoomConnection {
  readonly status: RoomStatus;
  readonly awareness: Awareness;
  /** Update frames given to the present socket, and how many of them, from the first, are on the server's disk. */
  readonly frames: { readonly sent: number; readonly saved: number };
  /** Called after each change of `status` or `frames`. */
  subscribe(listener: () => void): () => void;
  connect(): void;
  disconnect(): void;
  /** Disconnects for good; the document and its awareness stay. */
  destroy(): void;
}

type ProviderOptions = NonNullable<ConstructorParameters<typeof WebsocketProvider>[3]>;
type ProviderSocketClass = NonNullable<ProviderOptions['WebSocketPolyfill']>;

type PresenceChange = Record<'added' | 'updated' | 'removed', number[]>;

/** The longest wait between two attempts, in milliseconds. */
const slowestRetry = 5000;

export function connectRoom(options: RoomConnectionOptions): RoomConnection {
  return new ProviderConnection(options);
}

function schemaParams({
  schemaVersion,
  oldestCompatible,
}: Pick<RoomConnectionOptions, 'schemaVersion' | 'oldestCompatible'>): Record<string, string> {
  const v = String(schemaVersion);
  return oldestCompatible === undefined ? { v } : { v, oldest: String(oldestCompatible) };
}

class ProviderConnection implements RoomConnection {
  status: RoomStatus = { at: 'connecting' };
  frames = { sent: 0, saved: 0 };
  readonly awareness: Awareness;
  readonly #random: () => number;
  readonly #listeners = new Set<() => void>();
  readonly #provider: WebsocketProvider;
  #failures = 0;

  constructor(options: RoomConnectionOptions) {
    this.awareness = options.awareness;
    this.#random = options.random;
    this.#provider = new WebsocketProvider(options.url, options.room, options.doc, {
      connect: false,
      awareness: options.awareness,
      params: schemaParams(options),
      disableBc: true,
      WebSocketPolyfill: this.#countingSocket(
        options.WebSocketPolyfill ?? browserSocket(),
      ) as ProviderSocketClass,
    });
    // y-websocket would send back to the server whatever it hears of others. We send what is ours.
    this.awareness.off('update', this.#provider._awarenessUpdateHandler);
    this.awareness.on('update', this.#ownPresence);
    this.#listen();
    if (options.onUpdate) this.#overhear(options.onUpdate);
    this.#provider.connect();
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  connect(): void {
    if (this.status.at === 'closed' || this.status.at === 'offline') this.#become({ at: 'connecting' });
    this.#provider.connect();
  }

  disconnect(): void {
    this.#provider.disconnect();
    this.#become({ at: 'offline' });
  }

  destroy(): void {
    this.#listeners.clear();
    this.awareness.off('update', this.#ownPresence);
    this.#provider.destroy();
  }

  readonly #ownPresence = (changed: PresenceChange, origin: unknown): void => {
    const own = this.awareness.clientID;
    const isOwn = [...changed.added, ...changed.updated, ...changed.removed].includes(own);
    if (isOwn) this.#provider._awarenessUpdateHandler({ added: [], updated: [own], removed: [] }, origin);
  };

  #listen(): void {
    const provider = this.#provider;
    provider.messageHandlers[messageKind.saved] = (_answer, decoder) => {
      this.frames = { ...this.frames, saved: Math.min(readVarUint(decoder), this.frames.sent) };
      this.#online();
    };
    provider.on('status', ({ status }) => {
      if (status === 'connected') this.#online();
      else if (this.status.at !== 'closed') {
        this.#become({ at: provider.shouldConnect ? 'connecting' : 'offline' });
      }
    });
    provider.on('sync', (synced) => {
      if (!synced) return;
      this.#failures = 0;
      this.#online();
    });
    provider.on('connection-close', () => {
      this.#failures += 1;
      // y-websocket waits min(2^n × 100 ms, maxBackoffTime), the same for everyone: a large n leaves the say to us.
      provider.wsUnsuccessfulReconnects = 30;
      provider.maxBackoffTime =
        Math.min(200 * 2 ** this.#failures, slowestRetry) * (0.5 + this.#random() / 2);
    });
    provider.on('closed', ({ code, reason }) => this.#become({ at: 'closed', code, reason }));
  }

  #overhear(onUpdate: (update: Uint8Array) => void): void {
    const { messageHandlers } = this.#provider;
    const take = messageHandlers[messageKind.sync];
    if (!take) return;
    messageHandlers[messageKind.sync] = (answer, decoder, ...more) => {
      const update = updateIn(decoder);
      if (update) onUpdate(update);
      take(answer, decoder, ...more);
    };
  }

  #become(status: RoomStatus): void {
    this.status = status;
    for (const listener of this.#listeners) listener();
  }

  #online(): void {
    const { sent, saved } = this.frames;
    this.#become({ at: 'online', synced: this.#provider.synced, unsavedFrames: sent - saved });
  }

  /** A WebSocket class that resets the count with each new socket and counts each frame that carries edits. */
  #countingSocket(Base: WebSocketClass): WebSocketClass {
    const opening = (): void => {
      this.frames = { sent: 0, saved: 0 };
    };
    const sentEdits = (): void => {
      this.frames = { ...this.frames, sent: this.frames.sent + 1 };
      if (this.status.at === 'online') this.#online();
    };
    return class extends Base {
      constructor(url: string, protocols?: string | string[]) {
        super(url, protocols);
        opening();
      }
      override send(data: Uint8Array): void {
        super.send(data);
        if (data[0] === messageKind.sync && data[1] !== syncKind.step1) sentEdits();
      }
    };
  }
}

/** The update of a sync message whose kind is still to be read; null: it is a question. The decoder stays where it is. */
function updateIn(decoder: Decoder): Uint8Array | null {
  const reader = clone(decoder);
  return readVarUint(reader) === syncKind.step1 ? null : readVarUint8Array(reader).slice();
}

function browserSocket(): WebSocketClass {
  const { WebSocket } = globalThis as { WebSocket?: WebSocketClass };
  if (!WebSocket) throw new Error('no WebSocket here: pass WebSocketPolyfill');
  return WebSocket;
}
