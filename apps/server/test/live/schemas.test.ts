import { expect, test } from 'vitest';
import type { TestServer } from '../testServer.ts';
import { testServer, visitor } from '../testServer.ts';
import { temporaryFolder } from '../folder.ts';
import { bareSocket, headersOf } from './clients.ts';

const TOO_OLD = { code: 4409, reason: 'client too old' };

/** An owner and a viewer of one map, and how each comes with an app of some version. */
async function twoOnAMap(server: TestServer) {
  const [ana, ben] = [await visitor(server), await visitor(server)];
  const { mapId, links } = await ana.makeMap();
  await ben.follow(links['viewer'] ?? '');
  const comes = (who: typeof ana) => (version: number | null, oldest?: number) => {
    const said = version === null ? '' : `?v=${version}${oldest === undefined ? '' : `&oldest=${oldest}`}`;
    return bareSocket(server, `map/${mapId}${said}`, headersOf(server, who));
  };
  return { owner: comes(ana), viewer: comes(ben) };
}

const staysOpen = async ({ socket }: Awaited<ReturnType<typeof bareSocket>>) => {
  await new Promise((resolve) => setTimeout(resolve, 150));
  return socket.readyState === socket.OPEN;
};

test('a room that has seen a newer app takes no older one again', async () => {
  const { owner, viewer } = await twoOnAMap(await testServer());
  expect(await staysOpen(await owner(2))).toBe(true);
  expect(await (await owner(1)).closed).toEqual(TOO_OLD);
  expect(await (await viewer(1)).closed).toEqual(TOO_OLD);
  expect(await staysOpen(await viewer(2))).toBe(true);
});

test('an older app that is open when a newer one comes is ended, everyone else stays', async () => {
  const { owner, viewer } = await twoOnAMap(await testServer());
  const [old, oldViewer, any, same] = [await owner(1), await viewer(1), await owner(null), await owner(2)];
  expect(await old.closed).toEqual(TOO_OLD);
  expect(await oldViewer.closed).toEqual(TOO_OLD);
  expect(await staysOpen(any)).toBe(true);
  expect(await staysOpen(same)).toBe(true);
});

test('an app that can write together with an older one shuts out only those that are older still', async () => {
  const { owner, viewer } = await twoOnAMap(await testServer());
  const [old, before] = [await owner(2), await owner(1)];
  expect(await staysOpen(await owner(3, 2))).toBe(true);
  expect(await before.closed).toEqual(TOO_OLD);
  expect(await staysOpen(old)).toBe(true);
  expect(await staysOpen(await viewer(2))).toBe(true);
  expect(await (await viewer(1)).closed).toEqual(TOO_OLD);
});

test('nobody shuts out their own version', async () => {
  const { owner } = await twoOnAMap(await testServer());
  expect(await staysOpen(await owner(2, 7))).toBe(true);
  expect(await staysOpen(await owner(2))).toBe(true);
});

test('who may only read brings no newer version in, and who says none is current', async () => {
  const { owner, viewer } = await twoOnAMap(await testServer());
  const old = await owner(1);
  expect(await staysOpen(await viewer(999_999))).toBe(true);
  expect(await staysOpen(old)).toBe(true);
  expect(await staysOpen(await owner(1))).toBe(true);
  expect(await staysOpen(await owner(null))).toBe(true);
});

test('other rooms do not mind, and the room still knows after a restart', async () => {
  const dataDir = temporaryFolder();
  const before = await testServer({ dataDir, access: 'open' });
  await bareSocket(before, 'map/one?v=3');
  expect(await staysOpen(await bareSocket(before, 'map/two?v=1'))).toBe(true);
  await before.stop();
  const after = await testServer({ dataDir, access: 'open' });
  expect(await (await bareSocket(after, 'map/one?v=2')).closed).toEqual(TOO_OLD);
  expect(await staysOpen(await bareSocket(after, 'map/two?v=1'))).toBe(true);
});
