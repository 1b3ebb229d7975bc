/** A world in one process: a server, devices with a database each, and tabs that can be killed. */
import { type Library, openLibrary } from '@throughline/library';
import type { Journey } from '@throughline/journey';
import { parseSketch, randomLetters } from '@throughline/journey';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { createPerson, type Person } from '../../src/session/identity.ts';
import { openMap, type OpenMap, type OpenMapDeps } from '../../src/session/openMap.ts';
import { sendWaiting } from '../../src/session/sendWaiting.ts';
import { Shelf } from '../../src/session/shelf.ts';
import type { Clock } from '../../src/session/syncStore.ts';
import type { TabChannel } from '../../src/session/tabs.ts';
import { FakeConnection, type FakeServer } from './fakeServer.ts';
import { Hub, Locks } from './tabTwins.ts';

const clock: Clock = {
  now: () => Date.now(),
  after(ms, call) {
    const timer = setTimeout(call, ms);
    return () => clearTimeout(timer);
  },
};

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
    const person = await createPerson(library, api, Math.random);
    const mine = new Set<FakeConnection>();
    const channel = (of: string): TabChannel => {
      const open = this.#hub.open(name, of);
      return { ...open, post: (message) => !this.muted.has(name) && open.post(message) };
    };
    const network = server.network();
    const own = { library, api, person, network, clock, random: Math.random };
    const deps: OpenMapDeps = {
      ...own,
      origin: 'https://maps.test',
      tabs: {
        channel,
        locks: this.#locks.of(name),
        after: (ms, call) => clock.after(Math.min(ms, 30), call),
      },
      afterFirstSight: () => Promise.resolve(),
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
        ...own,
        files: { takeAlong: async () => [] },
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
  return randomLetters(22, Math.random);
}

/** The texts of all cards, sorted. */
export function textsOf(journey: Journey): string[] {
  return [...journey.cards].map(([, card]) => card.text).toSorted();
}
