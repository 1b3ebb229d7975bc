import { describe, expect, it } from 'vitest';
import { inProcessExchange } from '../src/broadcast.ts';
import { memoryStorage } from '../src/memoryStorage.ts';
import { createRooms } from '../src/rooms.ts';
import type { RoomStorage } from '../src/storage.ts';
import { Network, TestClient } from '../src/testing.ts';
import { faultyStorage } from './faultyStorage.ts';
import { house, mapRoom, person, roots } from './house.ts';

function counting(inner: RoomStorage) {
  const count = { loads: 0 };
  const storage: RoomStorage = {
    ...inner,
    load(room) {
      count.loads += 1;
      return inner.load(room);
    },
  };
  return { storage, count };
}

describe('rooms', () => {
  it('loads a room once, however many come at once', async () => {
    const { storage, count } = counting(memoryStorage());
    const home = house();
    home.serve(faultyStorage(storage, { clock: home.clock, random: home.random, slowest: 500 }));
    const people = Array.from({ length: 50 }, (_, at) => home.join(`p${at}`));
    await home.clock.pass(2000);
    expect(people.every(({ synced }) => synced)).toBe(true);
    expect(count.loads).toBe(1);
  });

  it('forgets a room nobody is in, and loads it again with everything in it', async () => {
    const { clock, join, rooms, events } = house();
    const ana = join('ana');
    await clock.pass(500);
    for (let edit = 0; edit < 40; edit++) ana.doc.getMap('cards').set('a', edit);
    await clock.pass(500);
    ana.destroy();
    await clock.pass(30_000);
    expect(rooms.stats.rooms).toBe(1);
    await clock.pass(30_000);
    expect(rooms.stats).toEqual({ rooms: 0, sessions: 0, bytes: 0 });
    expect(events.map(({ kind }) => kind).slice(-2)).toEqual(['compacted', 'unloaded']);
    const ben = join('ben');
    await clock.pass(500);
    expect(ben.doc.getMap('cards').toJSON()).toEqual({ a: 39 });
  });

  it('keeps a room somebody came back to while it was being tidied', async () => {
    const home = house({ slowest: 0 });
    const { clock, join } = home;
    home.serve(faultyStorage(home.storage, { clock, random: () => 1, slowest: 1000 }));
    const ana = join('ana');
    await clock.pass(5000);
    for (let edit = 0; edit < 40; edit++) ana.doc.getMap('cards').set(`c${edit}`, edit);
    await clock.pass(5000);
    ana.destroy();
    await clock.pass(45_500);
    const ben = join('ben');
    await clock.pass(5000);
    expect(ben.isSaved).toBe(true);
    ben.doc.getMap('cards').set('late', 1);
    await clock.pass(5000);
    expect([ben.isSaved, ben.closes]).toEqual([true, []]);
  });

  it('closes those whose link is revoked, and only them', async () => {
    const { clock, join, rooms } = house();
    const [ana, ben] = [join('ana'), join('ben')];
    await clock.pass(300);
    rooms.revoke((who, room) => who.personId === 'p-ben' && room === mapRoom, 'noRight');
    await clock.pass(5000);
    expect([ana.closes, ben.closes]).toEqual([[], [4403]]);
  });

  it('closes a deleted room for everyone and for ever', async () => {
    const { clock, join, rooms } = house();
    const ana = join('ana');
    await clock.pass(300);
    await rooms.drop(mapRoom);
    await clock.pass(300);
    const ben = join('ben');
    await clock.pass(300);
    expect([ana.closes, ben.closes, ben.received]).toEqual([[4404], [4404], []]);
  });

  it('does not let a client in whose schema is too old', async () => {
    const { rooms } = house({ oldestSchema: 3 });
    const closes: number[] = [];
    const socket = {
      send() {},
      close: (code: number) => closes.push(code),
      buffered: 0,
      pause() {},
      resume() {},
    };
    rooms.join(mapRoom, socket, person('ana'), 2).received(Uint8Array.of(0, 0, 1, 0));
    rooms.join(mapRoom, socket, person('ana'), 3);
    rooms.join(mapRoom, socket, person('ana'), null);
    expect(closes).toEqual([4409]);
  });

  it('stops in order: commits, then closes everyone 1012, not all at once', async () => {
    const home = house({ slowest: 0, limits: { closeOver: 1000 } });
    const { clock, join } = home;
    const rooms = home.serve(faultyStorage(home.storage, { clock, random: () => 1, slowest: 300 }));
    const people = Array.from({ length: 20 }, (_, at) => join(`p${at}`));
    await clock.pass(2000);
    for (const client of people) client.doc.getMap('cards').set(String(client.doc.clientID), 1);
    let isClosed = false;
    await clock.pass(1);
    void rooms.close().then(() => {
      isClosed = true;
    });
    await clock.pass(800);
    const half = people.filter(({ closes }) => closes.length > 0).length;
    expect(half).toBeGreaterThan(2);
    expect(half).toBeLessThan(18);
    await clock.pass(1500);
    expect(isClosed).toBe(true);
    expect(people.every(({ closes }) => closes[0] === 1012)).toBe(true);
    expect((await home.storage.load(mapRoom)).log.length).toBeGreaterThanOrEqual(20);
    join('late');
    await clock.pass(100);
    expect(rooms.stats.sessions).toBe(0);
  });

  it('compacts rooms nobody is in, in a slow sweep', async () => {
    const { clock, join, storage } = house({ limits: { logRows: 5, idleFor: 10 } });
    const ana = join('ana');
    await clock.pass(300);
    for (let edit = 0; edit < 5; edit++) {
      ana.doc.getMap('cards').set('a', edit);
      await clock.pass(50);
    }
    ana.destroy();
    await clock.pass(1000);
    const { log } = await storage.load(mapRoom);
    const another = 'map/BBBBBBBBBBBBBBBBBBBBBB';
    await storage.append(
      [...log, ...log].map(({ bytes, checksum }) => {
        return { room: another, bytes, checksum, person: 'p', device: 'd', at: 0, clients: [] };
      }),
    );
    await clock.pass(600_000);
    expect((await storage.load(another)).log).toEqual([]);
    const ben = join('ben', { room: another });
    await clock.pass(500);
    expect(ben.doc.getMap('cards').toJSON()).toEqual({ a: 4 });
  });
});

describe('two server processes over one storage', () => {
  it('bring edits and presence across, in order, also when a message is lost', async () => {
    const { clock, random, storage } = house();
    const exchange = inProcessExchange();
    const lossy = { drop: false };
    const servers = [0, 1].map(() => {
      const line = exchange();
      const broadcast = {
        ...line,
        publish: (...news: Parameters<typeof line.publish>) => {
          if (!lossy.drop) line.publish(...news);
        },
      };
      const network = new Network({ clock, random, slowest: 5 });
      network.serve(createRooms({ storage, clock, random, broadcast, rules: { open: false, roots } }));
      return network;
    });
    const people = servers.map((network, at) => {
      const who = person(`p${at}`);
      const client = new TestClient({ network, clock, room: mapRoom, who, presence: true });
      client.connect();
      return client;
    });
    const [ana, ben] = people;
    if (!ana || !ben) throw new Error('nobody there');
    await clock.pass(500);
    ana.doc.getMap('cards').set('a', 1);
    await clock.pass(500);
    lossy.drop = true;
    ana.doc.getMap('cards').set('b', 1);
    await clock.pass(500);
    expect(ben.doc.getMap('cards').toJSON()).toEqual({ a: 1 });
    lossy.drop = false;
    ben.doc.getMap('cards').set('c', 1);
    ana.awareness?.setLocalStateField('presence', { x: 1 });
    await clock.pass(500);
    expect(ben.doc.getMap('cards').toJSON()).toEqual({ a: 1, b: 1, c: 1 });
    expect(ana.doc.getMap('cards').toJSON()).toEqual({ a: 1, b: 1, c: 1 });
    expect(ben.awareness?.getStates().get(ana.doc.clientID)).toMatchObject({
      presence: { x: 1 },
      user: { name: 'p0' },
    });
    for (const client of people) client.destroy();
  });
});
