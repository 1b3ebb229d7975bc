/**
 * Frames in and out. Reading decides on decoded numbers, never on bytes (lib0 reads `80 00` as 0 too), takes exactly
 * one message per frame, and refuses everything it does not know.
 */
import type { Decoder } from 'lib0/decoding';
import { createDecoder, readVarString, readVarUint, readVarUint8Array } from 'lib0/decoding';
import {
  createEncoder,
  toUint8Array,
  writeUint8Array,
  writeVarString,
  writeVarUint,
  writeVarUint8Array,
} from 'lib0/encoding';
import { messageKind, syncKind } from './protocol.ts';

/** What a client may say. `bytes` are views into the frame. */
export type ClientMessage =
  /** "This is how far I am: send me the rest." */
  | { readonly kind: 'step1'; readonly clocks: ReadonlyMap<number, number> }
  /** The rest, as asked for by our step 1; or one edit. Both are Yjs updates. */
  | { readonly kind: 'step2' | 'update'; readonly bytes: Uint8Array }
  | { readonly kind: 'awareness'; readonly states: readonly AwarenessEntry[] }
  | { readonly kind: 'queryAwareness' };

export interface AwarenessEntry {
  readonly client: number;
  readonly clock: number;
  /** JSON as it was sent; the word `null` when the person left. */
  readonly state: string;
}

export type ReadFrame =
  | { readonly ok: true; readonly message: ClientMessage }
  | { readonly ok: false; readonly reason: string };

const largestClient = 2 ** 32;

/** Reads one frame of a client. Never throws. */
export function readFrame(frame: Uint8Array): ReadFrame {
  try {
    const decoder = createDecoder(frame);
    const message = readMessage(decoder);
    if (message === null) return { ok: false, reason: 'unknown message' };
    if (decoder.pos !== frame.length) return { ok: false, reason: 'more than one message in a frame' };
    return { ok: true, message };
  } catch {
    return { ok: false, reason: 'unreadable frame' };
  }
}

function readMessage(decoder: Decoder): ClientMessage | null {
  switch (readVarUint(decoder)) {
    case messageKind.sync:
      return readSync(decoder);
    case messageKind.awareness:
      return { kind: 'awareness', states: readAwareness(readVarUint8Array(decoder)) };
    case messageKind.queryAwareness:
      return { kind: 'queryAwareness' };
    default:
      return null;
  }
}

function readSync(decoder: Decoder): ClientMessage | null {
  switch (readVarUint(decoder)) {
    case syncKind.step1:
      return { kind: 'step1', clocks: readClocks(readVarUint8Array(decoder)) };
    case syncKind.step2:
      return { kind: 'step2', bytes: readVarUint8Array(decoder) };
    case syncKind.update:
      return { kind: 'update', bytes: readVarUint8Array(decoder) };
    default:
      return null;
  }
}

/** A declared count is never believed: the loop ends with the bytes. */
function readClocks(bytes: Uint8Array): ReadonlyMap<number, number> {
  const decoder = createDecoder(bytes);
  const clocks = new Map<number, number>();
  for (let rest = readVarUint(decoder); rest > 0; rest--) {
    const client = readVarUint(decoder);
    clocks.set(client, readVarUint(decoder));
  }
  endOf(decoder);
  return clocks;
}

/** Reads an awareness update (y-protocols). Throws where it is not one. */
export function readAwareness(bytes: Uint8Array): readonly AwarenessEntry[] {
  const decoder = createDecoder(bytes);
  const states: AwarenessEntry[] = [];
  for (let rest = readVarUint(decoder); rest > 0; rest--) {
    const client = readVarUint(decoder);
    const clock = readVarUint(decoder);
    if (client >= largestClient) throw new RangeError('client id');
    states.push({ client, clock, state: readVarString(decoder) });
  }
  endOf(decoder);
  return states;
}

function endOf(decoder: Decoder): void {
  if (decoder.pos !== decoder.arr.length) throw new RangeError('bytes after the end');
}

/** "This is how far we are: send us the rest." */
export function step1Frame(clocks: ReadonlyMap<number, number>): Uint8Array {
  const vector = createEncoder();
  writeVarUint(vector, clocks.size);
  for (const [client, clock] of clocks) {
    writeVarUint(vector, client);
    writeVarUint(vector, clock);
  }
  return syncFrame(syncKind.step1, toUint8Array(vector));
}

/** The answer to a step 1. It completes what the update frames before it began; y-websocket now says `synced`. */
export function step2Frame(update: Uint8Array): Uint8Array {
  return syncFrame(syncKind.step2, update);
}

export function updateFrame(update: Uint8Array): Uint8Array {
  return syncFrame(syncKind.update, update);
}

/** The first `count` update frames (step 2 and update) of this connection are committed. */
export function savedFrame(count: number): Uint8Array {
  const encoder = createEncoder();
  writeVarUint(encoder, messageKind.saved);
  writeVarUint(encoder, count);
  return toUint8Array(encoder);
}

/** One awareness entry, encoded; a frame is any number of them, see `awarenessFrame`. */
export function encodeEntry({ client, clock, state }: AwarenessEntry): Uint8Array {
  const encoder = createEncoder();
  writeVarUint(encoder, client);
  writeVarUint(encoder, clock);
  writeVarString(encoder, state);
  return toUint8Array(encoder);
}

export function awarenessFrame(entries: readonly Uint8Array[]): Uint8Array {
  const encoder = createEncoder();
  writeVarUint(encoder, messageKind.awareness);
  writeVarUint8Array(encoder, joinEntries(entries));
  return toUint8Array(encoder);
}

/** The awareness update (y-protocols) inside an awareness frame. */
export function joinEntries(entries: readonly Uint8Array[]): Uint8Array {
  const encoder = createEncoder();
  writeVarUint(encoder, entries.length);
  for (const entry of entries) writeUint8Array(encoder, entry);
  return toUint8Array(encoder);
}

/** Says nothing to anyone; y-websocket leaves a connection on which nothing came for 30 s. */
export const heartbeatFrame: Uint8Array = awarenessFrame([]);

function syncFrame(kind: number, payload: Uint8Array): Uint8Array {
  const encoder = createEncoder();
  writeVarUint(encoder, messageKind.sync);
  writeVarUint(encoder, kind);
  writeVarUint8Array(encoder, payload);
  return toUint8Array(encoder);
}
