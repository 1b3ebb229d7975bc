import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newId } from '../../src/access/secrets.ts';
import { temporaryFolder } from '../folder.ts';
import { sharedServer, testServer, visitor } from '../testServer.ts';
import { hashOf, onDisk, owner, picture, Sender } from './uploads.ts';

const shared = sharedServer();

describe('a file of a map', () => {
  it('comes in chunks, is there when it is whole, and is given back as it was', async () => {
    const { files } = await owner(shared());
    const bytes = picture(700_000);
    const hash = hashOf(bytes);
    const announced = await files.announce(hash, bytes.length);
    expect(announced.body).toEqual({ received: 0, size: 700_000, whole: false });
    expect((await files.fetch(hash)).status).toBe(404);
    expect((await files.append(hash, 0, bytes.subarray(0, 400_000))).body).toMatchObject({
      received: 400_000,
    });
    expect((await files.announce(hash, bytes.length)).body).toMatchObject({
      received: 400_000,
      whole: false,
    });
    const last = await files.append(hash, 400_000, bytes.subarray(400_000));
    expect(last.body).toEqual({ received: 700_000, size: 700_000, whole: true });
    const given = await files.fetch(hash);
    expect(given.status).toBe(200);
    expect(hashOf(new Uint8Array(await given.arrayBuffer()))).toBe(hash);
  });

  it('is kept once in a map, and apart from the same in another', async () => {
    const server = await testServer();
    const { ana, files } = await owner(server);
    const bytes = picture(1000);
    await files.send(bytes);
    expect((await files.announce(hashOf(bytes), 1000)).body).toMatchObject({ whole: true });
    expect((await files.append(hashOf(bytes), 0, bytes)).body).toMatchObject({ whole: true });
    expect(onDisk(server)).toHaveLength(1);
    const other = new Sender(server, ana, (await ana.makeMap()).mapId);
    expect((await other.fetch(hashOf(bytes))).status).toBe(404);
    expect((await other.announce(hashOf(bytes), 1000)).body).toMatchObject({ received: 0, whole: false });
  });

  it('is served so that no browser runs it, and need not be asked for twice', async () => {
    const { files } = await owner(shared());
    const bytes = picture(1000);
    const hash = hashOf(bytes);
    await files.send(bytes);
    const { headers } = await files.fetch(hash);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'image/png',
      'content-length': '1000',
      'content-disposition': `attachment; filename="${hash.slice(0, 16)}.png"`,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, max-age=31536000, immutable',
      'cross-origin-resource-policy': 'same-origin',
      etag: `"${hash}"`,
    });
    const again = await files.fetch(hash, { 'If-None-Match': `"${hash}"` });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it.each([
    ['viewer', 200, 403],
    ['commenter', 200, 403],
    ['editor', 200, 200],
    ['owner', 200, 200],
  ])('is for a %s to see (%i), and to add (%i)', async (role, seen, added) => {
    const server = shared();
    const { files, mapId, links } = await owner(server);
    const bytes = picture(500);
    await files.send(bytes);
    const ben = await visitor(server);
    await ben.follow(links[role] ?? '');
    const theirs = new Sender(server, ben, mapId);
    expect((await theirs.fetch(hashOf(bytes))).status).toBe(seen);
    const fresh = picture(500);
    expect((await theirs.announce(hashOf(fresh), 500)).status).toBe(added);
    expect((await theirs.append(hashOf(fresh), 0, fresh)).status).toBe(added);
  });

  it('is nothing to a stranger, to another site, or without saying who one is', async () => {
    const server = shared();
    const { ana, files, mapId } = await owner(server);
    const bytes = picture(500);
    const hash = hashOf(bytes);
    await files.send(bytes);
    const stranger = new Sender(server, await visitor(server), mapId);
    expect((await stranger.fetch(hash)).status).toBe(403);
    expect((await stranger.announce(hash, 500)).body).toMatchObject({ error: 'no-right' });
    expect((await stranger.append(hash, 0, bytes)).status).toBe(403);
    expect((await files.fetch(hash, { Cookie: '' })).status).toBe(401);
    const elsewhere = { Origin: 'https://evil.example' };
    expect((await ana.ask('PUT', files.pathOf(hash), { size: 500 }, elsewhere)).status).toBe(403);
    const nowhere = new Sender(server, ana, newId());
    expect((await nowhere.announce(hash, 500)).status).toBe(404);
  });

  it.each([
    '..%2F..%2Fthroughline.sqlite',
    '%2e%2e%2fthroughline.sqlite',
    'A'.repeat(64),
    'a'.repeat(63),
    `${'a'.repeat(64)}%00`,
    `${'a'.repeat(60)}.png`,
    "a' OR '1'='1",
    '__proto__',
  ])('is never called %s', async (name) => {
    const { files } = await owner(shared());
    expect((await files.fetch(name)).status).toBe(404);
    expect((await files.announce(name, 10)).status).toBe(404);
    expect((await files.append(name, 0, picture(10))).status).toBe(404);
  });

  it('goes with its map', async () => {
    const server = await testServer();
    const { ana, files, mapId } = await owner(server);
    const [whole, half] = [picture(1000), picture(1000)];
    await files.send(whole);
    await files.announce(hashOf(half), 1000);
    await files.append(hashOf(half), 0, half.subarray(0, 500));
    expect(onDisk(server)).toHaveLength(2);
    await ana.ask('DELETE', `/api/maps/${mapId}`);
    expect(onDisk(server)).toEqual([]);
    expect((await files.fetch(hashOf(whole))).status).toBe(404);
    expect((await files.append(hashOf(half), 500, half.subarray(500))).status).toBe(404);
  });

  it('that is damaged on the disk is refused, and whole again when somebody sends it again', async () => {
    const server = await testServer();
    const { files } = await owner(server);
    const bytes = picture(5000);
    await files.send(bytes);
    const path = join(server.dataDir, 'files', onDisk(server)[0] ?? '');
    writeFileSync(path, readFileSync(path).fill(0, 100, 101));
    const refused = await files.fetch(hashOf(bytes));
    expect([refused.status, await refused.json()]).toMatchObject([500, { error: 'damaged' }]);
    expect((await files.announce(hashOf(bytes), 5000)).body).toMatchObject({ received: 0, whole: false });
    expect((await files.send(bytes)).body).toMatchObject({ whole: true });
    expect((await files.fetch(hashOf(bytes))).status).toBe(200);
  });
});

describe('a data folder in which files cannot be kept', () => {
  it('keeps the server from starting, in words, and nothing runs on', async () => {
    const dataDir = temporaryFolder();
    writeFileSync(join(dataDir, 'files'), 'not a folder');
    await expect(testServer({ dataDir })).rejects.toThrow(/Files of maps cannot be kept in ".*files"/);
    // The folder is free again: the next start is refused for the same reason, not for a server that still runs.
    await expect(testServer({ dataDir })).rejects.toThrow(/Files of maps cannot be kept in ".*files"/);
  });
});

describe('room for files', () => {
  const limits = { mapBytes: 10_000, serverBytes: 15_000 };

  it('is counted for each map from the announcement on', async () => {
    const server = await testServer({ fileLimits: limits });
    const { ana, files } = await owner(server);
    expect((await files.send(picture(6000))).status).toBe(200);
    expect(await files.announce(hashOf(picture(15)), 4001)).toMatchObject({
      status: 409,
      body: { error: 'map-full', says: expect.stringContaining('Nothing more can be added') },
    });
    expect((await files.announce(hashOf(picture(16)), 4000)).status).toBe(200);
    expect((await files.announce(hashOf(picture(17)), 1)).body).toMatchObject({ error: 'map-full' });
    const other = new Sender(server, ana, (await ana.makeMap()).mapId);
    expect((await other.announce(hashOf(picture(18)), 5001)).body).toMatchObject({ error: 'server-full' });
    expect((await other.announce(hashOf(picture(18)), 5000)).status).toBe(200);
  });

  it('is free again when the map is deleted', async () => {
    const server = await testServer({ fileLimits: limits });
    const { ana, files, mapId } = await owner(server);
    await files.send(picture(10_000));
    await ana.ask('DELETE', `/api/maps/${mapId}`);
    const next = new Sender(server, ana, (await ana.makeMap()).mapId);
    expect((await next.send(picture(10_000))).body).toMatchObject({ whole: true });
  });

  it('is refused before the disk is full, since maps come first', async () => {
    const server = await testServer({ fileLimits: { freeBytes: Number.MAX_SAFE_INTEGER } });
    const { files } = await owner(server);
    expect(await files.announce(hashOf(picture(10)), 10)).toMatchObject({
      status: 507,
      body: { error: 'disk-full', says: expect.stringContaining('Nothing was lost') },
    });
  });

  it('of an upload nobody goes on with is free after a while; what is whole stays', async () => {
    const server = await testServer({
      fileLimits: { ...limits, abandonedAfter: 3_000, sweepEvery: 50 },
    });
    const { files } = await owner(server);
    const [whole, half] = [picture(2000), picture(8000)];
    await files.send(whole);
    await files.announce(hashOf(half), 8000);
    await files.append(hashOf(half), 0, half.subarray(0, 3000));
    expect(onDisk(server)).toHaveLength(2);
    await expect.poll(() => onDisk(server)).toHaveLength(1);
    expect((await files.append(hashOf(half), 3000, half.subarray(3000))).status).toBe(404);
    expect((await files.announce(hashOf(picture(19)), 8000)).status).toBe(200);
    expect((await files.fetch(hashOf(whole))).status).toBe(200);
  });
});
