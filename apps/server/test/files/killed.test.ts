import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../folder.ts';
import { serverProcess } from '../serverProcess.ts';
import { testServer, Visitor, visitor } from '../testServer.ts';
import { hashOf, picture, Sender } from './uploads.ts';

const CYCLES = 6;
const SIZE = 6_000_000;

it(`kill -9 in the middle of an upload, ${CYCLES} times: it goes on from there, and what was called whole is whole`, async () => {
  const dataDir = temporaryFolder();
  const bytes = picture(SIZE);
  const hash = hashOf(bytes);
  const finished = picture(50_000);
  const ana = new Person();
  let mapId = '';
  let furthest = 0;

  for (let cycle = 0; cycle < CYCLES; cycle += 1) {
    const { child, ready, ended } = serverProcess({ DATA_DIR: dataDir });
    const server = { url: `http://127.0.0.1:${await ready}` };
    const here = await ana.at(server);
    mapId ||= (await here.makeMap()).mapId;
    const files = new Sender(server, here, mapId);
    if (cycle === 0) expect((await files.send(finished)).body).toMatchObject({ whole: true });
    const begun = (await files.announce(hash, SIZE)).body as unknown as { received: number; whole: boolean };
    // What was acknowledged is here; of the chunk that was cut off there may be some.
    expect(begun.received).toBeGreaterThanOrEqual(furthest);
    expect(begun.whole).toBe(false);
    furthest = begun.received;
    const killer = setTimeout(() => child.kill('SIGKILL'), 5 + cycle * 7);
    try {
      while (furthest < SIZE - 1_000_000) {
        const sent = await files.append(hash, furthest, bytes.subarray(furthest, furthest + 200_000));
        furthest = Number(sent.body['received']);
      }
    } catch {
      // The server is gone.
    }
    clearTimeout(killer);
    child.kill('SIGKILL');
    expect((await ended).signal).toBe('SIGKILL');
  }

  expect(furthest).toBeGreaterThan(0);
  const { ready } = serverProcess({ DATA_DIR: dataDir });
  const server = { url: `http://127.0.0.1:${await ready}` };
  const files = new Sender(server, await ana.at(server), mapId);
  expect((await files.send(bytes)).body).toMatchObject({ whole: true, received: SIZE });
  for (const kept of [bytes, finished]) {
    const given = await files.fetch(hashOf(kept));
    expect(hashOf(new Uint8Array(await given.arrayBuffer()))).toBe(hashOf(kept));
  }
  expect(readdirSync(join(dataDir, 'uploads'))).toEqual([]);
  expect(readdirSync(join(dataDir, 'files'))).toHaveLength(2);
}, 60_000);

/** Somebody who comes again to a server on another port. */
class Person {
  readonly #deviceKey = new Visitor({ url: '' }).deviceKey;

  async at(server: { readonly url: string }): Promise<Visitor> {
    const arriving = new Visitor(server);
    await arriving.enter({ deviceKey: this.#deviceKey });
    return arriving;
  }
}

it('fails at every commit of an upload in turn: what is called whole is there, what is not can be sent again', async () => {
  const begun: boolean[] = [];
  for (let nth = 0; nth < 3; nth += 1) {
    const server = await testServer();
    const ana = await visitor(server);
    const files = new Sender(server, ana, (await ana.makeMap()).mapId);
    const bytes = picture(10_000);
    await server.storage.ask('failCommits', { after: nth, count: 1 });
    const first = await files.send(bytes, 4000);
    const whole = first.body['whole'] === true;
    begun.push(whole);
    expect((await files.fetch(hashOf(bytes))).status).toBe(whole ? 200 : 404);
    await server.storage.ask('failCommits', { after: 0, count: 0 });
    expect((await files.send(bytes, 4000)).body).toMatchObject({ whole: true });
    expect((await files.fetch(hashOf(bytes))).status).toBe(200);
  }
  // Announced, and made whole: two commits, each of which failed once.
  expect(begun).toEqual([false, false, true]);
});

it('what a crash left behind is removed at the next start', async () => {
  const dataDir = temporaryFolder();
  const before = await testServer({ dataDir });
  const ana = await visitor(before);
  const { mapId } = await ana.makeMap();
  await new Sender(before, ana, mapId).send(picture(1000));
  // The map is gone from the database, and the process died before its file was.
  await before.storage.ask('deleteMap', { mapId, now: 1 });
  await before.stop();
  expect(readdirSync(join(dataDir, 'files'))).toHaveLength(1);
  await testServer({ dataDir });
  expect(readdirSync(join(dataDir, 'files'))).toEqual([]);
});
