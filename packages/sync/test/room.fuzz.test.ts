import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { Knowledge } from '../src/knowledge.ts';
import { memoryStorage } from '../src/memoryStorage.ts';
import type { RoomStorage } from '../src/storage.ts';
import type { SimulatedClock, TestClient } from '../src/testing.ts';
import { gainOf } from '../src/vetting.ts';
import type { FaultyStorage, Faults } from './faultyStorage.ts';
import { faultyStorage } from './faultyStorage.ts';
import { house, mapRoom } from './house.ts';
import { editAtRandom } from './randomEdits.ts';

/** FUZZ_SECONDS: go on for so long (default: 10 histories). FUZZ_SEED: where to begin (default 1). */
declare const process: { readonly env: Readonly<Record<string, string | undefined>> };

const seconds = Number(process.env['FUZZ_SECONDS'] ?? 0);
const firstSeed = Number(process.env['FUZZ_SEED'] ?? 1);

interface Plan {
  readonly seed: number;
  readonly open: boolean;
  /** Chances of a step. */
  readonly crash?: number;
  readonly appendFails?: number;
}

function knowledgeOf(update: Uint8Array): Knowledge {
  const knowledge = new Knowledge();
  knowledge.absorb(gainOf(update));
  return knowledge;
}

async function storedDocument(storage: RoomStorage): Promise<Y.Doc> {
  const { snapshot, log } = await storage.load(mapRoom);
  const doc = new Y.Doc();
  if (snapshot) Y.applyUpdate(doc, snapshot.state);
  for (const { bytes } of log) Y.applyUpdate(doc, bytes);
  expect(doc.store.pendingStructs, 'nothing stored is pending').toBe(null);
  return doc;
}

/** What one person has seen of the others is stored, and so is everything that was called saved. */
async function expectNothingLost(storage: RoomStorage, clients: readonly TestClient[]): Promise<void> {
  const stored = knowledgeOf(Y.encodeStateAsUpdate(await storedDocument(storage)));
  for (const client of clients) {
    const known = knowledgeOf(Y.encodeStateAsUpdate(client.doc));
    for (const [id, clock] of known.clocks) {
      const isOwn = id === client.doc.clientID;
      if (!isOwn || client.isSaved) expect(stored.clockOf(id), 'seen or saved').toBeGreaterThanOrEqual(clock);
    }
    if (client.isSaved) expect(stored.coversDeletesOf(known), 'saved deletions').toBe(true);
  }
}

const limits = { logRows: 20, idleFor: 2000, framesPerSecond: 1e4, frameBurst: 1e4, step1Burst: 1e4 };

async function play({ seed, open, crash = 0, appendFails = 0 }: Plan) {
  const inner = memoryStorage();
  const home = house({ seed, open, slowest: 60, storage: inner, limits });
  const { clock, random } = home;
  let isCalm = false;
  const faults: Faults = {
    clock,
    random,
    slowest: 30,
    appendFails: () => (!isCalm && random() < appendFails ? (random() < 0.5 ? 'early' : 'late') : 'no'),
  };
  let storage: FaultyStorage = faultyStorage(inner, faults);
  home.serve(storage);
  const clients = ['ana', 'ben', 'cho', 'dee'].map((name) => home.join(name));
  const latest = new Map<TestClient, Uint8Array>();
  for (const client of clients) client.doc.on('update', (update: Uint8Array) => latest.set(client, update));
  let crashes = 0;
  for (let step = 0; step < 80; step++) {
    if (random() < crash) {
      storage.kill();
      await expectNothingLost(inner, clients);
      storage = faultyStorage(inner, faults);
      home.serve(storage);
      crashes += 1;
    }
    const client = oneOf(clients, random);
    // Tabs of stock clients also tell each other directly, and may so hold what leans on something not yet seen.
    const hint = open && random() < 0.05 ? latest.get(oneOf(clients, random)) : undefined;
    if (hint) Y.applyUpdate(client.doc, hint, client);
    await act(client, clock, random);
    await clock.pass(random() * 25);
  }
  isCalm = true;
  for (const client of clients) client.connect();
  await clock.pass(20_000);
  return { ...home, inner, clients, crashes };
}

async function act(client: TestClient, clock: SimulatedClock, random: () => number): Promise<void> {
  const chance = random();
  if (chance < 0.08) client.disconnect();
  else if (chance < 0.22) {
    // Typing right after a reconnect: the update goes out before the step 2 with the offline edits.
    client.connect();
    await clock.pass(random() * 70);
    editAtRandom(client.doc, random);
  } else if (chance < 0.25) await clock.pass(3000);
  else editAtRandom(client.doc, random);
}

function oneOf(clients: readonly TestClient[], random: () => number): TestClient {
  const client = clients[Math.floor(random() * clients.length)];
  if (!client) throw new Error('nobody there');
  return client;
}

function contentOf(doc: Y.Doc): unknown {
  return [doc.getMap('cards').toJSON(), doc.getText('text').toJSON()];
}

async function expectConverged({ inner, clients, events }: Awaited<ReturnType<typeof play>>): Promise<void> {
  const stored = await storedDocument(inner);
  const expected = contentOf(stored);
  for (const client of clients) {
    expect(client.isSaved, 'all is saved').toBe(true);
    expect(contentOf(client.doc)).toEqual(expected);
    expect(Y.encodeStateVector(client.doc)).toEqual(Y.encodeStateVector(stored));
    expect(client.doc.store.pendingStructs).toBe(null);
    expect(client.closes.filter((code) => code >= 4000 || code === 1013)).toEqual([]);
    client.destroy();
  }
  expect(events.filter(({ kind }) => kind === 'fault' || kind === 'compaction refused')).toEqual([]);
}

describe('a room under random use', () => {
  it.each([1, 2, 3, 4, 5, 6])(
    'converges, cuts nobody off and saves everything (seeds from %i00)',
    async (hundred) => {
      let rows = 0;
      for (let seed = hundred * 100; seed < hundred * 100 + 10; seed++) {
        const end = await play({ seed, open: seed % 2 === 0 });
        await expectConverged(end).catch((error: unknown) => {
          throw new Error(`seed ${seed}`, { cause: error });
        });
        rows += end.events.reduce((sum, event) => sum + (event.kind === 'committed' ? event.rows : 0), 0);
      }
      expect(rows).toBeGreaterThan(200);
    },
  );

  it.each([7, 8, 9])(
    'loses nothing seen or saved when the server is killed (seeds from %i00)',
    async (hundred) => {
      let crashes = 0;
      for (let seed = hundred * 100; seed < hundred * 100 + 10; seed++) {
        const end = await play({ seed, open: false, crash: 0.06 });
        await expectConverged(end).catch((error: unknown) => {
          throw new Error(`seed ${seed}`, { cause: error });
        });
        crashes += end.crashes;
      }
      expect(crashes).toBeGreaterThan(20);
    },
  );

  it('survives appends that fail, also those that fail after the commit', async () => {
    let failures = 0;
    for (let seed = 1000; seed < 1015; seed++) {
      const end = await play({ seed, open: false, appendFails: 0.15 });
      await expectConverged(end).catch((error: unknown) => {
        throw new Error(`seed ${seed}`, { cause: error });
      });
      failures += end.events.filter(({ kind }) => kind === 'storage failed').length;
    }
    expect(failures).toBeGreaterThan(30);
  });

  it(
    `keeps all of that at once, from seed ${firstSeed}`,
    { timeout: seconds * 1000 + 60_000 },
    async ({ annotate }) => {
      const until = Date.now() + seconds * 1000;
      const tally = { crashes: 0, rows: 0, failures: 0 };
      let seed = firstSeed;
      for (; seconds > 0 ? Date.now() < until : seed < firstSeed + 10; seed++) {
        // Where tabs tell each other directly, what they have seen need not be stored when a server is killed.
        const open = seed % 3 === 0;
        const end = await play({ seed, open, crash: open ? 0 : 0.03, appendFails: 0.05 });
        await expectConverged(end).catch((error: unknown) => {
          throw new Error(`seed ${seed}`, { cause: error });
        });
        tally.crashes += end.crashes;
        tally.rows += end.events.reduce(
          (sum, event) => sum + (event.kind === 'committed' ? event.rows : 0),
          0,
        );
        tally.failures += end.events.filter(({ kind }) => kind === 'storage failed').length;
      }
      const histories = seed - firstSeed;
      await annotate(`seeds ${firstSeed} to ${seed - 1}: ${histories} histories, ${JSON.stringify(tally)}`);
      expect(Math.min(tally.crashes, tally.failures, tally.rows)).toBeGreaterThan(0);
    },
  );
});
