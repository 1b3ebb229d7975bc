/** Yjs updates (V1) cut, joined and written anew, without building a document. */
import { createEncoder, toUint8Array, writeUint8Array, writeVarUint } from 'lib0/encoding';
import * as Y from 'yjs';
import type { Span } from './knowledge.ts';

/** Yjs merges far from linearly: 4,000 updates at once take twenty times as long as in groups of this size. */
const groupSize = 64;

/** One update that says what all of them say. */
export function mergeInGroups(updates: readonly Uint8Array[]): Uint8Array {
  if (updates.length <= groupSize) return Y.mergeUpdates([...updates]);
  const groups: Uint8Array[] = [];
  for (let at = 0; at < updates.length; at += groupSize) {
    groups.push(Y.mergeUpdates(updates.slice(at, at + groupSize)));
  }
  return mergeInGroups(groups);
}

/** The pieces of `update` at or above `clocks`, with `deletes` in place of `deletions`, which are all it holds. */
export function rewrite(
  update: Uint8Array,
  clocks: Iterable<readonly [number, number]>,
  deletions: readonly Span[],
  deletes: readonly Span[],
): Uint8Array {
  const diff = Y.diffUpdate(update, clockVector(clocks));
  // diffUpdate ends with the delete set it found, written shortest: as long as ours of the same spans.
  return withDeletes(diff.subarray(0, diff.length - deleteSet(deletions).length), deletes);
}

/** An update without pieces. */
export function deletesOnly(deletes: readonly Span[]): Uint8Array {
  return withDeletes(Uint8Array.of(0), deletes);
}

export function clockVector(clocks: Iterable<readonly [number, number]>): Uint8Array {
  return Y.encodeStateVector(new Map(clocks));
}

function withDeletes(pieces: Uint8Array, deletes: readonly Span[]): Uint8Array {
  const encoder = createEncoder();
  writeUint8Array(encoder, pieces);
  writeUint8Array(encoder, deleteSet(deletes));
  return toUint8Array(encoder);
}

function deleteSet(spans: readonly Span[]): Uint8Array {
  const byClient = new Map<number, Span[]>();
  for (const span of spans) {
    const known = byClient.get(span.client);
    if (known) known.push(span);
    else byClient.set(span.client, [span]);
  }
  const encoder = createEncoder();
  writeVarUint(encoder, byClient.size);
  for (const [client, ofClient] of byClient) {
    writeVarUint(encoder, client);
    writeVarUint(encoder, ofClient.length);
    for (const { from, to } of ofClient) {
      writeVarUint(encoder, from);
      writeVarUint(encoder, to - from);
    }
  }
  return toUint8Array(encoder);
}
