import { expect, it, vi } from 'vitest';
import { testServer } from '../testServer.ts';
import { bareSocket, lastSaved, someUpdate, updateFrame, yClient } from './clients.ts';

const soon = { timeout: 8_000, interval: 20 };

it('an edit the disk refuses is neither relayed nor called saved, and its connection may try again', async () => {
  const server = await testServer({ access: 'open' });
  const [writer, watcher] = [await bareSocket(server, 'map/x'), yClient(server, 'map/x')];
  await vi.waitFor(() => expect(watcher.provider.synced).toBe(true), soon);
  await server.storage.ask('failCommits', { after: 0, count: 1 });
  writer.socket.send(updateFrame(someUpdate()));
  expect((await writer.closed).code).toBe(1011);
  expect(lastSaved(writer.frames)).toBe(0);
  expect(watcher.text.size).toBe(0);
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
});

it('clients keep their edits through a full disk and bring them when there is space again', async () => {
  const server = await testServer({ access: 'open' });
  const [ana, ben] = [yClient(server, 'map/x'), yClient(server, 'map/x')];
  ana.text.set('before', 'kept');
  await vi.waitFor(() => expect(ben.text.size).toBe(1), soon);
  await server.storage.ask('limitGrowth', 0);
  for (let card = 0; card < 60; card += 1) ana.text.set(`card ${card}`, 'x'.repeat(3_000));
  await vi.waitFor(() => {
    expect(server.logged.some(({ event }) => event === 'storage failed')).toBe(true);
  }, soon);
  await server.storage.ask('limitGrowth', null);
  await vi.waitFor(() => expect(ben.text.size).toBe(61), soon);
  expect(ben.text.toJSON()).toEqual(ana.text.toJSON());
});
