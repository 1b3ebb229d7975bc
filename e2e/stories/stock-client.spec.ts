import { seededRandom } from '@throughline/journey/testing';
import WebSocket from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { expect, test } from '../fixtures.ts';
import { ServerProcess } from '../server.ts';

/** A plain y-websocket client: no schema version, no idea of `saved`. */
function stockClient(server: ServerProcess, room: string) {
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(`ws://127.0.0.1:${server.port}/sync`, room, doc, {
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
    connect: false,
  });
  const refusals: string[] = [];
  provider.on('closed', ({ code, reason }) => refusals.push(`${code} ${reason}`));
  return { doc, provider, refusals, edits: doc.getMap<string>('anything') };
}

/** A stock client prints that it does not know our `saved` message, thousands of times; it may ignore it. */
test.beforeAll(() => {
  const { error } = console;
  // oxlint-disable-next-line no-console -- what is said there is kept, but for that
  console.error = (...said: unknown[]) => {
    if (said[0] !== 'Unable to compute message') error(...said);
  };
});

async function synced(provider: WebsocketProvider): Promise<void> {
  if (provider.synced) return;
  await new Promise<void>((resolve) => {
    const listen = (state: boolean) => {
      if (!state) return;
      provider.off('sync', listen);
      resolve();
    };
    provider.on('sync', listen);
  });
}

test('any y-websocket client edits a room, reconnects 1,000 times with offline edits, and is never cut off', async () => {
  const seed = Number(process.env['SEED'] ?? 20261123);
  const random = seededRandom(seed);
  const server = await ServerProcess.start({ ACCESS: 'open' });
  const clients = Array.from({ length: 4 }, () => stockClient(server, 'map/anyone'));
  const written = new Map<string, string>();

  for (let round = 0; round < 1000; round++) {
    const client = clients[Math.floor(random() * clients.length)]!;
    client.provider.disconnect();
    const edits = 1 + Math.floor(random() * 3);
    for (let i = 0; i < edits; i++) client.edits.set(`${round}.${i}`, `offline ${round}`);
    client.provider.connect();
    if (random() < 0.5) client.edits.set(`${round}.eager`, 'typed before the answer');
    if (random() < 0.8) await synced(client.provider);
    for (const [key, value] of client.edits) written.set(key, value);
  }

  for (const { provider } of clients) {
    provider.connect();
    await synced(provider);
  }
  const reader = stockClient(server, 'map/anyone');
  reader.provider.connect();
  await expect
    .poll(() => Object.keys(reader.edits.toJSON()).length, { message: `seed ${seed}`, timeout: 20_000 })
    .toBe(written.size);
  expect(reader.edits.toJSON()).toEqual(Object.fromEntries(written));
  for (const { refusals, doc } of clients) {
    expect(refusals, `seed ${seed}`).toEqual([]);
    await expect.poll(() => doc.getMap('anything').size).toBe(written.size);
  }

  for (const { provider, doc } of [...clients, reader]) {
    provider.destroy();
    doc.destroy();
  }
  await server.dispose();
});
