/** A server that is reached without a network, and may be out of reach. */
import { randomLetters } from '@throughline/journey';
import type { RoomConnection, RoomStatus } from '@throughline/sync';
import * as Y from 'yjs';
import type { Api, MapRole } from '../../src/session/api.ts';
import type { RoomToConnect } from '../../src/session/openMap.ts';
import type { Network } from '../../src/session/serverSide.ts';

/** One room with a disk: what is committed is in `doc`, and called saved when `commits` allows. */
export class FakeServer {
  readonly doc = new Y.Doc();
  readonly connections = new Set<FakeConnection>();
  readonly registered = new Set<string>();
  /** The title of each map, as the server lists it; and how often it was told one. */
  readonly titles = new Map<string, string>();
  retitled = 0;
  readonly entries: unknown[] = [];
  reachable = true;
  commits = true;
  role: MapRole = 'owner';
  /** A code every new connection is closed with. */
  refuses: number | null = null;
  frames = 0;
  readonly #network = new Set<() => void>();
  /** What browsers believe; null: what is so. */
  #believed: boolean | null = null;

  /** What browsers believe about the network. */
  network(): Network {
    const reachable = (): boolean => this.#believed ?? this.reachable;
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

  /** The network between everyone and the server goes, or comes back. */
  setReachable(reachable: boolean): void {
    this.reachable = reachable;
    for (const connection of this.connections) connection.tryNow();
    for (const listener of this.#network) listener();
  }

  /** Browsers believe in a network, or do not; open sockets do not notice. */
  setBelieved(network: boolean): void {
    this.#believed = network;
    for (const listener of this.#network) listener();
  }

  /** Commits what was held back. */
  commit(): void {
    this.commits = true;
    for (const connection of this.connections) connection.commit();
  }

  api(): Api {
    const away = { ok: false, refusal: 'away' } as const;
    const me = { personId: `person_${randomLetters(8, Math.random)}`, name: '', colour: 3 };
    return {
      access: async (device) => {
        if (!this.reachable) return away;
        this.entries.push(device);
        const known = !device.mapId || this.registered.has(device.mapId);
        const title = this.titles.get(device.mapId ?? '') ?? null;
        const map = { state: known ? ('here' as const) : ('unknown' as const), title };
        return { ok: true, value: { me, role: known ? this.role : null, map } };
      },
      register: async ({ mapId, title }) => {
        if (!this.reachable) return away;
        this.titles.set(mapId, title);
        this.registered.add(mapId);
        return {
          ok: true,
          value: { mapId, role: 'owner', links: { owner: `/m/${mapId}#ownersecretownersecret` } },
        };
      },
      me: async () => ({ ok: true, value: { me } }),
      rename: async () => ({ ok: true, value: null }),
      maps: async () => {
        if (!this.reachable) return away;
        const maps = [...this.titles].map(([mapId, title]) => ({ mapId, title, role: this.role }));
        return { ok: true, value: maps };
      },
      map: async (mapId) => {
        if (!this.reachable) return away;
        return { ok: true, value: { role: this.role, title: this.titles.get(mapId) ?? '' } };
      },
      retitle: async (mapId, title) => {
        if (!this.reachable) return away;
        this.retitled += 1;
        this.titles.set(mapId, title);
        return { ok: true, value: null };
      },
      remove: async () => ({ ok: true, value: null }),
      ask: async () => away,
    };
  }
}

/** What y-websocket does, without a socket. */
export class FakeConnection implements RoomConnection {
  status: RoomStatus = { at: 'connecting' };
  frames = { sent: 0, saved: 0 };
  readonly awareness: RoomToConnect['awareness'];
  readonly #server: FakeServer;
  readonly #doc: Y.Doc;
  readonly #heard: RoomToConnect['onUpdate'];
  readonly #room: string;
  readonly #listeners = new Set<() => void>();
  #wanted = true;

  constructor(server: FakeServer, { doc, awareness, room, onUpdate }: RoomToConnect) {
    this.#heard = onUpdate;
    this.#server = server;
    this.#doc = doc;
    this.#room = room;
    this.awareness = awareness;
    server.connections.add(this);
    doc.on('update', this.#send);
    server.doc.on('update', this.#relay);
    setTimeout(() => this.tryNow(), 1);
  }

  readonly #send = (update: Uint8Array, origin: unknown): void => {
    if (origin !== this && this.status.at === 'online') this.#frame(update);
  };

  readonly #relay = (update: Uint8Array, origin: unknown): void => {
    if (origin !== this && this.status.at === 'online') this.#take(update);
  };

  tryNow(): void {
    if (!this.#wanted) return;
    if (!this.#server.reachable) return this.#become({ at: 'connecting' });
    if (this.status.at === 'online') return;
    const unknown = !this.#server.registered.has(this.#room.slice('map/'.length));
    const code = this.#server.refuses ?? (unknown ? 4404 : null);
    if (code !== null) return this.end(code);
    this.#open();
  }

  #open(): void {
    const { doc } = this.#server;
    this.frames = { sent: 0, saved: 0 };
    this.#become({ at: 'online', synced: false, unsavedFrames: 0 });
    // A client asks before it is asked: the answer knows nothing of what it brings.
    const answer = Y.encodeStateAsUpdate(doc, Y.encodeStateVector(this.#doc));
    if (this.#server.role !== 'viewer')
      this.#frame(Y.encodeStateAsUpdate(this.#doc, Y.encodeStateVector(doc)));
    this.#take(answer);
    this.#become({ at: 'online', synced: true, unsavedFrames: 0 });
  }

  #take(update: Uint8Array): void {
    this.#heard(update);
    Y.applyUpdate(this.#doc, update, this);
  }

  #frame(update: Uint8Array): void {
    this.frames = { ...this.frames, sent: this.frames.sent + 1 };
    this.#server.frames += 1;
    Y.applyUpdate(this.#server.doc, update, this);
    this.#become(this.status);
    if (this.#server.commits) setTimeout(() => this.commit(), 2);
  }

  commit(): void {
    if (this.status.at !== 'online') return;
    this.frames = { ...this.frames, saved: this.frames.sent };
    this.#become(this.status);
  }

  /** The server sends it away, to come again at once. */
  again(): void {
    this.#become({ at: 'connecting' });
    setTimeout(() => this.tryNow(), 1);
  }

  end(code: number): void {
    this.#wanted = false;
    this.#become({ at: 'closed', code, reason: 'test' });
  }

  #become(status: RoomStatus): void {
    this.status = status;
    for (const listener of this.#listeners) listener();
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  connect(): void {
    this.#wanted = true;
    setTimeout(() => this.tryNow(), 1);
  }

  disconnect(): void {
    this.#wanted = false;
    this.#become({ at: 'offline' });
  }

  destroy(): void {
    this.#wanted = false;
    this.#listeners.clear();
    this.#server.connections.delete(this);
    this.#doc.off('update', this.#send);
    this.#server.doc.off('update', this.#relay);
  }
}
