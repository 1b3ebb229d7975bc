import { afterEach, describe, expect, it } from 'vitest';
import { awarenessFrame, encodeEntry, readAwareness } from '../src/messages.ts';
import type { TestClient } from '../src/testing.ts';
import { house } from './house.ts';

const guests: TestClient[] = [];
afterEach(() => {
  for (const guest of guests.splice(0)) guest.destroy();
});

function present(options: Parameters<typeof house>[0] = {}) {
  const home = house({ slowest: 0, ...options });
  const join = (name: string, guest: Parameters<typeof home.join>[1] = {}) => {
    const client = home.join(name, { presence: true, ...guest });
    guests.push(client);
    return client;
  };
  return { ...home, join };
}

function seenBy(client: TestClient, other: TestClient): unknown {
  return client.awareness?.getStates().get(other.doc.clientID);
}

const state = (client: number, clock: number, json: string) =>
  awarenessFrame([encodeEntry({ client, clock, state: json })]);

describe('presence', () => {
  it('shows others what one points at, under the name the server knows', async () => {
    const { clock, join } = present();
    const ana = join('ana');
    const ben = join('ben', { role: 'viewer' });
    await clock.pass(200);
    ana.awareness?.setLocalState({ user: { name: 'The Queen', role: 'owner' }, presence: { cursor: 1 } });
    ben.awareness?.setLocalState({});
    await clock.pass(200);
    const anaAsSeen = {
      user: { id: 'p-ana', name: 'ana', colour: 1, role: 'editor' },
      presence: { cursor: 1 },
    };
    expect(seenBy(ben, ana)).toEqual(anaAsSeen);
    expect(seenBy(ana, ben)).toEqual({ user: { id: 'p-ben', name: 'ben', colour: 1, role: 'viewer' } });
    const cho = join('cho');
    await clock.pass(200);
    expect(seenBy(cho, ana)).toEqual(anaAsSeen);
  });

  it('is collected: many moves within 40 ms are one frame to each', async () => {
    const { clock, join } = present();
    const [ana, ben] = [join('ana'), join('ben')];
    await clock.pass(200);
    ben.received.length = 0;
    for (let x = 0; x < 50; x++) ana.awareness?.setLocalStateField('presence', { x });
    await clock.pass(100);
    expect(ben.received.filter(([kind]) => kind === 1)).toHaveLength(1);
    expect(seenBy(ben, ana)).toMatchObject({ presence: { x: 49 } });
  });

  it('ends when its connection ends, and comes back with it at once', async () => {
    const { clock, join } = present();
    const [ana, ben] = [join('ana'), join('ben')];
    await clock.pass(200);
    ana.awareness?.setLocalStateField('presence', { x: 1 });
    await clock.pass(100);
    ana.disconnect();
    await clock.pass(100);
    expect(seenBy(ben, ana)).toBe(undefined);
    ana.connect();
    await clock.pass(300);
    expect(seenBy(ben, ana)).toMatchObject({ presence: { x: 1 } });
  });

  it('of a tab that came back before its old connection was noticed dead goes on', async () => {
    const { clock, join, rooms } = present();
    const ben = join('ben');
    const ana = join('ana');
    await clock.pass(200);
    const zombie = { send() {}, close() {}, buffered: 0, pause() {}, resume() {} };
    const who = {
      personId: 'p-ana',
      name: 'ana',
      colour: 1,
      deviceId: 'device of ana',
      role: 'editor',
    } as const;
    const old = rooms.join('map/AAAAAAAAAAAAAAAAAAAAAA', zombie, who, null);
    old.received(state(4242, 1, '{"presence":{"x":1}}'));
    await clock.pass(100);
    const fresh = rooms.join('map/AAAAAAAAAAAAAAAAAAAAAA', zombie, who, null);
    fresh.received(state(4242, 2, '{"presence":{"x":2}}'));
    await clock.pass(100);
    old.closed();
    await clock.pass(100);
    expect(ben.awareness?.getStates().get(4242)).toMatchObject({ presence: { x: 2 } });
    fresh.closed();
    await clock.pass(100);
    expect(ben.awareness?.getStates().has(4242)).toBe(false);
    expect(seenBy(ana, ben)).toBeDefined();
  });

  it('cannot be spoofed, moved to another id, or taken from others', async () => {
    const { clock, join } = present();
    const [ana, ben, mallory] = [join('ana'), join('ben'), join('mallory')];
    await clock.pass(200);
    ana.awareness?.setLocalStateField('presence', { x: 1 });
    await clock.pass(100);
    const { clientID } = ana.doc;
    mallory.sendRaw(state(clientID, 900, '{"presence":{"x":666}}'));
    mallory.sendRaw(state(clientID, 901, 'null'));
    mallory.sendRaw(state(123_456, 1, '{"presence":{"ghost":true}}'));
    await clock.pass(100);
    expect(seenBy(ben, ana)).toMatchObject({ presence: { x: 1 }, user: { name: 'ana' } });
    expect(ben.awareness?.getStates().has(123_456)).toBe(false);
    expect(mallory.closes).toEqual([]);
  });

  it.each([
    ['larger than 4 kB', JSON.stringify({ presence: 'x'.repeat(4100) })],
    ['not an object', '[1]'],
    ['not JSON', '{'],
    ['poisoned', '{"presence":{"__proto__":{"x":1}}}'],
    ['deeper than 32', `{"a":${'['.repeat(40)}${']'.repeat(40)}}`],
  ])('is not shown where it is %s', async (_, json) => {
    const { clock, join } = present();
    const [ana, ben] = [join('ana', { presence: false }), join('ben')];
    await clock.pass(200);
    ana.sendRaw(state(ana.doc.clientID, 1, json));
    await clock.pass(100);
    expect(seenBy(ben, ana)).toBe(undefined);
    expect(ana.closes).toEqual([]);
  });

  it('takes a new name at once', async () => {
    const { clock, join, rooms } = present();
    const ben = join('ben');
    const socket = { send() {}, close() {}, buffered: 0, pause() {}, resume() {} };
    const who = { personId: 'p-x', name: 'Anna', colour: 3, deviceId: 'd', role: 'editor' } as const;
    const session = rooms.join('map/AAAAAAAAAAAAAAAAAAAAAA', socket, who, null);
    await clock.pass(100);
    session.received(state(77, 1, '{}'));
    session.update({ ...who, name: 'Anna Maria' });
    await clock.pass(100);
    expect(ben.awareness?.getStates().get(77)).toMatchObject({ user: { name: 'Anna Maria', colour: 3 } });
  });

  it('says something every 15 s, so that y-websocket stays', async () => {
    const { clock, join } = present();
    const ana = join('ana');
    await clock.pass(1000);
    ana.received.length = 0;
    await clock.pass(60_000);
    const beats = ana.received.filter(([kind]) => kind === 1);
    expect(beats).toHaveLength(4);
    expect(beats.map((frame) => readAwareness(frame.subarray(2)))).toEqual([[], [], [], []]);
  });

  it('skips who does not read, and then shows everything', async () => {
    const { clock, join } = present({ limits: { unreadForPresence: 200 } });
    const [ana, ben] = [join('ana'), join('ben')];
    await clock.pass(200);
    ben.line?.stopReading();
    for (let x = 0; x < 100; x++) {
      ana.awareness?.setLocalStateField('presence', { x });
      await clock.pass(50);
    }
    ben.received.length = 0;
    ben.line?.readOn();
    await clock.pass(100);
    expect(ben.received.length).toBeLessThan(6);
    expect(seenBy(ben, ana)).toMatchObject({ presence: { x: 99 } });
  });
});
