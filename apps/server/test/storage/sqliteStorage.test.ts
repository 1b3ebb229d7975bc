import { DatabaseSync } from '@photostructure/sqlite';
import type { NewLogRow, RoomName } from '@throughline/sync';
import { crc32, RoomDamaged } from '@throughline/sync';
import { join } from 'node:path';
import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { sqliteStorage } from '../../src/storage/sqliteStorage.ts';
import { startStorage } from '../../src/storage/storageThread.ts';
import { temporaryFolder } from '../folder.ts';

const room: RoomName = 'map/aaaaaaaaaaaaaaaaaaaaaa';

function row(text: string, name: RoomName = room): NewLogRow {
  const bytes = new TextEncoder().encode(text);
  return { room: name, bytes, person: 'ana', device: 'laptop', at: 1, checksum: crc32(bytes), clients: [] };
}

async function open(dataDir: string) {
  const thread = await startStorage({ dataDir });
  onTestFinished(() => thread.close());
  return { thread, storage: sqliteStorage(thread) };
}

/** Works on the file behind the back of a stopped storage. */
function tamper(dataDir: string, sql: string): void {
  const database = new DatabaseSync(join(dataDir, 'throughline.sqlite'));
  database.exec(sql);
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  database.close();
}

describe('a damaged file', () => {
  it.each([
    ['a changed row', "UPDATE log SET bytes = CAST('twO' AS BLOB) WHERE seq = 2", /row 2 does not match/],
    ['a missing row', 'DELETE FROM log WHERE seq = 2', /row 2 is missing/],
    ['a missing last row', 'DELETE FROM log WHERE seq = 3', /row 3 is missing/],
  ])('refuses a room with %s instead of serving less of it', async (_, sql, says) => {
    const dataDir = temporaryFolder();
    const before = await open(dataDir);
    await before.storage.append([row('one'), row('two'), row('three')]);
    await before.storage.append([row('fine', 'map/bbbbbbbbbbbbbbbbbbbbbb')]);
    await before.thread.close();
    tamper(dataDir, sql);
    const { storage } = await open(dataDir);
    const refusal = await storage.load(room).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(RoomDamaged);
    expect(String(refusal)).toMatch(says);
    expect((await storage.load('map/bbbbbbbbbbbbbbbbbbbbbb')).log).toHaveLength(1);
  });

  it.each([
    ['cut to 60 %', (file: string) => truncateSync(file, Math.floor(readFileSync(file).length * 0.6))],
    ['emptied', (file: string) => truncateSync(file, 0)],
    ['with a zeroed head', (file: string) => writeFileSync(file, readFileSync(file).fill(0, 0, 4096))],
  ])('keeps the server from starting when it was %s', async (_, damage) => {
    const dataDir = temporaryFolder();
    const before = await open(dataDir);
    await before.storage.append(
      Array.from({ length: 200 }, (_unused, index) => row(`${index}`.padEnd(900, '.'))),
    );
    await before.thread.close();
    damage(join(dataDir, 'throughline.sqlite'));
    await expect(startStorage({ dataDir })).rejects.toThrow(/are damaged .* Nothing was changed/);
  });
});

describe('a data folder', () => {
  it('serves one server at a time', async () => {
    const dataDir = temporaryFolder();
    await open(dataDir);
    await expect(startStorage({ dataDir })).rejects.toThrow(/Another Throughline server is using DATA_DIR/);
  });

  it('that is a file is refused in words', async () => {
    const file = join(temporaryFolder(), 'not-a-folder');
    writeFileSync(file, '');
    await expect(startStorage({ dataDir: file })).rejects.toThrow(
      /DATA_DIR ".*not-a-folder" cannot be written/,
    );
  });

  /** What takes a file of today back to how earlier versions of the server left it. */
  const toVersion2 = `DROP TABLE version_person; DROP TABLE version; DROP TABLE file; DROP TABLE writer;
    ALTER TABLE room DROP COLUMN versioned_up_to; PRAGMA user_version = 2`;
  const toVersion1 = `${toVersion2}; ALTER TABLE room DROP COLUMN newest_schema; PRAGMA user_version = 1`;

  it.each([
    [2, toVersion2],
    [1, toVersion1],
  ])('of version %i is brought up to date, with all that is in it', async (_, back) => {
    const dataDir = temporaryFolder();
    const before = await open(dataDir);
    await before.storage.append([row('kept')]);
    await before.thread.close();
    tamper(dataDir, back);
    const { thread, storage } = await open(dataDir);
    expect((await storage.load(room)).log).toHaveLength(1);
    expect(await thread.ask('neededSchema', room)).toBe(0);
    const mapId = room.slice('map/'.length);
    expect(await thread.ask('versionsOf', mapId)).toEqual([]);
    expect(await thread.ask('versionStanding', mapId)).toMatchObject({ changed: false });
    await storage.append([row('changed')]);
    expect(await thread.ask('versionStanding', mapId)).toMatchObject({ changed: true });
  });

  it('of a newer version is left alone', async () => {
    const dataDir = temporaryFolder();
    await (await open(dataDir)).thread.close();
    tamper(dataDir, 'PRAGMA user_version = 99');
    await expect(startStorage({ dataDir })).rejects.toThrow(/written by a newer version/);
  });
});

describe('a full disk', () => {
  it('rejects what it cannot store, keeps the rest, and takes it again when there is space', async () => {
    const { thread, storage } = await open(temporaryFolder());
    await storage.append([row('before')]);
    await thread.ask('limitGrowth', 0);
    const large = row('x'.repeat(200_000));
    await expect(storage.append([row('small'), large])).rejects.toThrow(/full/);
    expect((await storage.load(room)).log).toHaveLength(1);
    await thread.ask('limitGrowth', null);
    expect(await storage.append([row('small'), large])).toEqual([2, 3]);
  });

  it('fails at every write in turn without losing or inventing a row', async () => {
    const { thread, storage } = await open(temporaryFolder());
    const kept: string[] = [];
    for (let nth = 0; nth < 12; nth += 1) {
      await thread.ask('failCommits', { after: nth % 3, count: 1 });
      for (let write = 0; write < 4; write += 1) {
        const text = `${nth}.${write}`;
        await storage.append([row(text)]).then(
          () => kept.push(text),
          () => undefined,
        );
      }
    }
    const { log } = await storage.load(room);
    expect(log.map(({ bytes }) => new TextDecoder().decode(bytes))).toEqual(kept);
    expect(log.map(({ seq }) => seq)).toEqual(kept.map((_, index) => index + 1));
    expect(kept).toHaveLength(36);
  });
});

describe('the snapshot before', () => {
  it('is kept until the next one', async () => {
    const dataDir = temporaryFolder();
    const { storage, thread } = await open(dataDir);
    for (const upTo of [1, 2, 3]) {
      await storage.append([row(`row ${upTo}`)]);
      const state = new TextEncoder().encode(`state ${upTo}`);
      await storage.compact(room, { state, upTo, checksum: crc32(state) });
    }
    await thread.close();
    const database = new DatabaseSync(join(dataDir, 'throughline.sqlite'));
    expect(database.prepare('SELECT up_to FROM snapshot ORDER BY up_to').all()).toMatchObject([
      { up_to: 2 },
      { up_to: 3 },
    ]);
    database.close();
  });
});
