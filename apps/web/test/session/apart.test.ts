// @vitest-environment node
import { addTag, openJourney, rateSeverity, readMerge } from '@throughline/doc';
import type { JourneyDoc } from '@throughline/doc';
import { mergeSummary, parseSketch } from '@throughline/journey';
import type { Journey, PersonId } from '@throughline/journey';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Return } from '../../src/session/apart.ts';
import type { OpenMap } from '../../src/session/openMap.ts';
import { FakeServer } from './fakeServer.ts';
import { Device, type Tab } from './world.ts';

let server: FakeServer;
let laptop: Device;
let tab: Tab;
let mapId: string;

beforeEach(async () => {
  server = new FakeServer();
  laptop = new Device(server);
  tab = await laptop.tab('one');
  mapId = await tab.shelf.create(twoPainPoints());
});

function twoPainPoints(): Journey {
  const sketch = parseSketch('title: Licence\n| A | B\npain points | ! queue | ! desk');
  if (!sketch.ok) throw new Error('the sketch of the test is not one');
  return sketch.value.journey;
}

const patience = { timeout: 8_000, interval: 5 };
const reaches = (map: OpenMap, chip: string) =>
  vi.waitFor(() => expect(map.sync.getState().chip.id).toBe(chip), patience);
const unseen = (map: OpenMap, count: number) =>
  vi.waitFor(() => expect(map.away.store.getState().unseen).toBe(count), patience);

/** The map as somebody else has it on the server. */
function colleague(): JourneyDoc {
  const author = { id: 'person_ben' as PersonId, name: 'Ben' };
  return openJourney(server.doc, { author, now: () => Date.now(), random: Math.random });
}

function cardOf({ journey }: JourneyDoc, text: string) {
  return [...journey.cards.values()].find((card) => card.text === text)!.id;
}

function told(returned: Return | undefined): readonly string[] {
  const read = returned && readMerge(returned.bytes);
  if (!read?.ok) throw new Error(read ? read.reason : 'nothing was kept');
  return mergeSummary(read.value)
    .flatMap(({ fields, record }) =>
      fields.map(({ by, field }) => `${'text' in record ? record.text : ''} ${field} ${by}`),
    )
    .sort();
}

/** Goes away for long enough that it is worth telling. */
async function goAway(map: OpenMap): Promise<void> {
  server.setReachable(false);
  await reaches(map, 'offline');
  await vi.waitFor(async () => {
    const bases = await tab.library.bases(mapId);
    expect(bases.ok && bases.value).toHaveLength(1);
  }, patience);
}

describe('a map that this device was away from', () => {
  it('tells on coming back what either side did, and keeps that until it is seen', async () => {
    const map = await tab.open(mapId);
    await reaches(map, 'synced');
    await goAway(map);
    rateSeverity(map.doc, [cardOf(map.doc, 'queue')], 4);
    const ben = colleague();
    rateSeverity(ben, [cardOf(ben, 'queue')], 3);
    addTag(ben, [cardOf(ben, 'desk')], 'booking');
    server.setReachable(true);
    await unseen(map, 1);
    const what = ['desk tags theirs', 'queue severity both'];
    expect(told(map.away.store.getState().returns[0])).toEqual(what);
    await reaches(map, 'synced');
    await map.close();

    const again = await tab.open(mapId);
    await unseen(again, 1);
    expect(told(again.away.store.getState().returns[0])).toEqual(what);
    again.away.seen();
    await again.close();
    const third = await tab.open(mapId);
    await reaches(third, 'synced');
    expect(third.away.store.getState().unseen).toBe(0);
    await third.close();
    ben.destroy();
  });

  it('tells it too when the page was closed and opened meanwhile, without a network', async () => {
    const map = await tab.open(mapId);
    await reaches(map, 'synced');
    await goAway(map);
    rateSeverity(map.doc, [cardOf(map.doc, 'queue')], 4);
    await map.close();
    const ben = colleague();
    rateSeverity(ben, [cardOf(ben, 'queue')], 3);

    const again = await tab.open(mapId);
    addTag(again.doc, [cardOf(again.doc, 'desk')], 'rural');
    server.setReachable(true);
    await unseen(again, 1);
    expect(told(again.away.store.getState().returns[0])).toEqual(['desk tags mine', 'queue severity both']);
    await again.close();
    ben.destroy();
  });

  it('tells what others did since it was last open here', async () => {
    const map = await tab.open(mapId);
    await reaches(map, 'synced');
    await map.close();
    const ben = colleague();
    rateSeverity(ben, [cardOf(ben, 'queue')], 3);
    const again = await tab.open(mapId);
    await unseen(again, 1);
    expect(told(again.away.store.getState().returns[0])).toEqual(['queue severity theirs']);
    await again.close();
    ben.destroy();
  });

  it('says nothing of a connection that was gone for a moment, and of what came while it was there', async () => {
    const map = await tab.open(mapId);
    await reaches(map, 'synced');
    const ben = colleague();
    rateSeverity(ben, [cardOf(ben, 'queue')], 3);
    for (const connection of server.connections) connection.again();
    rateSeverity(map.doc, [cardOf(map.doc, 'desk')], 1);
    await reaches(map, 'synced');
    expect(map.away.store.getState().returns).toEqual([]);
    const bases = await tab.library.bases(mapId);
    expect(bases.ok && bases.value).toEqual([]);
    await map.close();
    ben.destroy();
  });
});
