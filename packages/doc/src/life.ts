import type { Deleted, PersonId, Random, Touched } from '@throughline/journey';
import { randomLetters } from '@throughline/journey';
import * as Y from 'yjs';
import { derived, recordKey, touchedAlone } from './schema.ts';

/**
 * Edit beats delete, by tokens. Every write to a record leaves a fresh token; a delete names the tokens it saw
 * and counts only while it names all that are there. So a delete that has not seen an edit loses against it,
 * in whatever order the two arrive, and nobody's clock is asked.
 *
 * Tokens lie under a key of the page load that wrote them and take away the tokens they saw. With one shared
 * key, of two edits made at the same moment only one token would remain, and a delete that saw just that one
 * would take the other person's words with it.
 */
export type SharedRecord = Y.Map<unknown>;

/** Who writes, when, and under which client id. */
export interface Stamp {
  readonly by: PersonId;
  readonly at: number;
  readonly client: number;
  readonly random: Random;
}

export function isTouchedKey(key: string): boolean {
  return key === touchedAlone || key.startsWith(derived.touched);
}

/** Leaves a fresh token on the record, in place of those that are there. */
export function touch(record: SharedRecord, stamp: Stamp): void {
  const mine = derived.touched + stamp.client;
  for (const key of record.keys()) if (isTouchedKey(key) && key !== mine) record.delete(key);
  record.set(mine, { token: randomLetters(8, stamp.random), by: stamp.by, at: stamp.at });
}

/** What is said of a delete besides who and when. */
export interface Manner {
  /** The stage or lane whose delete took this record along. */
  readonly along: string | null;
  /** Its creation was undone: the bin does not list it. */
  readonly unmade?: boolean;
}

/** Deletes the record as it is now. */
export function putInBin(record: SharedRecord, stamp: Stamp, { along, unmade = false }: Manner): void {
  const over = joinedTokens(touchesOf(record));
  const deleted = { over, by: stamp.by, at: stamp.at, ...(along === null ? {} : { with: along }) };
  record.set(recordKey.deleted, unmade ? { ...deleted, unmade } : deleted);
}

/** Takes the record out of the bin. */
export function takeFromBin(record: SharedRecord, stamp: Stamp): void {
  record.delete(recordKey.deleted);
  touch(record, stamp);
}

/** Whether the record is in the bin. */
export function isBinned(record: SharedRecord): boolean {
  return deletionOf(record) !== null;
}

/** The delete that put the record into the bin; null when it is not there. */
export function deletionOf(record: SharedRecord): Deleted | null {
  if (!record.has(recordKey.deleted)) return null;
  return deletedOf(record.get(recordKey.deleted), touchesOf(record));
}

/** With which stage or lane the record was deleted, if with one. */
export function deletedAlong(record: SharedRecord): string | null {
  const deleted = record.get(recordKey.deleted);
  return isPlainObject(deleted) && typeof deleted['with'] === 'string' ? deleted['with'] : null;
}

/** Whether a delete only says that the record's creation was undone. */
export function isUnmade(deleted: unknown): boolean {
  return isPlainObject(deleted) && deleted['unmade'] === true;
}

/** Who else has written to the record, or deleted it, last; null when nobody has since `me`. */
export function lastOther(record: SharedRecord, me: PersonId): PersonId | null {
  const deletion = deletionOf(record);
  if (deletion && deletion.by !== me) return deletion.by;
  return latest(touchesOf(record).filter(({ by }) => by !== me))?.by ?? null;
}

function touchesOf(record: SharedRecord): Touched[] {
  return [...record.keys()].filter(isTouchedKey).flatMap((key) => readTouched(record.get(key)) ?? []);
}

/** The delete, if it names every one of the present tokens. */
export function deletedOf(value: unknown, touches: readonly Touched[]): Deleted | null {
  if (!isPlainObject(value)) return null;
  const { over, by, at } = value;
  if (typeof over !== 'string') return null;
  const seen = over.split(' ');
  if (!touches.every((touched) => seen.includes(touched.token))) return null;
  return { over, by: (typeof by === 'string' ? by : '') as PersonId, at: finite(at) };
}

/** A token as written by anyone; null when it is none. */
export function readTouched(value: unknown): Touched | null {
  if (!isPlainObject(value) || typeof value['token'] !== 'string') return null;
  const { token, by, at } = value;
  return { token, by: (typeof by === 'string' ? by : '') as PersonId, at: finite(at) };
}

/** The last of several writes made at the same moment, the same for everybody. */
export function latest(touches: readonly Touched[]): Touched | null {
  return touches.reduce<Touched | null>((last, next) => (last && !isLater(next, last) ? last : next), null);
}

function isLater(a: Touched, b: Touched): boolean {
  return a.at === b.at ? a.token > b.token : a.at > b.at;
}

function joinedTokens(touches: readonly Touched[]): string {
  return touches
    .map((touched) => touched.token)
    .sort()
    .join(' ');
}

export function isPlainObject(value: unknown): value is { readonly [key: string]: unknown } {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Y.AbstractType)
  );
}

function finite(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}
