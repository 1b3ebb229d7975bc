/** A world in one process: a server, devices with a database each, and tabs that can be killed. */
import { type Library, openLibrary } from '@throughline/library';
import type { Journey, Random } from '@throughline/journey';
import { parseSketch, randomLetters } from '@throughline/journey';
import type { RoomConnection, RoomStatus } from '@throughline/sync';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import * as Y from 'yjs';
import type { Api, MapRole } from '../../src/session/api.ts';
import { createPerson, type Person } from '../../src/session/identity.ts';
import { openMap, type OpenMap, type OpenMapDeps, type RoomToConnect } from '../../src/session/openMap.ts';
import { sendWaiting } from '../../src/session/sendWaiting.ts';
import type { Network } from '../../src/session/serverSide.ts';
import { Shelf } from '../../src/session/shelf.ts';
import type { Clock } from '../../src/session/syncStore.ts';
import type { TabChannel, TabLocks } from '../../src/session/tabs.ts';

const random: Random = () => Math.random();

const clock: Clock = {
  now: () => Date.now(),
  after(ms, call) {
    const timer = setTimeout(call, ms);
    return () => clearTimeout(timer);
  },
};

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
    const me = { personId: `person_${randomLetters(8, random)}`, name: '', colour: 3 };
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
  readonly #room: string;
  readonly #listeners = new Set<() => void>();
  #wanted = true;

  constructor(server: FakeServer, { doc, awareness, room }: RoomToConnect) {
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
    if (origin !== this && this.status.at === 'online') Y.applyUpdate(this.#doc, update, this);
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
    if (this.#server.role !== 'viewer')
      this.#frame(Y.encodeStateAsUpdate(this.#doc, Y.encodeStateVector(doc)));
    Y.applyUpdate(this.#doc, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(this.#doc)), this);
    this.#become({ at: 'online', synced: true, unsavedFrames: 0 });
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

/** Channels between the tabs of one device. */
class Hub {
  readonly ends = new Set<{ name: string; owner: string; hear: (message: unknown) => void }>();

  open(owner: string, name: string): TabChannel {
    const end = { name, owner, hear: (_message: unknown): void => undefined };
    this.ends.add(end);
    return {
      post: (message) => {
        for (const other of this.ends) {
          if (other !== end && other.name === name)
            queueMicrotask(() => other.hear(structuredClone(message)));
        }
      },
      listen: (listener) => {
        end.hear = listener;
      },
      close: () => this.ends.delete(end),
    };
  }
}

interface Claim {
  readonly owner: string;
  readonly held: () => Promise<void>;
}

/** Web Locks of one device: one holder each, the others in a queue; a killed tab gives up what it held. */
class Locks {
  readonly #queues = new Map<string, Claim[]>();

  of(owner: string): TabLocks {
    return {
      request: async (name, { signal }, held) => {
        const claim = { owner, held };
        const queue = this.#queues.get(name) ?? [];
        this.#queues.set(name, queue);
        signal?.addEventListener('abort', () => this.#drop(name, claim));
        queue.push(claim);
        if (queue.length === 1) void held();
      },
      query: async () => ({
        held: [...this.#queues].filter(([, queue]) => queue.length > 0).map(([name]) => ({ name })),
      }),
    };
  }

  die(owner: string): void {
    for (const [name, queue] of this.#queues) {
      for (const claim of queue.filter((one) => one.owner === owner)) this.#drop(name, claim);
    }
  }

  #drop(name: string, claim: Claim): void {
    const queue = this.#queues.get(name) ?? [];
    const first = queue[0] === claim;
    this.#queues.set(
      name,
      queue.filter((one) => one !== claim),
    );
    const next = this.#queues.get(name)?.[0];
    if (first && next) void next.held();
  }
}

export interface Tab {
  readonly name: string;
  readonly library: Library;
  readonly person: Person;
  readonly shelf: Shelf;
  open(mapId: string, secret?: string): Promise<OpenMap>;
  tryOpen(mapId: string, secret?: string): ReturnType<typeof openMap>;
  /** Sends what waits in maps nobody has open, from now on; returns how to stop. */
  sendWaiting(): () => void;
  /** The tab dies: no line of its code runs any more, its locks are free. */
  kill(): void;
}

/** A browser on one device. */
export class Device {
  readonly server: FakeServer;
  readonly database: { indexedDB: IDBFactory; IDBKeyRange: typeof IDBKeyRange };
  readonly #hub = new Hub();
  readonly #locks = new Locks();
  /** Tabs that post nothing, as if they died before they could. */
  readonly muted = new Set<string>();

  constructor(server: FakeServer, indexedDB: IDBFactory = new IDBFactory()) {
    this.server = server;
    this.database = { indexedDB, IDBKeyRange };
  }

  async tab(name: string): Promise<Tab> {
    const { server } = this;
    const randomBytes = (count: number): Uint8Array => crypto.getRandomValues(new Uint8Array(count));
    const library = await openLibrary({ tab: name, now: clock.now, randomBytes, database: this.database });
    const api = server.api();
    const person = await createPerson(library, api, random);
    const mine = new Set<FakeConnection>();
    const channel = (of: string): TabChannel => {
      const open = this.#hub.open(name, of);
      return { ...open, post: (message) => !this.muted.has(name) && open.post(message) };
    };
    const network = server.network();
    const deps: OpenMapDeps = {
      library,
      api,
      person,
      network,
      clock,
      random,
      origin: 'https://maps.test',
      tabs: {
        channel,
        locks: this.#locks.of(name),
        after: (ms, call) => clock.after(Math.min(ms, 30), call),
      },
      onLeaving: () => () => undefined,
      connect: (room) => {
        const connection = new FakeConnection(server, room);
        mine.add(connection);
        return connection;
      },
    };
    const tryOpen: Tab['tryOpen'] = (mapId, secret) => openMap(mapId, deps, { secret: secret ?? null });
    return {
      name,
      library,
      person,
      tryOpen,
      shelf: new Shelf({
        library,
        api,
        person,
        network,
        clock,
        random,
        randomBytes,
        onWaiting: () => undefined,
      }),
      async open(mapId, secret) {
        const opened = await tryOpen(mapId, secret);
        if (!opened.ok) throw new Error(opened.reason);
        return opened.map;
      },
      sendWaiting: () =>
        sendWaiting({
          library,
          network,
          clock,
          locks: this.#locks.of(name),
          open: (mapId) => openMap(mapId, deps, { unseen: true }),
        }).stop,
      kill: () => {
        for (const connection of mine) connection.destroy();
        library.close();
        for (const end of this.#hub.ends) if (end.owner === name) this.#hub.ends.delete(end);
        this.#locks.die(name);
      },
    };
  }
}

/** A map of six stages and one lane, without cards. */
export function newContent(title: string): Journey {
  const sketch = parseSketch(`title: ${title}\n| A | B | C | D | E | F\nactions | | | | | |`);
  if (!sketch.ok) throw new Error('the sketch of the test is not one');
  return sketch.value.journey;
}

export function newId(): string {
  return randomLetters(22, random);
}

/** The texts of all cards, sorted. */
export function textsOf(journey: Journey): string[] {
  return [...journey.cards].map(([, card]) => card.text).toSorted();
}
