import * as z from 'zod/mini';
import { crc32 } from './checksum.ts';
import type { Database } from './database.ts';
import { isBytes } from './rows.ts';

/**
 * The map as this device and the server both had it when they were parted, so that after coming back people can be told
 * what either side did: a value that gave way to another is in no document any more.
 */
export interface KeptBase {
  readonly map: string;
  /** When they were parted, in milliseconds since 1970. */
  readonly at: number;
  /** What the server was known to have, as updates. */
  readonly base: readonly Uint8Array[];
  /** What this device had sent, or would have, without hearing that the server has it. */
  readonly sent: readonly Uint8Array[];
  /** What either side did since; null until this device is back. */
  readonly back: {
    readonly at: number;
    readonly mine: readonly Uint8Array[];
    readonly theirs: readonly Uint8Array[];
  } | null;
}

/** As the database holds it: with a checksum for all updates, one after the other. */
export interface StoredBase extends KeptBase {
  readonly crc: readonly number[];
}

const updates = z.array(z.custom<Uint8Array>(isBytes));
const storedBase = z.object({
  map: z.string(),
  at: z.number(),
  base: updates,
  sent: updates,
  back: z.nullable(z.object({ at: z.number(), mine: updates, theirs: updates })),
  crc: z.array(z.number()),
});

/** So many are kept of one map: whoever has not looked for longer is told of the last ones. */
const most = 4;

/** Keeps a base, or what became of it; the oldest of its map go when there are more than a few. */
export async function keepBase(database: Database, base: KeptBase): Promise<void> {
  await database.transaction('rw', database.bases, async () => {
    await database.bases.put({ ...base, crc: checksumsOf(base) });
    const all = await database.bases.where('map').equals(base.map).sortBy('at');
    await drop(
      database,
      all.slice(0, Math.max(0, all.length - most)).map(({ map, at }) => [map, at]),
    );
  });
}

/** The bases of a map, the oldest first. Rows that are not whole are left out. */
export async function basesOf(database: Database, map: string): Promise<readonly KeptBase[]> {
  const values = await database.bases.where('map').equals(map).sortBy('at');
  return values.flatMap((value) => readBase(value) ?? []);
}

/** People have seen what these tell. */
export async function dropBases(database: Database, map: string, times: readonly number[]): Promise<void> {
  await drop(
    database,
    times.map((at) => [map, at]),
  );
}

async function drop(database: Database, keys: readonly [map: string, at: number][]): Promise<void> {
  await database.bases.bulkDelete([...keys]);
}

function readBase(value: unknown): KeptBase | null {
  const row = storedBase.safeParse(value);
  if (!row.success) return null;
  const { crc, ...base } = row.data;
  const sums = checksumsOf(base);
  return sums.length === crc.length && sums.every((sum, index) => sum === crc[index]) ? base : null;
}

function checksumsOf({ back, base, sent }: KeptBase): readonly number[] {
  return [...base, ...sent, ...(back ? [...back.mine, ...back.theirs] : [])].map((bytes) => crc32(bytes));
}
