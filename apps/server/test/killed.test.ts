import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { readSyncMessage } from 'y-protocols/sync';
import * as Y from 'yjs';
import { expect, it } from 'vitest';
import { temporaryFolder } from './folder.ts';
import { bareSocket, lastSaved, updateFrame, yClient } from './live/clients.ts';
import { serverProcess } from './serverProcess.ts';

const CYCLES = 4;

/** "I have nothing yet". */
const STEP_1 = new Uint8Array([0, 0, 1, 0]);

/** Writes as fast as it can until the server is gone: every edit is one key of its own. */
async function writeUntilKilled(socketUrl: string, cycle: number) {
  const server = { socketUrl };
  const watcher = await bareSocket(server, 'map/kill');
  watcher.socket.send(STEP_1);
  const writer = await bareSocket(server, 'map/kill');
  const doc = new Y.Doc();
  const sent: string[] = [];
  doc.on('update', (update: Uint8Array) => writer.socket.send(updateFrame(update)));
  const writing = setInterval(() => {
    for (let edit = 0; edit < 5; edit += 1) {
      const key = `${cycle}.${sent.length}`;
      doc.getMap('cards').set(key, 'x'.repeat(100));
      sent.push(key);
    }
  }, 2);
  return {
    /** Something was called saved and something was seen. */
    async underWay() {
      await expect
        .poll(() => lastSaved(writer.frames) > 10 && watcher.frames.length > 10, { timeout: 10_000 })
        .toBe(true);
    },
    async stop() {
      await writer.closed;
      clearInterval(writing);
      const seen = new Y.Doc();
      for (const frame of watcher.frames) if (frame[0] === 0) takeIn(seen, frame);
      return { saved: sent.slice(0, lastSaved(writer.frames)), seen: [...seen.getMap('cards').keys()], sent };
    },
  };
}

function takeIn(doc: Y.Doc, frame: Uint8Array): void {
  const decoder = decoding.createDecoder(frame);
  decoding.readVarUint(decoder);
  readSyncMessage(decoder, encoding.createEncoder(), doc, null);
}

it(`kill -9 under writes, ${CYCLES} times: nothing another had seen and nothing called saved is missing`, async () => {
  const dataDir = temporaryFolder();
  const promised = new Set<string>();
  for (let cycle = 0; cycle < CYCLES; cycle += 1) {
    const { child, ready, ended } = serverProcess({ DATA_DIR: dataDir, ACCESS: 'open' });
    const socketUrl = `ws://127.0.0.1:${await ready}/sync`;
    const run = await writeUntilKilled(socketUrl, cycle);
    await run.underWay();
    await new Promise((resolve) => setTimeout(resolve, (cycle * 61) % 300));
    child.kill('SIGKILL');
    expect((await ended).signal).toBe('SIGKILL');
    const { saved, seen, sent } = await run.stop();
    expect(saved.length).toBeGreaterThan(10);
    expect(seen.length).toBeGreaterThan(5);
    expect(sent.length).toBeGreaterThanOrEqual(saved.length);
    for (const key of [...saved, ...seen]) promised.add(key);
  }
  const { ready } = serverProcess({ DATA_DIR: dataDir, ACCESS: 'open' });
  const reader = yClient({ socketUrl: `ws://127.0.0.1:${await ready}/sync` }, 'map/kill');
  await expect.poll(() => reader.provider.synced, { timeout: 5_000 }).toBe(true);
  expect([...promised].filter((key) => !reader.text.has(key))).toEqual([]);
}, 40_000);
