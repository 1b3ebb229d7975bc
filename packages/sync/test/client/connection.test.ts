import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { afterEach, describe, expect, it } from 'vitest';
import type { RoomConnection, WebSocketClass } from '../../src/client/connection.ts';
import { connectRoom } from '../../src/client/connection.ts';
import { memoryStorage } from '../../src/memoryStorage.ts';
import type { Rooms } from '../../src/rooms.ts';
import { createRooms } from '../../src/rooms.ts';
import type { Session } from '../../src/session.ts';
import { SimulatedClock } from '../../src/testing.ts';
import { mapRoom, person, roots } from '../house.ts';

const clock = new SimulatedClock();
const opened: RoomConnection[] = [];
const docs: Y.Doc[] = [];
const awarenesses: Awareness[] = [];

afterEach(() => {
  for (const connection of opened.splice(0)) connection.destroy();
  for (const awareness of awarenesses.splice(0)) awareness.destroy();
  for (const doc of docs.splice(0)) doc.destroy();
});

function startRooms(storage = memoryStorage()): Rooms {
  return createRooms({
    storage,
    clock,
    random: () => 0.5,
    rules: { open: false, roots },
    limits: { closeOver: 0 },
  });
}

/** A WebSocket class whose other end is a room in this process; y-websocket's own timers run in real time. */
function socketTo(rooms: () => Rooms | null, urls: string[] = []): WebSocketClass {
  return class {
    static readonly OPEN = 1;
    readonly OPEN = 1;
    readyState = 0;
    onopen: (() => void) | null = null;
    onmessage: ((event: { data: ArrayBuffer }) => void) | null = null;
    onclose: ((event: { code: number; reason: string }) => void) | null = null;
    onerror: (() => void) | null = null;
    #session: Session | null = null;

    constructor(url: string) {
      urls.push(url);
      void Promise.resolve().then(() => this.#open(rooms()));
    }

    send(data: Uint8Array): void {
      this.#session?.received(data.slice());
    }

    close(code = 1000, reason = ''): void {
      if (this.readyState === 3) return;
      this.readyState = 3;
      this.#session?.closed();
      this.onclose?.({ code, reason });
    }

    #open(server: Rooms | null): void {
      if (server === null) {
        this.close(1006);
        return;
      }
      this.readyState = 1;
      const later = (run: () => void) => void Promise.resolve().then(run);
      const socket = {
        send: (frame: Uint8Array) => later(() => this.onmessage?.({ data: frame.slice().buffer })),
        close: (code: number, reason: string) => later(() => this.close(code, reason)),
        buffered: 0,
        pause() {},
        resume() {},
      };
      this.#session = server.join(mapRoom, socket, person('ana'), 1);
      this.onopen?.();
    }
  };
}

function connect(
  WebSocketPolyfill: WebSocketClass,
  {
    doc = new Y.Doc(),
    onUpdate,
  }: { readonly doc?: Y.Doc; readonly onUpdate?: (update: Uint8Array) => void } = {},
) {
  const awareness = new Awareness(doc);
  docs.push(doc);
  awarenesses.push(awareness);
  const url = 'ws://example.org/sync';
  const connection = connectRoom({
    url,
    room: mapRoom,
    doc,
    awareness,
    schemaVersion: 7,
    oldestCompatible: 5,
    random: () => 0,
    ...(onUpdate ? { onUpdate } : {}),
    WebSocketPolyfill,
  });
  opened.push(connection);
  return { doc, connection };
}

async function until(isSo: () => boolean): Promise<void> {
  for (let turn = 0; turn < 40_000 && !isSo(); turn++) {
    await clock.pass(0);
    await Promise.resolve();
    if (turn % 100 === 99) await new Promise<void>((resolve) => soon(resolve));
  }
  expect(isSo()).toBe(true);
}

/** A real pause: y-websocket reconnects by real timers. */
function soon(resolve: () => void): void {
  (globalThis as unknown as { setTimeout(run: () => void, ms: number): void }).setTimeout(resolve, 5);
}

describe('the client of a room', () => {
  it('hands on what the server sent as it sent it, with the value that gives way in the document', async () => {
    const rooms = startRooms();
    const named = (clientID: number): Y.Doc => Object.assign(new Y.Doc(), { clientID });
    const ben = connect(
      socketTo(() => rooms),
      { doc: named(1) },
    );
    await until(() => ben.connection.status.at === 'online' && ben.connection.status.synced);
    ben.doc.getMap('cards').set('severity', 3);
    await until(() => ben.connection.frames.saved === 2);

    const doc = named(2);
    doc.getMap('cards').set('severity', 4);
    const sent: Uint8Array[] = [];
    const ana = connect(
      socketTo(() => rooms),
      { doc, onUpdate: (update) => sent.push(update) },
    );
    await until(() => ana.connection.status.at === 'online' && ana.connection.status.synced);
    expect(doc.getMap('cards').get('severity')).toBe(4);
    const theirs = new Y.Doc();
    Y.applyUpdate(theirs, Y.mergeUpdates(sent));
    expect(theirs.getMap('cards').get('severity')).toBe(3);
  });

  it('says online, synced, and how many frames are not saved yet', async () => {
    const rooms = startRooms();
    const urls: string[] = [];
    const { doc, connection } = connect(socketTo(() => rooms, urls));
    expect(connection.status).toEqual({ at: 'connecting' });
    await until(() => connection.status.at === 'online' && connection.status.synced);
    await until(() => connection.frames.saved === 1);
    expect(urls).toEqual([`ws://example.org/sync/${mapRoom}?v=7&oldest=5`]);
    const heard: unknown[] = [];
    connection.subscribe(() => heard.push(connection.status));
    doc.getMap('cards').set('a', 1);
    expect(connection.status).toEqual({ at: 'online', synced: true, unsavedFrames: 1 });
    await until(() => connection.frames.saved === 2);
    expect(connection.status).toEqual({ at: 'online', synced: true, unsavedFrames: 0 });
    expect(heard).toHaveLength(2);
  });

  it('comes back after a restart with what was made meanwhile', async () => {
    const storage = memoryStorage();
    let rooms: Rooms | null = startRooms(storage);
    const { doc, connection } = connect(socketTo(() => rooms));
    await until(() => connection.status.at === 'online' && connection.status.synced);
    const stopping = rooms.close();
    rooms = null;
    await until(() => connection.status.at === 'connecting');
    await stopping;
    doc.getMap('cards').set('offline', 1);
    rooms = startRooms(storage);
    await until(
      () => connection.status.at === 'online' && connection.status.synced && connection.frames.saved > 0,
    );
    expect(connection.frames).toEqual({ sent: 1, saved: 1 });
    expect((await storage.load(mapRoom)).log).toHaveLength(1);
  });

  it('is closed for good by a final code, with code and reason, until it is asked to connect', async () => {
    const rooms = startRooms();
    const { connection } = connect(socketTo(() => rooms));
    await until(() => connection.status.at === 'online');
    rooms.revoke(() => true, 'noRight');
    await until(() => connection.status.at === 'closed');
    expect(connection.status).toEqual({ at: 'closed', code: 4403, reason: 'no right' });
    connection.connect();
    await until(() => connection.status.at === 'online');
  });

  it("sends its own presence, and nobody else's back", async () => {
    const rooms = startRooms();
    const sent: Uint8Array[] = [];
    const Base = socketTo(() => rooms);
    class Spied extends Base {
      override send(frame: Uint8Array): void {
        sent.push(frame);
        super.send(frame);
      }
    }
    const { connection } = connect(Spied);
    const other = connect(socketTo(() => rooms)).connection;
    await until(() => connection.status.at === 'online' && other.status.at === 'online');
    other.awareness.setLocalStateField('presence', { x: 1 });
    for (let pause = 0; pause < 5; pause++) await clock.pass(20);
    await until(
      () => connection.awareness.getStates().get(other.awareness.clientID)?.['presence'] !== undefined,
    );
    sent.length = 0;
    other.awareness.setLocalStateField('presence', { x: 2 });
    for (let pause = 0; pause < 5; pause++) await clock.pass(20);
    expect(sent.filter(([kind]) => kind === 1)).toEqual([]);
    connection.awareness.setLocalStateField('presence', { x: 3 });
    expect(sent.filter(([kind]) => kind === 1)).toHaveLength(1);
  });

  it('goes offline when told, and says so', async () => {
    const rooms = startRooms();
    const { connection } = connect(socketTo(() => rooms));
    await until(() => connection.status.at === 'online');
    connection.disconnect();
    expect(connection.status).toEqual({ at: 'offline' });
    connection.connect();
    expect(connection.status).toEqual({ at: 'connecting' });
    await until(() => connection.status.at === 'online');
  });
});
