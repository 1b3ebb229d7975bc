import * as z from 'zod/mini';
import { crc32 } from './checksum.ts';
import { isBytes } from './rows.ts';

/** A file of a map on this device: a photo, or how the map once was. Its bytes are in a table of their own. */
export interface KeptFile {
  readonly map: string;
  /** SHA-256 of its bytes, 64 hexadecimal digits: its name on this device and on the server. */
  readonly hash: string;
  /** Such as `image/jpeg`. */
  readonly media: string;
  readonly size: number;
  /** Milliseconds since 1970: when it came to this device. */
  readonly at: number;
}

/** A file made here that the server does not have yet. */
export interface Upload {
  readonly map: string;
  readonly hash: string;
  readonly size: number;
  /** So many bytes the server last said it has; what counts is what it says when asked again. */
  readonly offset: number;
  /** How often it was tried in vain since it last went on. */
  readonly attempts: number;
  /** Not tried again before; milliseconds since 1970, 0 for at once. */
  readonly notBefore: number;
  /** A code that says why the server will not have it; null while there is hope. */
  readonly refused: string | null;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** A version somebody keeps that the server has not heard of yet. Its bytes are a file. */
export interface WaitingVersion {
  readonly id: string;
  readonly map: string;
  readonly hash: string;
  /** null: nobody named it. */
  readonly name: string | null;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** The bytes of a file as the database holds them. */
export interface FileBytesRow {
  readonly map: string;
  readonly hash: string;
  readonly bytes: Uint8Array;
  /** CRC-32 of `bytes`. */
  readonly crc: number;
}

const count = z.number().check(z.int(), z.minimum(0));
const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));

const keptFile = z.object({ map: z.string(), hash, media: z.string(), size: count, at: z.number() });
const upload = z.object({
  map: z.string(),
  hash,
  size: count,
  offset: count,
  attempts: count,
  notBefore: z.number(),
  refused: z.nullable(z.string()),
  at: z.number(),
});
const waitingVersion = z.object({
  id: z.string(),
  map: z.string(),
  hash,
  name: z.nullable(z.string()),
  at: z.number(),
});
const fileBytes = z.object({ map: z.string(), hash, bytes: z.custom<Uint8Array>(isBytes), crc: count });

/** Rows that are whole; others are left alone where they are. */
export function wholeFiles(values: readonly unknown[]): KeptFile[] {
  return values.flatMap((value) => keptFile.safeParse(value).data ?? []);
}

export function wholeUploads(values: readonly unknown[]): Upload[] {
  return values.flatMap((value) => upload.safeParse(value).data ?? []);
}

export function wholeVersions(values: readonly unknown[]): WaitingVersion[] {
  return values.flatMap((value) => waitingVersion.safeParse(value).data ?? []);
}

/** The bytes of a row, or null when they are not what was stored. */
export function readFileBytes(value: unknown): Uint8Array | null {
  const row = fileBytes.safeParse(value);
  return row.success && crc32(row.data.bytes) === row.data.crc ? row.data.bytes : null;
}

/** Bytes made ready for the database: an array of their own, whatever they were a view into. */
export function toFileBytes(map: string, name: string, bytes: Uint8Array): FileBytesRow {
  return { map, hash: name, bytes: bytes.slice(), crc: crc32(bytes) };
}
