import * as z from 'zod/mini';
import { crc32 } from './checksum.ts';

/** A map on this device, as the library page lists it. The map itself is in the log of its rooms. */
export interface MapRow {
  /** 22 base64url characters when made here; in `ACCESS=open` whatever the address said. */
  readonly id: string;
  readonly title: string;
  readonly stages: number;
  readonly cards: number;
  /** Milliseconds since 1970 by this device's clock: for people to read, never to order edits by. */
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly binnedAt: number | null;
  /** The server knows this map; false for one made here that it has not heard of yet. */
  readonly registered: boolean;
  /** What the server last said this device may do; null before it said anything. */
  readonly role: string | null;
  /** A person chose to keep it, with its photos, on this device; left out: no. */
  readonly pinned?: boolean | undefined;
}

/** One entry of a room's log: a Yjs update, or several merged into one. */
export interface LogRow {
  /** Given by the database: rises with every row of the device. */
  readonly seq: number;
  readonly room: string;
  readonly bytes: Uint8Array;
  /** The tab that wrote it, and the how-manieth opening of a room in that tab: `k3x…/2`. */
  readonly tab: string;
  /** Milliseconds since 1970: when its oldest edit was made. */
  readonly at: number;
  /** True when everything in it is on the server's disk. */
  readonly saved: boolean;
  /** How many edits made on this device it holds; 0 for what came from the server. */
  readonly edits: number;
}

/** A log row as the database holds it: `saved` is a number because IndexedDB cannot index a boolean. */
export interface StoredLogRow extends Omit<LogRow, 'seq' | 'saved'> {
  readonly seq?: number;
  readonly saved: 0 | 1;
  /** CRC-32 of `bytes`. */
  readonly crc: number;
}

/** Accepts bytes of any realm: a database of a test or of another frame makes arrays of its own. */
export const isBytes = (value: unknown): value is Uint8Array =>
  ArrayBuffer.isView(value) && Object.prototype.toString.call(value) === '[object Uint8Array]';

const count = z.number().check(z.int(), z.minimum(0));

const logRow = z.object({
  seq: count,
  room: z.string(),
  bytes: z.custom<Uint8Array>(isBytes),
  tab: z.string(),
  at: z.number(),
  saved: z.union([z.literal(0), z.literal(1)]),
  edits: count,
  crc: count,
});

const mapRow = z.object({
  id: z.string().check(z.regex(/^[\w-]{1,64}$/)),
  title: z.string(),
  stages: count,
  cards: count,
  createdAt: z.number(),
  updatedAt: z.number(),
  binnedAt: z.nullable(z.number()),
  registered: z.boolean(),
  role: z.nullable(z.string()),
  pinned: z.optional(z.boolean()),
});

/** A row from the database, or null when it is not whole: wrong shape, or bytes that do not match their checksum. */
export function readLogRow(value: unknown): LogRow | null {
  const row = logRow.safeParse(value);
  if (!row.success || crc32(row.data.bytes) !== row.data.crc) return null;
  const { seq, room, bytes, tab, at, saved, edits } = row.data;
  return { seq, room, bytes, tab, at, saved: saved === 1, edits };
}

/** A map's entry from the database, or null when it is not one. */
export function readMapRow(value: unknown): MapRow | null {
  const row = mapRow.safeParse(value);
  return row.success ? row.data : null;
}

/** A row made ready for the database. */
export function toStored(row: Omit<LogRow, 'seq'>): StoredLogRow {
  return { ...row, saved: row.saved ? 1 : 0, crc: crc32(row.bytes) };
}
