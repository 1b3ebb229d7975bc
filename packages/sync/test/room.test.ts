import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { step1Frame, step2Frame, updateFrame } from '../src/messages.ts';
import { memoryStorage } from '../src/memoryStorage.ts';
import { faultyStorage } from './faultyStorage.ts';
import { handmadeUpdate } from './handmadeUpdate.ts';
import { house, mapRoom } from './house.ts';

const oneCard = (client: number, clock = 0) =>
  handmadeUpdate([{ client, clock, blocks: [{ any: 1, root: 'cards', key: `${client}.${clock}` }] }]);

describe('one edit', () => {
  it('reaches the others, and is called saved', async () => {
    const { clock, join } = house();
    const ana = join('ana');
    const ben = join('ben');
    await clock.pass(500);
    ana.doc.getMap('cards').set('a', 1);
    await clock.pass(500);
    expect(ben.doc.getMap('cards').toJSON()).toEqual({ a: 1 });
    expect([ana.isSaved, ben.isSaved]).toEqual([true, true]);
    expect([ana.sent, ana.saved]).toEqual([2, 2]);
  });

  it('is neither relayed nor called saved before it is stored', async () => {
    const home = house({ slowest: 0 });
    const { clock, join } = home;
    home.serve(faultyStorage(home.storage, { clock, random: () => 1, slowest: 400 }));
    const ana = join('ana');
    const ben = join('ben');
    await clock.pass(2000);
    ana.doc.getMap('cards').set('a', 1);
    await clock.pass(390);
    expect([ana.isSaved, ben.doc.getMap('cards').size]).toEqual([false, 0]);
    await clock.pass(20);
    expect([ana.isSaved, ben.doc.getMap('cards').size]).toEqual([true, 1]);
  });

  it('that repeats what is still under way is called saved only with it', async () => {
    const home = house({ slowest: 0 });
    const { clock, join } = home;
    let fails = false;
    const appendFails = () => (fails ? ('early' as const) : ('no' as const));
    home.serve(faultyStorage(home.storage, { clock, random: () => 1, slowest: 400, appendFails }));
    const tab1 = join('tab 1', { device: 'laptop' });
    const tab2 = join('tab 2', { device: 'laptop' });
    await clock.pass(2000);
    fails = true;
    tab1.doc.getMap('cards').set('a', 1);
    await clock.pass(10);
    tab2.sendRaw(updateFrame(Y.encodeStateAsUpdate(tab1.doc)));
    tab2.received.length = 0;
    await clock.pass(500);
    expect(tab2.received.filter(([kind]) => kind === 112)).toEqual([]);
    expect([tab1.closes, tab2.closes]).toEqual([[1011], [1011]]);
    fails = false;
    await clock.pass(5000);
    expect([tab1.isSaved, tab2.doc.getMap('cards').toJSON()]).toEqual([true, { a: 1 }]);
  });

  it('of a failed commit is lost on nobody: only those who made it are sent away, and bring it again', async () => {
    const home = house();
    const { clock, join, random } = home;
    let failing = 3;
    const appendFails = () => (failing-- > 0 ? ('early' as const) : ('no' as const));
    const ana = join('ana');
    const ben = join('ben');
    await clock.pass(500);
    home.serve(faultyStorage(home.storage, { clock, random, slowest: 5, appendFails }));
    await clock.pass(3000);
    ana.closes.length = ben.closes.length = 0;
    ana.doc.getMap('cards').set('a', 1);
    await clock.pass(5000);
    expect(ana.closes).toEqual([1011, 1011, 1011]);
    expect(ben.closes).toEqual([]);
    expect(ben.doc.getMap('cards').toJSON()).toEqual({ a: 1 });
    expect(ana.isSaved).toBe(true);
  });
});

describe('a join', () => {
  it('is not answered before the room is loaded, and frames that came meanwhile count', async () => {
    const inner = memoryStorage();
    const home = house({ slowest: 0, storage: inner });
    const { clock, join } = home;
    const ana = join('ana');
    await clock.pass(100);
    ana.doc.getMap('cards').set('a', 1);
    await clock.pass(100);
    ana.destroy();
    home.serve(faultyStorage(inner, { clock, random: () => 1, slowest: 1000 }));
    const ben = join('ben');
    await clock.pass(10);
    ben.doc.getMap('cards').set('b', 1);
    await clock.pass(900);
    expect([ben.synced, ben.received.length]).toEqual([false, 0]);
    await clock.pass(2500);
    expect([ben.isSaved, ben.doc.getMap('cards').toJSON()]).toEqual([true, { a: 1, b: 1 }]);
  });

  it('after a compaction gets the snapshot as an update and the log as the one step 2', async () => {
    const { clock, join, rooms, events } = house({ limits: { logRows: 10 } });
    const ana = join('ana');
    await clock.pass(500);
    for (let edit = 0; edit < 15; edit++) {
      ana.doc.getMap('cards').set(`c${edit}`, 'x'.repeat(100));
      await clock.pass(100);
    }
    expect(events.some(({ kind }) => kind === 'compacted')).toBe(true);
    const ben = join('ben');
    await clock.pass(500);
    const kinds = ben.received.filter(([kind]) => kind === 0).map(([, kind]) => kind);
    expect(kinds).toEqual([0, 2, 1]);
    expect(ben.doc.getMap('cards').toJSON()).toEqual(ana.doc.getMap('cards').toJSON());
    expect(rooms.stats.rooms).toBe(1);
  });

  it('of someone who was here sends what is new and all deletions, not the document', async () => {
    const { clock, join } = house({ limits: { logRows: 10 } });
    const ana = join('ana');
    const ben = join('ben');
    await clock.pass(500);
    for (let edit = 0; edit < 30; edit++) {
      ana.doc.getMap('cards').set(`c${edit}`, 'x'.repeat(1000));
      await clock.pass(50);
    }
    await clock.pass(500);
    ben.disconnect();
    await clock.pass(100);
    ana.doc.getMap('cards').set('new', 1);
    ana.doc.getMap('cards').delete('c3');
    await clock.pass(100);
    ben.received.length = 0;
    ben.connect();
    await clock.pass(500);
    expect(ben.doc.getMap('cards').toJSON()).toEqual(ana.doc.getMap('cards').toJSON());
    expect(ben.received.reduce((sum, frame) => sum + frame.length, 0)).toBeLessThan(2000);
  });

  it('to a room that cannot be read is closed to try again, and shows nothing', async () => {
    const { clock, join, storage, events } = house();
    await storage.append([
      { room: mapRoom, bytes: oneCard(1), person: 'p', device: 'd', at: 0, checksum: 1, clients: [] },
    ]);
    const ana = join('ana');
    await clock.pass(150);
    expect([ana.closes, ana.synced, ana.received]).toEqual([[1011], false, []]);
    expect(events.some(({ kind }) => kind === 'storage failed')).toBe(true);
  });
});

describe('an edit that leans on others nobody has brought', () => {
  it('waits for the step 2 of its connection, and both count', async () => {
    const { clock, join } = house({ slowest: 0 });
    const ana = join('ana');
    await clock.pass(100);
    ana.sendRaw(updateFrame(oneCard(77, 1)));
    await clock.pass(1000);
    expect(ana.closes).toEqual([]);
    ana.sendRaw(step2Frame(oneCard(77, 0)));
    await clock.pass(100);
    // The first step 2, the update that waited, the answer to being asked again, and what it leaned on.
    expect(ana.saved).toBe(4);
  });

  it('is asked for once more, and after ten seconds the connection starts over', async () => {
    const { clock, join } = house({ slowest: 0 });
    const ana = join('ana');
    await clock.pass(100);
    ana.received.length = 0;
    ana.sendRaw(updateFrame(oneCard(77, 1)));
    await clock.pass(1000);
    expect(ana.received.some(([kind, sync]) => kind === 0 && sync === 0)).toBe(true);
    await clock.pass(9500);
    expect(ana.closes).toEqual([1013]);
  });

  it('is taken as soon as somebody else brings what it leans on', async () => {
    const { clock, join } = house({ slowest: 0, open: true });
    const ana = join('ana');
    const ben = join('ben');
    const cho = join('cho');
    await clock.pass(100);
    ana.sendRaw(updateFrame(oneCard(77, 1)));
    await clock.pass(1000);
    ben.sendRaw(updateFrame(oneCard(77, 0)));
    await clock.pass(1000);
    expect(cho.doc.getMap('cards').toJSON()).toEqual({ '77.0': 1, '77.1': 1 });
    await clock.pass(20_000);
    expect(ana.closes).toEqual([]);
  });

  it('does not keep the rest of a step 2 from being stored', async () => {
    const { clock, join, storage } = house({ slowest: 0 });
    const ana = join('ana');
    ana.disconnect();
    ana.doc.getMap('cards').set('whole', 1);
    Y.applyUpdate(ana.doc, oneCard(77, 3));
    expect(ana.doc.store.pendingStructs).not.toBe(null);
    ana.connect();
    await clock.pass(1000);
    expect((await storage.load(mapRoom)).log).toHaveLength(1);
    expect([ana.isSaved, ana.closes]).toEqual([false, [1006]]);
    ana.doc.getMap('cards').set('later', 1);
    const missing = [0, 1, 2].map((clockOf) => oneCard(77, clockOf));
    for (const update of missing) Y.applyUpdate(ana.doc, update);
    await clock.pass(1000);
    expect([ana.isSaved, ana.closes]).toEqual([true, [1006]]);
    const ben = join('ben');
    await clock.pass(1000);
    expect(ben.doc.getMap('cards').toJSON()).toEqual(ana.doc.getMap('cards').toJSON());
    expect(ben.doc.getMap('cards').size).toBe(6);
  });

  it('is held up to a limit', async () => {
    const { clock, join } = house({ slowest: 0, limits: { heldBytes: 100 } });
    const ana = join('ana');
    await clock.pass(100);
    for (let at = 1; at < 10; at++) ana.sendRaw(updateFrame(oneCard(77, at)));
    await clock.pass(100);
    expect(ana.closes).toEqual([1013]);
  });
});

describe('a reader who is slow', () => {
  it('gets nothing more into the buffer, and catches up in one piece; nobody else notices', async () => {
    const { clock, join } = house({ slowest: 0, limits: { unreadForUpdates: 2000, unreadForPresence: 500 } });
    const ana = join('ana');
    const ben = join('ben');
    const cho = join('cho');
    await clock.pass(100);
    ben.line?.stopReading();
    ben.received.length = 0;
    for (let edit = 0; edit < 50; edit++) {
      ana.doc.getMap('cards').set(`c${edit}`, 'x'.repeat(500));
      await clock.pass(50);
    }
    expect(cho.doc.getMap('cards').size).toBe(50);
    ben.line?.readOn();
    await clock.pass(1000);
    expect(ben.doc.getMap('cards').size).toBe(50);
    expect(ben.received.length).toBeLessThan(10);
    expect(ben.closes).toEqual([]);
  });

  it('that reads nothing for 30 s is closed, to try again', async () => {
    const { clock, join } = house({ slowest: 0, limits: { unreadForUpdates: 100, unreadForPresence: 50 } });
    const ana = join('ana');
    const ben = join('ben');
    await clock.pass(100);
    ben.line?.stopReading();
    for (let edit = 0; edit < 5; edit++) ana.doc.getMap('cards').set(`c${edit}`, 'x'.repeat(500));
    await clock.pass(29_000);
    expect(ben.closes).toEqual([]);
    await clock.pass(3000);
    expect(ben.closes).toEqual([1013]);
  });
});

describe('pace', () => {
  it('beyond the limit stops the reading; ten times beyond ends the connection', async () => {
    const limits = { framesPerSecond: 5, frameBurst: 10 };
    const { clock, join } = house({ slowest: 0, limits });
    const ana = join('ana');
    await clock.pass(100);
    for (let edit = 0; edit < 20; edit++) ana.doc.getMap('cards').set('c', edit);
    await clock.pass(10);
    expect(ana.line?.isPaused).toBe(true);
    await clock.pass(5000);
    expect([ana.line?.isPaused, ana.isSaved, ana.closes]).toEqual([false, true, []]);
    for (let edit = 0; edit < 600; edit++) ana.doc.getMap('cards').set('c', edit);
    await clock.pass(10);
    expect(ana.closes).toEqual([4429]);
  });

  it('also limits how often everything is asked for', async () => {
    const { clock, join } = house({ slowest: 0, limits: { step1Burst: 5 } });
    const ana = join('ana');
    await clock.pass(100);
    for (let ask = 0; ask < 10; ask++) ana.sendRaw(step1Frame(new Map()));
    await clock.pass(100);
    expect(ana.closes).toEqual([4429]);
  });

  it('has no limit in open mode', async () => {
    const { clock, join } = house({ slowest: 0, open: true, limits: { framesPerSecond: 1, frameBurst: 1 } });
    const ana = join('ana');
    await clock.pass(100);
    for (let edit = 0; edit < 500; edit++) ana.doc.getMap('cards').set('c', edit);
    await clock.pass(100);
    expect([ana.isSaved, ana.line?.isPaused]).toEqual([true, false]);
  });
});
