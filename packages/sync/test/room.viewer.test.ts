import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Role, RoomName } from '../src/roles.ts';
import type { RoomStorage } from '../src/storage.ts';
import { step2Frame, updateFrame } from '../src/messages.ts';
import { handmadeUpdate } from './handmadeUpdate.ts';
import { house, mapRoom, person } from './house.ts';

const write = handmadeUpdate([{ client: 9, clock: 0, blocks: [{ any: 1 }] }]);
const overlong = (number: number) => [number | 0x80, 0x80, 0x00];

/** Every way to say "write this" that the format knows. */
const writes: [string, Uint8Array][] = [
  ['an update', updateFrame(write)],
  ['a step 2', step2Frame(write)],
  ['an update in long numbers', Uint8Array.of(...overlong(0), ...overlong(2), write.length, ...write)],
  ['a step 2 in long numbers', Uint8Array.of(0x80, 0, 0x81, 0, write.length, ...write)],
  ['a step 1 with an update behind it', Uint8Array.of(0, 0, 1, 0, ...updateFrame(write))],
  ['a query with an update behind it', Uint8Array.of(3, ...updateFrame(write))],
  ['an awareness frame with an update behind it', Uint8Array.of(1, 1, 0, ...updateFrame(write))],
  ['an unknown sync message', Uint8Array.of(0, 3, write.length, ...write)],
  ['our own saved', Uint8Array.of(112, 1)],
  ['auth', Uint8Array.of(2, 0, 1, 65)],
  ['an update nobody can read', updateFrame(Uint8Array.of(9, 9, 9))],
  [
    'an update that leans on unknown pieces',
    updateFrame(handmadeUpdate([{ client: 9, clock: 4, blocks: [{ any: 1 }] }])),
  ],
  ['a step 2 that does', step2Frame(handmadeUpdate([{ client: 9, clock: 4, blocks: [{ any: 1 }] }]))],
  ['an update that brings nothing', updateFrame(Uint8Array.of(0, 0))],
];

const readers: [Role, RoomName][] = [
  ['viewer', mapRoom],
  ['commenter', mapRoom],
  ['viewer', 'discussion/AAAAAAAAAAAAAAAAAAAAAA'],
];

async function bytesOf(storage: RoomStorage, room: RoomName): Promise<string> {
  return JSON.stringify(await storage.load(room));
}

describe.each(readers)('a %s in %s', (role, room) => {
  it.each(writes)('changes nothing by %s', async (_, frame) => {
    const { clock, join, storage } = house();
    const ana = join('ana', { room });
    await clock.pass(300);
    ana.doc.getMap(room === mapRoom ? 'cards' : 'threads').set('a', 1);
    await clock.pass(300);
    const before = await bytesOf(storage, room);
    const heard = ana.received.length;
    const viewer = join('vic', { role, room });
    await clock.pass(300);
    viewer.sendRaw(frame);
    await clock.pass(11_000);
    expect(await bytesOf(storage, room)).toBe(before);
    expect(ana.received.slice(heard).filter(([kind]) => kind === 0)).toEqual([]);
    expect([4400, 4403]).toContain(viewer.closes[0]);
  });
});

describe('a viewer', () => {
  it('reads everything, is not asked for anything, and is told nothing is unsaved', async () => {
    const { clock, join } = house();
    const ana = join('ana');
    ana.doc.getMap('cards').set('a', 1);
    await clock.pass(300);
    const vic = join('vic', { role: 'viewer' });
    await clock.pass(300);
    ana.doc.getMap('cards').set('b', 1);
    await clock.pass(300);
    expect(vic.doc.getMap('cards').toJSON()).toEqual({ a: 1, b: 1 });
    expect([vic.sent, vic.isSaved]).toEqual([0, true]);
  });

  it('may send a step 2 that brings no pieces, with all the deletions it knows', async () => {
    const { clock, join } = house();
    const ana = join('ana');
    ana.doc.getMap('cards').set('a', 1);
    await clock.pass(300);
    ana.doc.getMap('cards').delete('a');
    const vic = join('vic', { role: 'viewer' });
    await clock.pass(300);
    vic.sendRaw(step2Frame(Y.encodeStateAsUpdate(vic.doc)));
    await clock.pass(300);
    expect([vic.closes, vic.saved]).toEqual([[], 1]);
  });

  it('who was an editor a moment ago writes nothing more', async () => {
    const { clock, rooms, storage } = house();
    const closes: number[] = [];
    const socket = {
      send() {},
      close: (code: number) => closes.push(code),
      buffered: 0,
      pause() {},
      resume() {},
    };
    const session = rooms.join(mapRoom, socket, person('eve'), null);
    await clock.pass(10);
    session.update(person('eve', 'viewer'));
    session.received(updateFrame(write));
    await clock.pass(10);
    expect(closes).toEqual([4403]);
    expect((await storage.load(mapRoom)).log).toEqual([]);
  });

  it('who was an editor when a frame was held writes nothing with it later', async () => {
    const { clock, rooms, join, storage } = house({ open: true });
    const closes: number[] = [];
    const socket = {
      send() {},
      close: (code: number) => closes.push(code),
      buffered: 0,
      pause() {},
      resume() {},
    };
    const session = rooms.join(mapRoom, socket, person('eve'), null);
    const ana = join('ana');
    await clock.pass(100);
    session.received(updateFrame(handmadeUpdate([{ client: 9, clock: 1, blocks: [{ any: 1 }] }])));
    session.update(person('eve', 'viewer'));
    ana.sendRaw(updateFrame(write));
    await clock.pass(1000);
    expect([closes, (await storage.load(mapRoom)).log.length]).toEqual([[4403], 1]);
  });
});
