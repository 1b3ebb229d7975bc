/** Yjs updates (V1) cut, joined and written anew, without building a document. */
import { createEncoder, toUint8Array, writeUint8Array, writeVarUint } from 'lib0/encoding';
import * as Y from 'yjs';
import type { Block } from './arrange.ts';
import type { Known, Span } from './knowledge.ts';

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

/** The part of `blocks` from `known` up to `reached`, each client once, with these deletions. */
export function writeUpdate(
  blocks: readonly Block[],
  known: Known,
  reached: ReadonlyMap<number, number>,
  deletes: readonly Span[],
): Uint8Array {
  const byClient = new Map<number, Block[]>();
  for (const block of blocks) {
    const { client, clock } = block.id;
    const end = clock + block.length;
    if (end <= known.clockOf(client) || end > (reached.get(client) ?? 0)) continue;
    const ofClient = byClient.get(client);
    if (ofClient) ofClient.push(block);
    else byClient.set(client, [block]);
  }
  const encoder = new Y.UpdateEncoderV1();
  writeVarUint(encoder.restEncoder, byClient.size);
  for (const [client, ofClient] of byClient) writeRun(encoder, ofClient, known.clockOf(client));
  return withDeletes(encoder.toUint8Array(), deletes);
}

/** Blocks of one client from clock `from`, which may lie inside the first. */
function writeRun(encoder: Y.UpdateEncoderV1, blocks: readonly Block[], from: number): void {
  writeVarUint(encoder.restEncoder, blocks.length);
  for (const [at, block] of blocks.entries()) {
    const offset = Math.max(from - block.id.clock, 0);
    if (at === 0) {
      encoder.writeClient(block.id.client);
      writeVarUint(encoder.restEncoder, block.id.clock + offset);
    }
    block.write(encoder, offset);
  }
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
