import { seededRandom } from '@throughline/journey/testing';
import { expect, test } from '../fixtures.ts';
import { LibraryScreen } from '../screens/library.ts';
import { ServerProcess } from '../server.ts';
import { WireClient } from '../wire.ts';

const pause = async (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * The clients are shut out before the server comes back, because they would bring again what it forgot; a
 * newcomer then tells what the disk holds.
 */
test('25 times kill -9 under writes: nothing another client had seen and nothing called saved is missing', async () => {
  const random = seededRandom(Number(process.env['SEED'] ?? 7));
  const server = await ServerProcess.start({ ACCESS: 'open' });
  const room = `ws://127.0.0.1:${server.port}/sync/map/crash`;
  let saved = 0;
  let seen = 0;

  for (let cycle = 0; cycle < 25; cycle++) {
    const writers = [new WireClient(room), new WireClient(room), new WireClient(room)];
    const witness = new WireClient(room);
    const everybody = [...writers, witness];
    await Promise.all(everybody.map((client) => client.until(() => client.synced)));
    const sentBefore = writers.map((writer) => writer.sent);

    const power = new AbortController();
    const write = writers.map(async (writer, person) => {
      for (let n = 0; !power.signal.aborted; n++) {
        writer.doc.getMap('edits').set(`${cycle}.${person}.${n}`, n);
        await pause(random() * 3);
      }
    });
    await pause(150 + random() * 350);
    await server.kill();
    power.abort();
    await Promise.all(write);
    await Promise.all(everybody.map((client) => client.until(() => client.closed !== null)));

    const mustHave = new Set(witness.doc.getMap('edits').keys());
    seen += mustHave.size;
    for (const [person, writer] of writers.entries()) {
      const count = writer.saved - sentBefore[person]!;
      saved += Math.max(0, count);
      for (let n = 0; n < count; n++) mustHave.add(`${cycle}.${person}.${n}`);
    }
    for (const client of everybody) client.close();

    await server.start();
    const newcomer = new WireClient(room);
    await newcomer.until(() => newcomer.synced);
    const missing = [...mustHave].filter((key) => !newcomer.doc.getMap('edits').has(key));
    expect(missing, `cycle ${cycle}`).toEqual([]);
    newcomer.close();
  }

  expect(saved).toBeGreaterThan(500);
  expect(seen).toBeGreaterThan(500);
  await server.dispose();
});

test('what the chip called Synced is there after the server was killed, for somebody new', async ({
  arrive,
  server,
}) => {
  const ana = await arrive('Ana');
  const map = await new LibraryScreen(ana.page).newMap('Filing taxes');
  await map.chipSays('Synced');
  const link = await map.shareLink('edit');

  for (let cycle = 1; cycle <= 3; cycle++) {
    await map.addCard('Pain points', cycle, `Said to be synced ${cycle}`);
    await map.chipSays('Synced');
    await server.kill();
    await map.chipSays('Offline');
    await ana.context.setOffline(true);
    await server.start();
    const newcomer = await arrive(`Newcomer ${cycle}`);
    await newcomer.page.goto(link);
    const seen = await new LibraryScreen(newcomer.page).opened();
    await expect(seen.card(`Said to be synced ${cycle}`)).toBeVisible();
    await ana.context.setOffline(false);
    await map.chipSays('Synced', 30_000);
  }
});
