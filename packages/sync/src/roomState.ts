/**
 * A room as one update: what a version of a map is made of, and what somebody brings who says it is one.
 */
import type { Squash } from './compaction.ts';
import { closedRules, openRules } from './documentRules.ts';
import { Knowledge } from './knowledge.ts';
import { defaultLimits } from './protocol.ts';
import type { RoomName } from './roles.ts';
import type { RoomStorage } from './storage.ts';
import { deletesOnly } from './updates.ts';
import { vetUpdate } from './vetting.ts';

/** Everything that is committed of a room. */
export interface RoomState {
  /** One Yjs update, V1, without what has been deleted. */
  readonly state: Uint8Array;
  /** The last row that is in it; 0 for a room nobody has written to. */
  readonly upTo: number;
}

/**
 * The room as it is stored now, whether somebody is in it or not: rows are stored before anybody sees them, so nothing
 * is missing. `squash` does the work, in a worker if the server gives one. Rejects with RoomRemoved or RoomDamaged;
 * refuses where the result does not prove equal to what is stored.
 */
export async function roomState(
  storage: Pick<RoomStorage, 'load'>,
  room: RoomName,
  squash: Squash,
): Promise<RoomState | { readonly refused: string }> {
  const { snapshot, log } = await storage.load(room);
  const upTo = log.at(-1)?.seq ?? snapshot?.upTo ?? 0;
  // A snapshot alone has been proven when it was made.
  if (snapshot && log.length === 0) return { state: snapshot.state, upTo };
  if (upTo === 0) return { state: deletesOnly([]), upTo };
  const rows = log.map(({ bytes }) => bytes);
  const squashed = await squash(snapshot ? [snapshot.state, ...rows] : rows);
  return squashed.ok ? { state: squashed.state, upTo } : { refused: squashed.reason };
}

/**
 * Why a whole document that somebody brought must not be shown to others, or null when nothing speaks against it: the
 * same door that every edit of a room passes. `roots` null allows any, as in open mode. Heavy for large ones.
 */
export function faultInState(state: Uint8Array, roots: readonly string[] | null): string | null {
  const rules = roots === null ? openRules(defaultLimits) : closedRules(defaultLimits, roots);
  const verdict = vetUpdate(state, new Knowledge(), rules);
  if (verdict.is === 'refused') return verdict.reason;
  return verdict.is === 'early' ? 'pieces are missing' : null;
}
