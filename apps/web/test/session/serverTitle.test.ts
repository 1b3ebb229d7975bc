// @vitest-environment node
import { renameMap } from '@throughline/doc';
import type { MapId } from '@throughline/journey';
import { beforeEach, expect, it, vi } from 'vitest';
import type { OpenMap } from '../../src/session/openMap.ts';
import type { Shelf } from '../../src/session/shelf.ts';
import { FakeServer } from './fakeServer.ts';
import { Device, newContent, type Tab } from './world.ts';

let server: FakeServer;
let laptop: Device;

beforeEach(() => {
  server = new FakeServer();
  laptop = new Device(server);
});

const within = { timeout: 5_000, interval: 10 };
const reaches = (map: OpenMap, chip: string) =>
  vi.waitFor(() => expect(map.sync.getState().chip.id).toBe(chip), within);
const lists = (mapId: string, title: string) =>
  vi.waitFor(() => expect(server.titles.get(mapId)).toBe(title), within);

/** A map of this title that the server knows, open in a tab. */
async function openMapOf(title: string): Promise<{ tab: Tab; mapId: MapId; map: OpenMap }> {
  const tab = await laptop.tab('one');
  const mapId = await tab.shelf.create(newContent(title));
  const map = await tab.open(mapId);
  await reaches(map, 'synced');
  return { tab, mapId, map };
}

async function titleOn(shelf: Shelf, mapId: string): Promise<string | undefined> {
  const stop = shelf.subscribe(() => undefined);
  await vi.waitFor(
    () => expect([shelf.state.server, shelf.state.maps === null]).toEqual(['reached', false]),
    within,
  );
  stop();
  return shelf.state.maps?.find((map) => map.mapId === mapId)?.title;
}

it('tells the server a new title once it has come to rest', async () => {
  const { mapId, map } = await openMapOf('Move');
  for (const title of ['Move h', 'Move hou', 'Move house']) renameMap(map.doc, title);
  await lists(mapId, 'Move house');
  expect(server.retitled).toBe(1);
  await map.close();
});

it('tells it when the map is closed before that', async () => {
  const { mapId, map } = await openMapOf('Move');
  renameMap(map.doc, 'Move house');
  await map.close();
  await lists(mapId, 'Move house');
});

it('tells a title given offline after the server is back', async () => {
  const { mapId, map } = await openMapOf('Move');
  server.setReachable(false);
  await reaches(map, 'offline');
  renameMap(map.doc, 'Move house');
  server.setReachable(true);
  await lists(mapId, 'Move house');
  await map.close();
});

it('leaves it to the one who renamed, and tells nothing where nothing changed', async () => {
  const { mapId, map } = await openMapOf('Move');
  const colleague = await (await new Device(server).tab('other')).open(mapId);
  await reaches(colleague, 'synced');
  renameMap(map.doc, 'Move house');
  await lists(mapId, 'Move house');
  await map.close();
  await colleague.close();
  expect(server.retitled).toBe(1);
});

it('sets right what nobody could tell, with the next who may write', async () => {
  const { mapId, map } = await openMapOf('Move house');
  await map.close();
  server.titles.set(mapId, 'Something old');
  server.role = 'viewer';
  const looking = await (await new Device(server).tab('viewer')).open(mapId);
  await new Promise((resolve) => setTimeout(resolve, 1_200));
  expect(server.titles.get(mapId)).toBe('Something old');
  await looking.close();

  server.role = 'editor';
  const editing = await (await new Device(server).tab('editor')).open(mapId);
  await lists(mapId, 'Move house');
  await editing.close();
});

it('is what the library shows of a map that another device renamed', async () => {
  const { tab, mapId, map } = await openMapOf('Move');
  await map.close();
  await tab.library.note(mapId, { updatedAt: Date.now() - 60_000 });
  server.titles.set(mapId, 'Move house');
  expect(await titleOn(tab.shelf, mapId)).toBe('Move house');
});

it('does not hide a title that was given here a moment ago', async () => {
  const { tab, mapId, map } = await openMapOf('Move');
  await map.close();
  await tab.shelf.rename(mapId, 'Move house');
  expect(await titleOn(tab.shelf, mapId)).toBe('Move house');
});

it('lets only those rename who may edit', async () => {
  const { mapId, map } = await openMapOf('Move');
  await map.close();
  const editableBy = async (role: 'viewer' | 'editor') => {
    server.role = role;
    const { shelf, open } = await new Device(server).tab(role);
    const visit = await open(mapId);
    await visit.close();
    await titleOn(shelf, mapId);
    return shelf.state.maps?.find((one) => one.mapId === mapId)?.editable;
  };
  expect(await editableBy('viewer')).toBe(false);
  expect(await editableBy('editor')).toBe(true);
});
