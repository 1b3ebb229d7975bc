// @vitest-environment node
import { addCard, type JourneyDoc } from '@throughline/doc';
import type { MapId } from '@throughline/journey';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { OpenMap } from '../../src/session/openMap.ts';
import { FakeServer } from './fakeServer.ts';
import { Device, newContent, newId, type Tab, textsOf } from './world.ts';

const content = newContent('Renewing a licence');

let server: FakeServer;
let laptop: Device;

beforeEach(() => {
  server = new FakeServer();
  laptop = new Device(server);
});

function write(doc: JourneyDoc, text: string): void {
  const { stages, lanes } = doc.journey;
  const [stage, lane] = [stages[0], lanes[0]];
  if (!stage || !lane) throw new Error('the map has no cell');
  addCard(doc, { stage: stage.id, lane: lane.id, text });
}

const chipOf = (map: OpenMap): string => map.sync.getState().chip.id;
const reaches = (map: OpenMap, chip: string) =>
  vi.waitFor(() => expect(chipOf(map)).toBe(chip), { timeout: 5_000, interval: 5 });
const shows = (map: OpenMap, ...texts: string[]) =>
  vi.waitFor(() => expect(textsOf(map.doc.journey)).toEqual(texts), { timeout: 5_000, interval: 5 });

async function unsavedOf(tab: Tab, mapId: string): Promise<number> {
  const list = await tab.library.list();
  return list.ok ? (list.value.find((map) => map.id === mapId)?.unsaved ?? 0) : -1;
}

/** What the server has is marked so on the device, which it is a moment after it was said. */
async function allMarked(tab: Tab, mapId: string): Promise<void> {
  await vi.waitFor(async () => expect(await unsavedOf(tab, mapId)).toBe(0), { timeout: 5_000 });
}

describe('a map made on this device', () => {
  it('opens without a network and is registered when the server is there', async () => {
    server.reachable = false;
    const tab = await laptop.tab('one');
    const mapId = await tab.shelf.create(content);
    const map = await tab.open(mapId);
    expect(map.role).toBe('local');
    expect(map.rights).toBe('write');
    write(map.doc, 'Look for the form');
    await reaches(map, 'offline');
    expect(server.registered.size).toBe(0);
    await map.close();

    server.reachable = true;
    const again = await tab.open(mapId);
    await shows(again, 'Look for the form');
    await reaches(again, 'synced');
    expect(server.registered.has(mapId)).toBe(true);
    expect(again.role).toBe('owner');
    expect(again.sync.getState().recovery).toBe(`https://maps.test/m/${mapId}#ownersecretownersecret`);
    await allMarked(tab, mapId);
    await again.close();
  });

  it('keeps the recovery link until the person has kept it', async () => {
    const tab = await laptop.tab('one');
    const mapId = await tab.shelf.create(content);
    const map = await tab.open(mapId);
    await reaches(map, 'synced');
    await map.close();
    const again = await tab.open(mapId);
    expect(again.sync.getState().recovery).toContain(mapId);
    again.keptRecovery();
    await again.close();
    const third = await tab.open(mapId);
    expect(third.sync.getState().recovery).toBeNull();
    await third.close();
  });

  it('lists its title and size, and is renamed and copied on the device', async () => {
    const tab = await laptop.tab('one');
    const mapId = await tab.shelf.create(content);
    await tab.shelf.rename(mapId, 'Renewing a passport');
    const copyId = await tab.shelf.duplicate(mapId, 'A copy');
    const list = await tab.library.list();
    expect(list.ok && list.value.map(({ title, stages }) => [title, stages]).toSorted()).toEqual([
      ['A copy', 6],
      ['Renewing a passport', 6],
    ]);
    expect((await tab.shelf.journeyOf(mapId))?.meta.title).toBe('Renewing a passport');
    expect((await tab.shelf.journeyOf(copyId))?.meta.title).toBe('A copy');
    expect(await tab.shelf.journeyOf(newId() as MapId)).toBeNull();
  });
});

describe('an open map', () => {
  /** A map that is on the server and on this device. */
  async function openSynced(name = 'one'): Promise<{ tab: Tab; mapId: string; map: OpenMap }> {
    const tab = await laptop.tab(name);
    const mapId = await tab.shelf.create(content);
    const map = await tab.open(mapId);
    await reaches(map, 'synced');
    await allMarked(tab, mapId);
    return { tab, mapId, map };
  }

  it('is not Synced before the server has committed', async () => {
    const { tab, mapId, map } = await openSynced();
    server.commits = false;
    write(map.doc, 'Wait in line');
    expect(chipOf(map)).not.toBe('synced');
    await reaches(map, 'syncing');
    expect(map.sync.getState().chip.count).toBe(1);
    await vi.waitFor(async () => expect(await unsavedOf(tab, mapId)).toBe(1));
    server.commit();
    await reaches(map, 'synced');
    await allMarked(tab, mapId);
    await map.close();
  });

  it('is not Synced while a picture of it waits; one of another map is none of its business', async () => {
    const tab = await laptop.tab('one');
    let tell: Parameters<typeof tab.library.files.watchUploads>[0] = () => undefined;
    vi.spyOn(tab.library.files, 'watchUploads').mockImplementation((listener) => {
      tell = listener;
      return () => undefined;
    });
    const mapId = await tab.shelf.create(content);
    const map = await tab.open(mapId);
    await reaches(map, 'synced');
    const picture = { hash: 'a'.repeat(64), size: 9, offset: 0, attempts: 0, notBefore: 0, refused: null };
    const waiting = { ...picture, at: Date.now() - 60_000 };
    tell({ ok: true, value: [{ ...waiting, map: 'another' }] });
    expect(chipOf(map)).toBe('synced');
    tell({ ok: true, value: [{ ...waiting, map: mapId }] });
    expect(chipOf(map)).not.toBe('synced');
    expect(map.sync.getState().chip.count).toBe(1);
    await reaches(map, 'syncing');
    tell({ ok: true, value: [] });
    await reaches(map, 'synced');
    await map.close();
  });

  it('survives the death of its tab: offline edits are there again and reach the server', async () => {
    const { tab, mapId, map } = await openSynced();
    server.setReachable(false);
    write(map.doc, 'Typed on the train');
    await vi.waitFor(async () => expect(await unsavedOf(tab, mapId)).toBe(1));
    tab.kill();

    const next = await laptop.tab('two');
    const again = await next.open(mapId);
    await shows(again, 'Typed on the train');
    await reaches(again, 'offline');
    expect(again.sync.getState().chip.count).toBe(1);
    server.setReachable(true);
    await reaches(again, 'synced');
    expect(again.sync.getState().chip).toMatchObject({ detail: 'back', mine: 1 });
    await allMarked(next, mapId);
    await again.close();
  });

  it('asks anew when the browser says the network is gone, instead of trusting a silent socket', async () => {
    const { map } = await openSynced();
    server.reachable = false;
    server.setBelieved(false);
    expect(chipOf(map)).toBe('offline');
    await map.close();
  });

  it('goes on at once when the server is reachable although the browser believes in no network', async () => {
    const { map } = await openSynced();
    server.setBelieved(false);
    await reaches(map, 'synced');
    await map.close();
  });

  it('tells how much of others was merged after an outage', async () => {
    const { mapId, map } = await openSynced();
    const colleague = await (await new Device(server).tab('hers')).open(mapId);
    await reaches(colleague, 'synced');
    server.setReachable(false);
    await reaches(map, 'offline');
    write(map.doc, 'Mine');
    write(colleague.doc, 'Hers');
    server.setReachable(true);
    await shows(map, 'Hers', 'Mine');
    await reaches(map, 'synced');
    expect(map.sync.getState().chip).toMatchObject({ detail: 'back', mine: 1, others: 1 });
    await map.close();
    await colleague.close();
  });

  it('shows edits of another tab of this device without a server', async () => {
    const { mapId, map } = await openSynced();
    const other = await (await laptop.tab('two')).open(mapId);
    await reaches(other, 'synced');
    server.setReachable(false);
    await reaches(map, 'offline');
    write(map.doc, 'From one tab');
    await shows(other, 'From one tab');
    expect(other.sync.getState().chip.count).toBe(1);
    server.setReachable(true);
    await reaches(map, 'synced');
    await reaches(other, 'synced');
    await map.close();
    await other.close();
  });

  it('does not echo what the server sends from tab to tab', async () => {
    const { mapId, map } = await openSynced();
    const other = await (await laptop.tab('two')).open(mapId);
    const colleague = await (await new Device(server).tab('hers')).open(mapId);
    await reaches(other, 'synced');
    await reaches(colleague, 'synced');
    const before = server.frames;
    write(colleague.doc, 'One frame');
    await shows(map, 'One frame');
    await shows(other, 'One frame');
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(server.frames - before).toBe(1);
    for (const open of [map, other, colleague]) await open.close();
  });

  it('offers again what a dead tab left, although nobody was told of it', async () => {
    const { tab, mapId, map } = await openSynced();
    const dying = await laptop.tab('dying');
    const doomed = await dying.open(mapId);
    await reaches(doomed, 'synced');
    laptop.muted.add('dying');
    for (const connection of server.connections)
      if (connection.awareness.doc === doomed.doc.ydoc) connection.destroy();
    write(doomed.doc, 'Last words');
    await vi.waitFor(async () => expect(await unsavedOf(tab, mapId)).toBe(1));
    dying.kill();
    await shows(map, 'Last words');
    await reaches(map, 'synced');
    await allMarked(tab, mapId);
    await map.close();
  });

  it('goes on in memory when the browser stores nothing, and says so', async () => {
    const { mapId, map } = await openSynced();
    await map.close();
    const broken = new IDBFactory();
    vi.spyOn(broken, 'open').mockImplementation(() => {
      throw new DOMException('refused', 'SecurityError');
    });
    const tab = await new Device(server, broken).tab('private');
    const kept = await tab.open(mapId);
    await reaches(kept, 'notStored');
    write(kept.doc, 'Not on this device');
    await vi.waitFor(() => expect(server.doc.getMap('cards').size).toBe(1));
    expect(chipOf(kept)).toBe('notStored');
    await kept.close();
  });

  it('becomes read only when the right is withdrawn, and keeps what was not sent', async () => {
    const { tab, mapId, map } = await openSynced();
    server.commits = false;
    write(map.doc, 'Too late');
    server.refuses = 4403;
    for (const connection of server.connections) connection.end(4403);
    await reaches(map, 'readOnly');
    expect(map.rights).toBe('read');
    expect(map.sync.getState()).toMatchObject({ closeCode: 4403, chip: { detail: 'readOnly', count: 1 } });
    await vi.waitFor(async () => expect(await unsavedOf(tab, mapId)).toBe(1));
    await map.close();
  });

  it('says who it is once more when the session has ended, then goes on', async () => {
    const { map } = await openSynced();
    const before = server.entries.length;
    for (const connection of server.connections) connection.end(4401);
    await vi.waitFor(() => expect(server.entries.length).toBe(before + 1));
    await reaches(map, 'synced');
    await map.close();
  });

  it('gives a viewer no right to write', async () => {
    const { mapId, map } = await openSynced();
    await map.close();
    server.role = 'viewer';
    const viewer = await (await new Device(server).tab('hers')).open(mapId, 'asecretofashare1');
    await vi.waitFor(() =>
      expect(viewer.sync.getState().chip).toMatchObject({ id: 'readOnly', detail: 'viewer' }),
    );
    expect(viewer.rights).toBe('read');
    expect(server.entries).toContainEqual(expect.objectContaining({ mapId, secret: 'asecretofashare1' }));
    await viewer.close();
  });

  it('follows its role while it is open, without a reload', async () => {
    const tab = await laptop.tab('one');
    const map = await tab.open(await tab.shelf.create(content));
    await reaches(map, 'synced');
    const becomes = async (role: 'viewer' | 'editor', chip: string, rights: string): Promise<void> => {
      server.role = role;
      for (const connection of server.connections) connection.again();
      await reaches(map, chip);
      expect([map.role, map.rights]).toEqual([role, rights]);
    };
    await becomes('viewer', 'readOnly', 'read');
    await becomes('editor', 'synced', 'write');
    await map.close();
  });

  it('enters the list of a device that opened it by a link, under its title', async () => {
    const { mapId, map } = await openSynced();
    await map.close();
    const tab = await new Device(server).tab('hers');
    const opened = await tab.open(mapId);
    await opened.close();
    const list = await tab.library.list();
    expect(list.ok && list.value).toMatchObject([
      { id: mapId, title: 'Renewing a licence', stages: 6, role: 'owner' },
    ]);
  });
});

describe('a map that is not on this device', () => {
  it('cannot be opened without a network', async () => {
    server.reachable = false;
    const tab = await laptop.tab('one');
    expect(await tab.tryOpen(newId())).toEqual({ ok: false, reason: 'firstOffline' });
    const list = await tab.library.list();
    expect(list.ok && list.value).toEqual([]);
  });

  it.each([
    [4403, 'forbidden'],
    [4404, 'missing'],
    [4409, 'tooOld'],
  ])('is refused in the words of close code %i', async (code, reason) => {
    server.refuses = code;
    const tab = await laptop.tab('one');
    expect(await tab.tryOpen(newId())).toEqual({ ok: false, reason });
  });

  it('asks to sign in when saying who it is did not help', async () => {
    server.refuses = 4401;
    const tab = await laptop.tab('one');
    expect(await tab.tryOpen(newId())).toEqual({ ok: false, reason: 'signIn' });
  });
});
