// @vitest-environment node
import { expect, it, vi } from 'vitest';
import { FakeServer } from './fakeServer.ts';
import { Device, newContent } from './world.ts';

const content = newContent('Moving house');

it('brings a map made offline to the server although nobody opens it', async () => {
  const server = new FakeServer();
  server.reachable = false;
  const tab = await new Device(server).tab('one');
  const mapId = await tab.shelf.create(content);
  const stop = tab.sendWaiting();
  server.setReachable(true);
  await vi.waitFor(
    async () => {
      const list = await tab.library.list();
      expect(list.ok && list.value).toMatchObject([{ id: mapId, registered: true, unsaved: 0 }]);
    },
    { timeout: 5_000 },
  );
  expect(server.doc.getMap('stages').size).toBe(6);
  stop();
});

it('leaves a map alone that some tab has open', async () => {
  const server = new FakeServer();
  const device = new Device(server);
  server.reachable = false;
  const tab = await device.tab('one');
  const map = await tab.open(await tab.shelf.create(content));
  server.reachable = true;
  const connecting = vi.spyOn(server.connections, 'add');
  const stop = (await device.tab('two')).sendWaiting();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(connecting).not.toHaveBeenCalled();
  stop();
  await map.close();
});

it('tries once only what the server refuses', async () => {
  const server = new FakeServer();
  const tab = await new Device(server).tab('one');
  server.reachable = false;
  await tab.shelf.create(content);
  server.refuses = 4403;
  server.setReachable(true);
  const connecting = vi.spyOn(server.connections, 'add');
  const stop = tab.sendWaiting();
  await vi.waitFor(() => expect(connecting).toHaveBeenCalledTimes(1));
  await new Promise((resolve) => setTimeout(resolve, 50));
  server.setReachable(true);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(connecting).toHaveBeenCalledTimes(1);
  stop();
});

it('is not seen on the map it sends', async () => {
  const server = new FakeServer();
  server.reachable = false;
  const tab = await new Device(server).tab('one');
  await tab.shelf.create(content);
  const stop = tab.sendWaiting();
  const seen: unknown[] = [];
  const connect = server.connections.add.bind(server.connections);
  vi.spyOn(server.connections, 'add').mockImplementation((connection) => {
    seen.push(connection.awareness.getLocalState());
    return connect(connection);
  });
  server.setReachable(true);
  await vi.waitFor(() => expect(seen).toEqual([null]));
  stop();
});
