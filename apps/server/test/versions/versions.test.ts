import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readVersionFile, writeVersionFile } from '@throughline/sync';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { newId } from '../../src/access/secrets.ts';
import { MOST_NAMED } from '../../src/versions/versionTables.ts';
import { hashOf, Sender } from '../files/uploads.ts';
import { temporaryFolder } from '../folder.ts';
import { headersOf, yClient } from '../live/clients.ts';
import type { TestServer, Visitor } from '../testServer.ts';
import { sharedServer, testServer, visitor } from '../testServer.ts';

interface Listed {
  readonly id: string;
  readonly kind: string;
  readonly name: string | null;
  readonly at: number;
  readonly by: { readonly name: string } | null;
  readonly people: readonly { readonly name: string }[];
  readonly file: string;
  readonly size: number;
}

/** A map, and people who work on it. */
class Workplace {
  readonly server: TestServer;
  readonly ana: Visitor;
  readonly mapId: string;
  readonly links: Record<string, string>;

  constructor(server: TestServer, ana: Visitor, map: { mapId: string; links: Record<string, string> }) {
    this.server = server;
    this.ana = ana;
    this.mapId = map.mapId;
    this.links = map.links;
  }

  get path(): string {
    return `/api/maps/${this.mapId}/versions`;
  }

  async join(name: string, role = 'editor'): Promise<Visitor> {
    const someone = await visitor(this.server, name);
    await someone.follow(this.links[role] ?? '');
    return someone;
  }

  /** Somebody opens the map; they stay until they leave. */
  async enter(someone: Visitor = this.ana) {
    const { provider, text } = yClient(this.server, `map/${this.mapId}`, headersOf(this.server, someone));
    await new Promise((resolve) => provider.once('sync', resolve));
    return { write: (key: string) => text.set(key, key), leave: () => provider.destroy() };
  }

  async list(): Promise<readonly Listed[]> {
    return (await this.ana.ask('GET', this.path)).body['versions'] as unknown as Listed[];
  }

  /** The keys of the cards in a version. */
  async cardsIn({ id }: Pick<Listed, 'id'>): Promise<string[]> {
    const response = await fetch(`${this.server.url}${this.path}/${id}`, {
      headers: headersOf(this.server, this.ana),
    });
    const state = readVersionFile(new Uint8Array(await response.arrayBuffer()));
    const doc = new Y.Doc();
    Y.applyUpdate(doc, state ?? new Uint8Array());
    return [...doc.getMap('cards').keys()].toSorted();
  }
}

async function workplace(server: TestServer): Promise<Workplace> {
  const ana = await visitor(server, 'Ana');
  return new Workplace(server, ana, await ana.makeMap());
}

/** A document as its file, with one card. */
function versionFile(root = 'cards'): Uint8Array<ArrayBuffer> {
  const doc = new Y.Doc();
  doc.getMap(root).set('card', 'Pay and wait');
  return writeVersionFile(Y.encodeStateAsUpdate(doc));
}

const soon = { versionTimes: { apart: 0, lookEvery: 20 } };

describe('an automatic version', () => {
  it('is made when the last one leaves, with what is on the map and who changed it', async () => {
    const work = await workplace(await testServer(soon));
    const [ben, cy] = [await work.join('Ben'), await work.join('Cy', 'viewer')];
    const [anaIn, benIn, cyIn] = [await work.enter(), await work.enter(ben), await work.enter(cy)];
    anaIn.write('one');
    benIn.write('two');
    for (const someone of [anaIn, benIn, cyIn]) someone.leave();
    await expect.poll(() => work.list()).toHaveLength(1);
    const [version] = await work.list();
    expect(version).toMatchObject({ kind: 'automatic', name: null, by: null, size: expect.any(Number) });
    expect(version?.people.map(({ name }) => name)).toEqual(['Ana', 'Ben']);
    expect(await work.cardsIn(version ?? { id: '' })).toEqual(['one', 'two']);
  });

  it('is not made of a map that was only looked at', async () => {
    const work = await workplace(await testServer(soon));
    const first = await work.enter();
    first.write('one');
    first.leave();
    await expect.poll(() => work.list()).toHaveLength(1);
    (await work.enter()).leave();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await work.list()).toHaveLength(1);
  });

  it('is made now and then while somebody stays, and not oftener', async () => {
    const work = await workplace(await testServer({ versionTimes: { apart: 400, lookEvery: 20 } }));
    const ana = await work.enter();
    let count = 0;
    const writing = setInterval(() => ana.write(`${(count += 1)}`), 20);
    await expect.poll(async () => (await work.list()).length, { timeout: 12_000 }).toBeGreaterThan(2);
    clearInterval(writing);
    const [first, second, third] = (await work.list()).map(({ at }) => at).toReversed();
    expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(400);
    expect((third ?? 0) - (second ?? 0)).toBeGreaterThanOrEqual(400);
  });

  it('that was due when the server ended is made when it starts again', async () => {
    const dataDir = temporaryFolder();
    const first = await testServer({ dataDir, versionTimes: { apart: 0, lookEvery: 60_000 } });
    const before = await workplace(first);
    const ana = await before.enter();
    ana.write('one');
    await expect
      .poll(() => first.storage.ask('versionStanding', before.mapId))
      .toMatchObject({ changed: true });
    await first.stop();
    const server = await testServer({ dataDir, ...soon });
    const again = await visitor(server);
    await again.follow(before.links['owner'] ?? '');
    const work = new Workplace(server, again, before);
    await expect.poll(() => work.list()).toHaveLength(1);
    expect((await work.list())[0]?.people).toMatchObject([{ name: 'Ana' }]);
  });

  it('names also those whose rows have gone into a snapshot since, and nobody twice', async () => {
    const server = await testServer({
      versionTimes: { apart: 0, lookEvery: 60_000 },
      roomLimits: { logRows: 4 },
    });
    const work = await workplace(server);
    const ben = await work.join('Ben');
    const [anaIn, benIn] = [await work.enter(), await work.enter(ben)];
    for (let count = 0; count < 12; count += 1) {
      anaIn.write(`ana ${count}`);
      await new Promise((resolve) => setTimeout(resolve, 15));
    }
    await expect.poll(() => server.logged.some(({ event }) => event === 'compacted')).toBe(true);
    benIn.write('ben');
    await expect
      .poll(async () => {
        await work.ana.ask('POST', work.path, { versionId: newId(), name: 'Now' });
        return (await work.list()).flatMap(({ people }) => people.map(({ name }) => name)).toSorted();
      })
      .toEqual(['Ana', 'Ben']);
  });

  it('is thinned with time, and its file goes too; named ones stay', async () => {
    const server = await testServer({ ...soon, fileLimits: { abandonedAfter: 2_000, sweepEvery: 50 } });
    const work = await workplace(server);
    const day = 24 * 60 * 60 * 1000;
    const add = async (name: string | null, at: number): Promise<void> => {
      const file = versionFile();
      const files = new Sender(server, work.ana, work.mapId);
      await files.send(file);
      const version = { id: newId(), mapId: work.mapId, hash: hashOf(file), name, by: null, at, upTo: null };
      expect(await server.storage.ask('addVersion', version)).toBe('made');
    };
    const noon = Math.floor(Date.now() / day) * day - 5 * day;
    await add(null, noon);
    await add(null, noon + 1000);
    await add('Before the workshop', noon + 500);
    const ana = await work.enter();
    ana.write('one');
    ana.leave();
    await expect
      .poll(async () => (await work.list()).map(({ kind, at }) => [kind, at - noon].join(' ')).slice(1))
      .toEqual(['automatic 1000', 'named 500']);
    await expect.poll(() => readdirSync(join(server.dataDir, 'files'))).toHaveLength(3);
  });
});

describe('a named version', () => {
  const shared = sharedServer();

  it('is the map as the server has it, under a name, by who made it', async () => {
    const work = await workplace(shared());
    const ben = await work.join('Ben');
    const inside = await work.enter(ben);
    inside.write('one');
    await expect
      .poll(() => shared().storage.ask('versionStanding', work.mapId))
      .toMatchObject({ changed: true });
    const made = await work.ana.ask('POST', work.path, {
      versionId: newId(),
      name: '  Before the workshop ',
    });
    expect(made.status).toBe(201);
    const [version] = await work.list();
    expect(version).toMatchObject({
      id: made.body['versionId'],
      kind: 'named',
      name: 'Before the workshop',
      by: { name: 'Ana', personId: expect.any(String), colour: expect.any(Number) },
      people: [{ name: 'Ben' }],
    });
    expect(await work.cardsIn(version ?? { id: '' })).toEqual(['one']);
  });

  it('is made once, however often it is asked for, also of an empty map', async () => {
    const work = await workplace(shared());
    const body = { versionId: newId(), name: 'Blank' };
    for (let count = 0; count < 3; count += 1) {
      expect((await work.ana.ask('POST', work.path, body)).status).toBe(201);
    }
    const versions = await work.list();
    expect(versions).toHaveLength(1);
    expect(await work.cardsIn(versions[0] ?? { id: '' })).toEqual([]);
  });

  it('can be what its maker had before the server heard of it', async () => {
    const work = await workplace(shared());
    const bytes = versionFile();
    const files = new Sender(shared(), work.ana, work.mapId);
    const body = { versionId: newId(), name: 'On the train', file: hashOf(bytes), at: 1_000 };
    expect(await work.ana.ask('POST', work.path, body)).toMatchObject({
      status: 404,
      body: { error: 'no-such-file' },
    });
    await files.send(bytes);
    expect((await work.ana.ask('POST', work.path, body)).status).toBe(201);
    const [version] = await work.list();
    expect(version).toMatchObject({ name: 'On the train', at: 1_000, file: hashOf(bytes) });
    expect(await work.cardsIn(version ?? { id: '' })).toEqual(['card']);
  });

  it('without a name goes with the automatic ones, by who kept it', async () => {
    const work = await workplace(await testServer());
    const { write } = await work.enter();
    write('one');
    await expect
      .poll(async () => {
        await work.ana.ask('POST', work.path, { versionId: newId(), name: null });
        return work.list();
      })
      .toMatchObject([{ kind: 'automatic', name: null, by: { name: 'Ana' } }]);
  });

  it('is never from the future', async () => {
    const work = await workplace(shared());
    await work.ana.ask('POST', work.path, { versionId: newId(), name: 'Later', at: Date.now() + 1e9 });
    expect((await work.list())[0]?.at).toBeLessThanOrEqual(Date.now());
  });

  it.each([
    ['other roots than those of a map', versionFile('evil')],
    ['bytes that are no document', writeVersionFile(Uint8Array.of(9, 9, 9))],
    [
      'a count that would fill the memory',
      writeVersionFile(Uint8Array.of(1, 255, 255, 255, 255, 15, 1, 0, 0)),
    ],
    ['a document of which pieces are missing', writeVersionFile(laterHalf())],
  ])('is not one that holds %s', async (_, bytes) => {
    const work = await workplace(shared());
    await new Sender(shared(), work.ana, work.mapId).send(bytes);
    const body = { versionId: newId(), name: 'Wrong', file: hashOf(bytes) };
    const begun = Date.now();
    expect(await work.ana.ask('POST', work.path, body)).toMatchObject({
      status: 422,
      body: { error: 'not-a-version' },
    });
    expect(Date.now() - begun).toBeLessThan(2_000);
    expect(await work.list()).toEqual([]);
  });

  it.each([
    { versionId: 'short', name: 'a' },
    { versionId: newId(), name: '   ' },
    { versionId: newId(), name: 'x'.repeat(121) },
    { versionId: newId(), name: 'a', file: '../etc/passwd' },
    { versionId: newId(), name: 'a', kind: 'automatic' },
    { versionId: newId(), name: 'a', at: -5 },
  ])('is refused as %j', async (body) => {
    const work = await workplace(shared());
    expect((await work.ana.ask('POST', work.path, body)).status).toBe(400);
  });

  it.each(['viewer', 'commenter'])(
    'is nothing for a %s: neither the list, nor its bytes by any way',
    async (role) => {
      const work = await workplace(shared());
      await work.ana.ask('POST', work.path, { versionId: newId(), name: 'Ours' });
      const [version] = await work.list();
      const cy = await work.join('Cy', role);
      expect((await cy.ask('GET', work.path)).status).toBe(403);
      expect((await cy.ask('POST', work.path, { versionId: newId(), name: 'Mine' })).status).toBe(403);
      expect((await cy.ask('GET', `${work.path}/${version?.id}`)).status).toBe(403);
      const files = new Sender(shared(), cy, work.mapId);
      const refused = await files.fetch(version?.file ?? '');
      expect([refused.status, await refused.json()]).toMatchObject([403, { error: 'no-right' }]);
    },
  );

  it('of another map is not given', async () => {
    const [mine, theirs] = [await workplace(shared()), await workplace(shared())];
    await theirs.ana.ask('POST', theirs.path, { versionId: newId(), name: 'Theirs' });
    const [version] = await theirs.list();
    expect((await mine.ana.ask('GET', `${mine.path}/${version?.id}`)).status).toBe(404);
  });

  it('goes with its map', async () => {
    const server = await testServer();
    const work = await workplace(server);
    await work.ana.ask('POST', work.path, { versionId: newId(), name: 'Gone' });
    await work.ana.ask('DELETE', `/api/maps/${work.mapId}`);
    expect((await work.ana.ask('GET', work.path)).status).toBe(404);
    expect(readdirSync(join(server.dataDir, 'files'))).toEqual([]);
  });

  it(`is the last of ${MOST_NAMED}: then one says so`, async () => {
    const server = await testServer();
    const work = await workplace(server);
    await work.ana.ask('POST', work.path, { versionId: newId(), name: 'First' });
    const [first] = await work.list();
    const { mapId } = work;
    for (let count = 1; count < MOST_NAMED; count += 1) {
      const version = { id: newId(), mapId, name: `${count}`, by: null, at: count, upTo: null };
      await server.storage.ask('addVersion', { ...version, hash: first?.file ?? '' });
    }
    expect(await work.ana.ask('POST', work.path, { versionId: newId(), name: 'Last' })).toMatchObject({
      status: 409,
      body: { error: 'too-many-versions' },
    });
  });
});

/** An update that leans on one that is not in it. */
function laterHalf(): Uint8Array {
  const doc = new Y.Doc();
  doc.getMap('cards').set('one', 1);
  const before = Y.encodeStateVector(doc);
  doc.getMap('cards').set('two', 2);
  return Y.encodeStateAsUpdate(doc, before);
}
