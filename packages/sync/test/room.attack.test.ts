import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { awarenessFrame, encodeEntry, step1Frame, step2Frame, updateFrame } from '../src/messages.ts';
import type { RoomStorage } from '../src/storage.ts';
import { handmadeUpdate } from './handmadeUpdate.ts';
import { house, mapRoom } from './house.ts';
import { editAtRandom } from './randomEdits.ts';
import { seededRandom } from './seededRandom.ts';

/** Real frames, and every way to spoil one. */
function seedFrames(random: () => number): Uint8Array[] {
  const doc = new Y.Doc();
  for (let edit = 0; edit < 20; edit++) editAtRandom(doc, random);
  const state = Y.encodeStateAsUpdate(doc);
  return [
    updateFrame(state),
    step2Frame(state),
    step1Frame(new Map([[doc.clientID, 3]])),
    awarenessFrame([encodeEntry({ client: 5, clock: 1, state: '{"presence":{"x":1}}' })]),
    updateFrame(
      handmadeUpdate(
        [{ client: 9, clock: 0, blocks: [{ any: { a: [1] } }, { gc: 3 }], count: 2 }],
        [[9, 1, 2]],
      ),
    ),
    Uint8Array.of(3),
  ];
}

function spoilt(frame: Uint8Array, random: () => number): Uint8Array {
  const bytes = frame.slice(0, random() < 0.2 ? Math.floor(random() * frame.length) : frame.length);
  const changes = 1 + Math.floor(random() * 4);
  for (let change = 0; change < changes && bytes.length > 0; change++) {
    bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
  }
  return random() < 0.1 ? Uint8Array.of(...bytes, ...bytes) : bytes;
}

function noise(random: () => number): Uint8Array {
  const bytes = Uint8Array.from({ length: Math.floor(random() * 60) }, () => Math.floor(random() * 256));
  if (random() < 0.7) bytes.set([0, Math.floor(random() * 3)].slice(0, bytes.length));
  return bytes;
}

async function everyRowIsReadable(storage: RoomStorage): Promise<void> {
  const { snapshot, log } = await storage.load(mapRoom);
  const doc = new Y.Doc();
  if (snapshot) Y.applyUpdate(doc, snapshot.state);
  for (const { bytes } of log) Y.applyUpdate(doc, bytes);
  expect(doc.store.pendingStructs).toBe(null);
}

describe('a room under attack', () => {
  it('answers 10,000 broken frames with refusals, and two people who work there do not notice', async () => {
    const seed = 4711;
    const random = seededRandom(seed);
    const { clock, join, events, storage } = house({ seed, slowest: 1, limits: { idleFor: 1000 } });
    const ana = join('ana');
    const ben = join('ben');
    await clock.pass(100);
    const frames = seedFrames(random);
    for (let round = 0; round < 100; round++) {
      const mallory = join('mallory');
      await clock.pass(10);
      for (let shot = 0; shot < 100; shot++) {
        const seedFrame = frames[Math.floor(random() * frames.length)] ?? noise(random);
        if (!mallory.isOpen) {
          mallory.connect();
          await clock.pass(10);
        }
        mallory.sendRaw(random() < 0.4 ? noise(random) : spoilt(seedFrame, random));
        if (shot % 10 === 0) await clock.pass(5);
      }
      ana.doc.getMap('stages').set(`round ${round}`, round);
      await clock.pass(200);
      mallory.destroy();
      expect(ben.doc.getMap('stages').get(`round ${round}`), `seed ${seed}`).toBe(round);
    }
    expect([ana.closes, ben.closes]).toEqual([[], []]);
    expect(events.filter(({ kind }) => kind === 'fault' || kind === 'storage failed')).toEqual([]);
    expect(events.filter(({ kind }) => kind === 'closed').length).toBeGreaterThan(1000);
    await everyRowIsReadable(storage);
    const late = join('late');
    await clock.pass(500);
    expect(late.doc.getMap('stages').toJSON()).toEqual(ana.doc.getMap('stages').toJSON());
    expect(late.doc.store.pendingStructs).toBe(null);
  });

  it("refuses a client id that belongs to another device, so nobody's edits are taken for known", async () => {
    const { clock, join, events } = house();
    const ana = join('ana');
    const mallory = join('mallory');
    ana.doc.getMap('cards').set('a', 1);
    await clock.pass(500);
    const forgery = { client: ana.doc.clientID, clock: 1, blocks: [{ any: 'forged', key: 'b' }] };
    mallory.sendRaw(updateFrame(handmadeUpdate([forgery])));
    await clock.pass(500);
    expect(mallory.closes).toEqual([4403]);
    ana.doc.getMap('cards').set('b', 'mine');
    await clock.pass(500);
    expect([ana.isSaved, ana.closes]).toEqual([true, []]);
    expect(events.some((event) => event.kind === 'closed' && event.detail.includes('another device'))).toBe(
      true,
    );
  });

  it('lets one device bring many ids of its pages in one step 2, and few in updates', async () => {
    const { clock, join } = house({ limits: { newClients: 3, newClientsInStep2: 50 } });
    const ana = join('ana');
    ana.disconnect();
    for (let page = 0; page < 40; page++) {
      const doc = new Y.Doc();
      doc.getMap('cards').set(`page ${page}`, page);
      Y.applyUpdate(ana.doc, Y.encodeStateAsUpdate(doc));
    }
    ana.connect();
    await clock.pass(1000);
    expect([ana.isSaved, ana.closes.filter((code) => code >= 4400)]).toEqual([true, []]);
    for (let client = 1; client <= 4; client++) {
      ana.sendRaw(updateFrame(handmadeUpdate([{ client, clock: 0, blocks: [{ any: client }] }])));
    }
    await clock.pass(1000);
    expect(ana.closes.at(-1)).toBe(4400);
  });
});
