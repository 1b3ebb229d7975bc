/**
 * What is committed of one room, as bytes: a snapshot, the log after it, and what they hold. No Y.Doc: a document takes
 * twenty times its bytes as objects, and a room never needs to look inside. Joining costs in proportion to the log after
 * the snapshot: the snapshot is sent as it is, as an update frame; the log, merged, as the step 2 that completes it.
 */
import * as Y from 'yjs';
import { crc32 } from './checksum.ts';
import { Knowledge } from './knowledge.ts';
import type { Gain } from './knowledge.ts';
import { step2Frame, updateFrame } from './messages.ts';
import type { RoomName } from './roles.ts';
import type { LogRow, Snapshot, StoredRoom } from './storage.ts';
import { RoomDamaged } from './storage.ts';
import { clockVector, deletesOnly, mergeInGroups } from './updates.ts';
import { gainOf } from './vetting.ts';

type Clocks = ReadonlyMap<number, number>;

interface Base {
  readonly upTo: number;
  readonly clocks: Clocks;
  /** The snapshot, ready to send; `state` is a view into it. */
  readonly frame: Uint8Array;
  readonly state: Uint8Array;
}

/** Vectors of reconnecting clients repeat: after an outage all lack the same. */
const cachedDiffs = 8;

export class StoredDocument {
  readonly knowledge = new Knowledge();
  readonly clients: Map<number, string>;
  lastSeq = 0;
  #base: Base | null = null;
  #tail: LogRow[] = [];
  #tailBytes = 0;
  #merged: { readonly rows: number; readonly update: Uint8Array } | null = null;
  #deletes: { readonly seq: number; readonly update: Uint8Array } | null = null;
  readonly #diffs = new Map<string, Uint8Array>();

  /** Throws RoomDamaged where a checksum differs, bytes cannot be read, or rows are missing. */
  constructor(room: RoomName, stored: StoredRoom) {
    this.clients = new Map(stored.clients);
    if (stored.snapshot) this.#rebase(stored.snapshot, sound(room, 'snapshot', stored.snapshot));
    for (const row of stored.log) {
      if (row.seq !== this.lastSeq + 1) throw new RoomDamaged(room, `row ${this.lastSeq + 1} is missing`);
      this.absorb(row, sound(room, `row ${row.seq}`, { state: row.bytes, checksum: row.checksum }));
    }
  }

  get snapshot(): { readonly state: Uint8Array; readonly upTo: number } | null {
    return this.#base;
  }

  get tail(): readonly LogRow[] {
    return this.#tail;
  }

  get bytes(): number {
    return (this.#base?.state.length ?? 0) + this.#tailBytes;
  }

  /** More rows than `rows`, or more bytes than the snapshot they follow (and worth the work). */
  isOvergrown(rows: number): boolean {
    return this.#tail.length > rows || this.#tailBytes > Math.max(this.#base?.state.length ?? 0, 65_536);
  }

  /** The next row, committed. */
  absorb(row: LogRow, gain: Gain): void {
    this.#tail.push(row);
    this.#tailBytes += row.bytes.length;
    this.lastSeq = row.seq;
    this.knowledge.absorb(gain);
  }

  /** A verified snapshot, which holds `gain`, takes the place of the rows it holds. */
  compacted(snapshot: Snapshot, gain: Gain): void {
    const rest = this.#tail.filter((row) => row.seq > snapshot.upTo);
    this.#rebase(snapshot, gain);
    this.lastSeq = rest.at(-1)?.seq ?? snapshot.upTo;
    this.#tail = rest;
    this.#tailBytes = rest.reduce((sum, row) => sum + row.bytes.length, 0);
    this.#merged = null;
    this.#diffs.clear();
  }

  /** The frames that bring someone at `clocks` up to date; the last is a step 2. */
  answer(clocks: Clocks): readonly Uint8Array[] {
    const base = this.#base;
    if (base === null) return [step2Frame(this.#tailSince(clocks))];
    if (covers(clocks, base.clocks)) {
      // Clocks say nothing about deletions: those must always be sent.
      return [step2Frame(mergeInGroups([this.#tailSince(clocks), this.#allDeletes()]))];
    }
    return [this.#baseSince(base, clocks), step2Frame(this.#tailSince(clocks))];
  }

  /** Update frames that hold every row after `seq`, and perhaps more. */
  since(seq: number): readonly Uint8Array[] {
    if (this.#base !== null && seq < this.#base.upTo)
      return [this.#base.frame, updateFrame(this.#mergedTail())];
    const rows = this.#tail.filter((row) => row.seq > seq);
    return rows.length > 0 ? [updateFrame(mergeInGroups(rows.map(({ bytes }) => bytes)))] : [];
  }

  #allDeletes(): Uint8Array {
    if (this.#deletes?.seq !== this.lastSeq) {
      this.#deletes = { seq: this.lastSeq, update: deletesOnly([...this.knowledge.deleteSpans()]) };
    }
    return this.#deletes.update;
  }

  #rebase(snapshot: Snapshot, gain: Gain): void {
    const frame = updateFrame(snapshot.state);
    const state = frame.subarray(frame.length - snapshot.state.length);
    const clocks = new Map(gain.pieces.map(({ client, to }) => [client, to]));
    this.#base = { upTo: snapshot.upTo, clocks, frame, state };
    this.lastSeq = snapshot.upTo;
    this.knowledge.absorb(gain);
  }

  #baseSince(base: Base, clocks: Clocks): Uint8Array {
    if ([...base.clocks.keys()].every((client) => !clocks.get(client))) return base.frame;
    const relevant = [...clocks].filter(([client]) => base.clocks.has(client)).sort(([a], [b]) => a - b);
    const key = relevant.join(';');
    const known = this.#diffs.get(key);
    if (known) return known;
    const frame = updateFrame(Y.diffUpdate(base.state, clockVector(relevant)));
    const oldest = this.#diffs.keys().next();
    if (this.#diffs.size >= cachedDiffs && !oldest.done) this.#diffs.delete(oldest.value);
    this.#diffs.set(key, frame);
    return frame;
  }

  #tailSince(clocks: Clocks): Uint8Array {
    const tail = this.#mergedTail();
    return clocks.size === 0 ? tail : Y.diffUpdate(tail, clockVector(clocks));
  }

  #mergedTail(): Uint8Array {
    if (this.#tail.length === 0) return deletesOnly([]);
    const { rows, update } = this.#merged ?? { rows: 0, update: null };
    if (update !== null && rows === this.#tail.length) return update;
    const fresh = this.#tail.slice(rows).map(({ bytes }) => bytes);
    const merged = mergeInGroups(update === null ? fresh : [update, ...fresh]);
    this.#merged = { rows: this.#tail.length, update: merged };
    return merged;
  }
}

function covers(clocks: Clocks, needed: Clocks): boolean {
  return [...needed].every(([client, clock]) => (clocks.get(client) ?? 0) >= clock);
}

function sound(room: RoomName, what: string, kept: { state: Uint8Array; checksum: number }): Gain {
  if (crc32(kept.state) !== kept.checksum) throw new RoomDamaged(room, `${what} has another checksum`);
  try {
    return gainOf(kept.state);
  } catch {
    throw new RoomDamaged(room, `${what} cannot be read`);
  }
}
