import { describe, expect, it } from 'vitest';
import { newId } from '../../src/access/secrets.ts';
import { sharedServer, testServer, visitor } from '../testServer.ts';
import { bareSocket, headersOf, lastSaved, someUpdate, updateFrame } from './clients.ts';

const shared = sharedServer();

describe('the door for sockets', () => {
  it.each([
    'map/short',
    'map/' + 'a'.repeat(23),
    'secret/aaaaaaaaaaaaaaaaaaaaaa',
    'map',
    '',
    'map/aaaaaaaaaaaaaaaaaaaaa.',
    'map/aaaaaaaaaaaaaaaaaaaaaa?v=x',
  ])('has no room %s', async (path) => {
    const server = shared();
    expect((await bareSocket(server, path)).status).toBe(404);
  });

  it('has in ACCESS=open every room of 1 to 64 letters, digits, - and _', async () => {
    const server = await testServer({ access: 'open' });
    for (const id of ['a', 'Bench_run-1', 'x'.repeat(64)]) {
      expect((await bareSocket(server, `map/${id}`, { Origin: 'https://elsewhere.example' })).status).toBe(
        101,
      );
    }
    expect((await bareSocket(server, `map/${'x'.repeat(65)}`)).status).toBe(404);
  });

  it.each(['https://evil.example', 'null', 'http://127.0.0.1:1', 'http://localhost.evil.example:80'])(
    'is shut over HTTP to pages of %s',
    async (origin) => {
      const server = shared();
      const ana = await visitor(server);
      const { mapId } = await ana.makeMap();
      const answer = await bareSocket(server, `map/${mapId}`, { ...headersOf(server, ana), Origin: origin });
      expect(answer.status).toBe(403);
    },
  );

  it('is shut to a cookie without an Origin', async () => {
    const server = shared();
    const ana = await visitor(server);
    const { mapId } = await ana.makeMap();
    expect((await bareSocket(server, `map/${mapId}`, { Cookie: ana.cookie })).status).toBe(403);
  });

  it('opens to a device key or token in Authorization without an Origin', async () => {
    const server = shared();
    const ana = await visitor(server);
    const { mapId } = await ana.makeMap();
    for (const bearer of [ana.deviceKey, ana.cookie.split('=')[1]]) {
      const { socket, status, frames } = await bareSocket(server, `map/${mapId}`, {
        Authorization: `Bearer ${bearer}`,
      });
      expect(status).toBe(101);
      socket.send(updateFrame(someUpdate()));
      await expect.poll(() => lastSaved(frames)).toBe(1);
      socket.close();
    }
  });

  it('makes the handshake and closes for good where a right is missing', async () => {
    const server = shared();
    const [ana, ben] = [await visitor(server), await visitor(server)];
    const { mapId } = await ana.makeMap();
    const gone = await ana.makeMap();
    await ana.ask('DELETE', `/api/maps/${gone.mapId}`);
    const mine = headersOf(server, ana);
    const closings = [
      await bareSocket(server, `map/${mapId}`, { Origin: server.url }),
      await bareSocket(server, `map/${mapId}`, headersOf(server, ben)),
      await bareSocket(server, `map/${newId()}`, mine),
      await bareSocket(server, `map/${gone.mapId}`, mine),
      await bareSocket(server, `discussion/${gone.mapId}`, mine),
      await bareSocket(server, `group/${mapId}`, mine),
    ];
    expect(closings.map(({ status }) => status)).toEqual(closings.map(() => 101));
    const codes = await Promise.all(closings.map(async ({ closed }) => (await closed).code));
    expect(codes).toEqual([4401, 4403, 4404, 4404, 4404, 4404]);
    expect(closings.flatMap(({ frames }) => frames)).toEqual([]);
  });

  it('lets one address have 200 sockets at once, and one person 50 in a room', async () => {
    const server = await testServer();
    const ana = await visitor(server);
    const maps = await Promise.all([1, 2, 3, 4, 5].map(() => ana.makeMap()));
    const first = await Promise.all(
      Array.from({ length: 51 }, () => bareSocket(server, `map/${maps[0]?.mapId}`, headersOf(server, ana))),
    );
    expect(first.map(({ status }) => status)).toEqual(first.map(() => 101));
    expect((await Promise.race(first.map(({ closed }) => closed))).code).toBe(4429);
    const others = await Promise.all(
      Array.from({ length: 160 }, (_, index) =>
        bareSocket(server, `map/${maps[1 + (index % 4)]?.mapId}`, headersOf(server, ana)),
      ),
    );
    const statuses = others.map(({ status }) => status);
    expect(statuses.filter((status) => status === 101)).toHaveLength(150);
    expect(statuses.filter((status) => status === 429)).toHaveLength(10);
    const metrics = await fetch(`${server.url}/metrics`);
    expect(await metrics.text()).toContain('refused_sockets_total{why="sockets of one address"} 10');
  });
});
