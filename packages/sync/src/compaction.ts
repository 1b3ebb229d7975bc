/**
 * From snapshot and log to one new snapshot. Built through a Y.Doc, since only that collects garbage (merging bytes never
 * does), and proven before anyone may rely on it: same clocks as the parts, every deletion of the parts, and a second
 * document built from the new bytes alone is in the same state as the first.
 */
import * as Y from 'yjs';
import { crc32 } from './checksum.ts';
import type { Gain } from './knowledge.ts';
import { Knowledge } from './knowledge.ts';
import type { Snapshot } from './storage.ts';
import type { StoredDocument } from './storedDocument.ts';
import { mergeInGroups } from './updates.ts';
import { gainOf } from './vetting.ts';

/** With the snapshot all that is costly to learn of it, so that who asked need not look into its bytes. */
interface Proven {
  readonly ok: true;
  readonly state: Uint8Array;
  /** crc32 of `state`. */
  readonly checksum: number;
  /** What is in `state`. */
  readonly gain: Gain;
}

export type Squashed = Proven | { readonly ok: false; readonly reason: string };

/** Pure and heavy: a server may run it in a worker. `parts` are the snapshot, if any, and all rows after it. */
export type Squash = (parts: readonly Uint8Array[]) => Promise<Squashed>;

/** Never throws. */
export function squash(parts: readonly Uint8Array[]): Squashed {
  const built = new Y.Doc();
  const second = new Y.Doc();
  try {
    Y.applyUpdate(built, mergeInGroups(parts));
    const state = Y.encodeStateAsUpdate(built);
    Y.applyUpdate(second, state);
    const gain = gainOf(state);
    const reason = differenceBetween(parts, gain) ?? (isSame(built, second) ? null : 'another document');
    return reason === null ? { ok: true, state, checksum: crc32(state), gain } : { ok: false, reason };
  } catch (error) {
    return { ok: false, reason: String(error) };
  } finally {
    built.destroy();
    second.destroy();
  }
}

/** The snapshot that takes the place of everything this document has now; null where there is nothing to gain. */
export async function snapshotOf(
  document: StoredDocument,
  run: Squash,
): Promise<{ snapshot: Snapshot; gain: Gain } | { refused: string } | null> {
  const { snapshot: base, tail, lastSeq } = document;
  if (tail.length === 0) return null;
  const rows = tail.map(({ bytes }) => bytes);
  const squashed = await run(base ? [base.state, ...rows] : rows);
  if (!squashed.ok) return { refused: squashed.reason };
  const { state, checksum, gain } = squashed;
  return { snapshot: { state, upTo: lastSeq, checksum }, gain };
}

function differenceBetween(parts: readonly Uint8Array[], gain: Gain): string | null {
  const before = knowledgeOf(parts.map(gainOf));
  const after = knowledgeOf([gain]);
  if (!isEqual(before.clocks, after.clocks)) return 'other clocks';
  return after.coversDeletesOf(before) ? null : 'fewer deletions';
}

function knowledgeOf(gains: readonly Gain[]): Knowledge {
  const knowledge = new Knowledge();
  for (const gain of gains) knowledge.absorb(gain);
  return knowledge;
}

function isEqual(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): boolean {
  return a.size === b.size && [...a].every(([client, clock]) => b.get(client) === clock);
}

function isSame(a: Y.Doc, b: Y.Doc): boolean {
  const isWhole = a.store.pendingStructs === null && b.store.pendingStructs === null;
  return isWhole && Y.equalSnapshots(Y.snapshot(a), Y.snapshot(b));
}
