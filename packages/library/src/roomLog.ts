import * as Y from 'yjs';
import { type EditNumber, Ledger, sumUp, type Unsaved } from './ledger.ts';
import type { LoadedRoom } from './logTable.ts';
import type { LogRow } from './rows.ts';
import { attempt, STUCK_AFTER, stored, type Stored, type StoreProblem } from './storeProblem.ts';

/**
 * How long what the document saw waits for company before it becomes one row, in milliseconds: a write costs as much as
 * a letter. What came from the server can wait longer, since it comes from there again.
 */
const BATCH = { here: 200, server: 1_000 } as const;
/** Until rows that are saved are marked so, in milliseconds. Unmarked ones are merely sent once more. */
const MARK = 1_000;
/** After a refusal the store is asked again this often, in milliseconds. */
export const RETRY = 5_000;
/** A log with this many new rows is worth folding. */
const FOLD_AFTER = 200;

/** The rows of one room in the database; the seam a test breaks. */
export interface RoomTable {
  load(): Promise<LoadedRoom>;
  after(seq: number): Promise<LogRow[]>;
  unsaved(): Promise<LogRow[]>;
  add(rows: readonly Omit<LogRow, 'seq'>[]): Promise<number[]>;
  mark(seqs: readonly number[]): Promise<void>;
  fold(foldable: (tab: string) => boolean): Promise<{ into: number; from: readonly number[] } | null>;
}

export interface RoomLogOptions {
  readonly room: string;
  /** Who writes: a tab, each time it opens the room. */
  readonly tab: string;
  /** Milliseconds since 1970. */
  now(): number;
}

/** What other tabs of this device have to know: rows to read, rows that are saved. */
export interface LogNews {
  readonly written: readonly number[];
  readonly saved: readonly number[];
}

interface Queued {
  readonly upTo: EditNumber;
  readonly bytes: Uint8Array;
  readonly at: number;
  readonly edits: number;
}

/**
 * The log of one room as one tab writes it. Appending never waits and never fails: edits are queued, become rows
 * in order, and stay queued while the store refuses. Rows are only ever added, marked saved, or folded.
 */
export class RoomLog {
  readonly room: string;
  readonly tab: string;
  readonly #table: RoomTable;
  readonly #options: RoomLogOptions;
  readonly #ledger = new Ledger();
  readonly #changed = new Set<() => void>();
  readonly #tellTabs = new Set<(news: LogNews) => void>();
  #queue: Queued[] = [];
  #lastEdit: EditNumber = 0;
  #cursor = 0;
  #rowsSinceFold = 0;
  #problem: StoreProblem | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When the planned write begins, in milliseconds since the page was opened. */
  #due = Infinity;
  #writing: Promise<void> | null = null;
  #closed = false;

  constructor(table: RoomTable, options: RoomLogOptions) {
    this.#table = table;
    this.#options = options;
    this.room = options.room;
    this.tab = options.tab;
  }

  /** The number of the newest edit this tab knows; 0 before the first. */
  get lastEdit(): EditNumber {
    return this.#lastEdit;
  }

  /** Why edits are not being stored, or null while they are. */
  get problem(): StoreProblem | null {
    return this.#problem;
  }

  /** What this device has and the server is not known to have: rows of every tab, and what is still queued. */
  get unsaved(): Unsaved {
    const queued = this.#queue
      .filter((edit) => edit.upTo > this.#ledger.savedUpTo && edit.edits > 0)
      .map((edit) => ({ ...edit, bytes: edit.bytes.length }));
    return sumUp([...this.#ledger.waiting(), ...queued]);
  }

  /** True when the log has grown enough to be worth folding. */
  get long(): boolean {
    return this.#rowsSinceFold >= FOLD_AFTER;
  }

  /** Reads the whole log. Call it first; rows not saved yet are then handed over with `adopt`. */
  async load(): Promise<Stored<LoadedRoom>> {
    const loaded = await stored(() => this.#table.load());
    this.#problem = loaded.ok ? null : loaded.problem;
    if (loaded.ok) this.#seen(loaded.value.rows);
    return loaded;
  }

  /** Rows other tabs wrote since the last look. */
  async news(): Promise<readonly LogRow[]> {
    const rows = await stored(() => this.#table.after(this.#cursor));
    if (!rows.ok) return [];
    const fresh = rows.value.filter((row) => row.seq > this.#cursor && row.tab !== this.tab);
    this.#seen(rows.value);
    return fresh;
  }

  /** Unsaved rows nobody told this tab of: those of a tab that died before it could. */
  async leftovers(): Promise<readonly LogRow[]> {
    const rows = await stored(() => this.#table.unsaved());
    return rows.ok ? rows.value.filter((row) => row.tab !== this.tab && !this.#ledger.has(row.seq)) : [];
  }

  /** Queues what the document just saw: an edit made `here`, or what came from the `server` (saved already). */
  append(bytes: Uint8Array, from: 'here' | 'server'): EditNumber {
    if (from === 'here') this.#lastEdit += 1;
    const edits = from === 'here' ? 1 : 0;
    this.#queue.push({ upTo: this.#lastEdit, bytes, at: this.#options.now(), edits });
    this.#schedule(BATCH[from]);
    this.#tell();
    return this.#lastEdit;
  }

  /** Counts an edit that another tab has stored and this tab's document hands to the server as well. */
  passOn(): EditNumber {
    this.#lastEdit += 1;
    return this.#lastEdit;
  }

  /** Takes responsibility for a row whose content this tab's document holds; it is saved when that is. */
  adopt(row: LogRow): void {
    if (row.saved) return;
    this.#ledger.enter(row.seq, {
      upTo: this.#lastEdit,
      edits: row.edits,
      bytes: row.bytes.length,
      at: row.at,
    });
    this.#scheduleMarks();
    this.#tell();
  }

  /** The server has committed every edit up to `number`. */
  saved(number: EditNumber): void {
    if (number <= this.#ledger.savedUpTo) return;
    this.#ledger.saved(number);
    this.#scheduleMarks();
    this.#tell();
  }

  /** Another tab marked these rows saved. */
  strike(seqs: readonly number[]): void {
    this.#ledger.strike(seqs);
    this.#tell();
  }

  /** Writes what is queued now. Resolves with the store's answer: a problem means it is in memory only. */
  async flush(): Promise<Stored<void>> {
    const answer = await stored(() => this.#write());
    return this.#problem ? { ok: false, problem: this.#problem } : answer;
  }

  /** Makes the log short. `gone` tells whether a tab is closed for good; its unsaved rows are folded as well. */
  async fold(gone: (tab: string) => boolean): Promise<void> {
    await this.#write();
    const folding = attempt(() => this.#table.fold((tab) => tab === this.tab || gone(tab)));
    this.#writing = folding.then(() => undefined);
    const folded = await folding;
    this.#writing = null;
    if (!folded.ok) return;
    this.#rowsSinceFold = 0;
    if (folded.value) this.#ledger.fold(folded.value.from, folded.value.into);
    this.#schedule(0);
  }

  /** Tells of every change of `unsaved` or `problem`. */
  subscribe(listener: () => void): () => void {
    this.#changed.add(listener);
    return () => this.#changed.delete(listener);
  }

  /** Tells what other tabs have to know. */
  onNews(listener: (news: LogNews) => void): () => void {
    this.#tellTabs.add(listener);
    return () => this.#tellTabs.delete(listener);
  }

  /** Writes what is queued, if the store answers, and stops. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.flush();
    clearTimeout(this.#timer);
    this.#changed.clear();
    this.#tellTabs.clear();
  }

  #tell(): void {
    for (const listener of this.#changed) listener();
  }

  #seen(rows: readonly LogRow[]): void {
    for (const row of rows) this.#cursor = Math.max(this.#cursor, row.seq);
    this.#rowsSinceFold += rows.length;
  }

  #scheduleMarks(): void {
    if (this.#ledger.due().length > 0) this.#schedule(MARK);
  }

  /** Sees to it that a write begins within `wait`; one planned sooner stays. */
  #schedule(wait: number): void {
    if (this.#closed || this.#writing) return;
    const due = performance.now() + (this.#problem ? RETRY : wait);
    if (this.#timer !== undefined && (this.#due <= due || this.#problem)) return;
    clearTimeout(this.#timer);
    this.#due = due;
    this.#timer = setTimeout(() => void this.#write(), this.#problem ? RETRY : wait);
  }

  async #write(): Promise<void> {
    while (this.#writing) await this.#writing;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#writing = this.#writeAll().finally(() => {
      this.#writing = null;
    });
    await this.#writing;
    if (this.#problem) this.#schedule(RETRY);
    else if (this.#queue.some(({ edits }) => edits > 0)) this.#schedule(BATCH.here);
    else if (this.#queue.length > 0) this.#schedule(BATCH.server);
    else this.#scheduleMarks();
  }

  async #writeAll(): Promise<void> {
    const slow = setTimeout(() => this.#setProblem('stuck'), STUCK_AFTER);
    try {
      const problem = (await this.#writeRows()) ?? (await this.#writeMarks());
      this.#setProblem(problem);
    } finally {
      clearTimeout(slow);
    }
  }

  async #writeRows(): Promise<StoreProblem | null> {
    const taken = runs(this.#queue);
    if (taken.length === 0) return null;
    const held = this.#queue.length;
    const rows = taken.map((edit) => this.#toRow(edit));
    const added = await attempt(() => this.#table.add(rows));
    const later = this.#queue.slice(held);
    this.#queue = added.ok ? later : [...taken, ...later];
    if (!added.ok) return added.problem;
    this.#enter(taken, rows, added.value);
    return null;
  }

  #toRow(edit: Queued): Omit<LogRow, 'seq'> {
    const saved = edit.edits === 0 || edit.upTo <= this.#ledger.savedUpTo;
    return { room: this.room, tab: this.tab, bytes: edit.bytes, at: edit.at, edits: edit.edits, saved };
  }

  #enter(edits: readonly Queued[], rows: readonly Omit<LogRow, 'seq'>[], seqs: readonly number[]): void {
    this.#rowsSinceFold += seqs.length;
    const written: number[] = [];
    for (const [index, seq] of seqs.entries()) {
      const edit = edits[index];
      if (!edit || edit.edits === 0) continue;
      written.push(seq);
      if (rows[index]?.saved) continue;
      this.#ledger.enter(seq, { upTo: edit.upTo, edits: edit.edits, bytes: edit.bytes.length, at: edit.at });
    }
    if (written.length > 0) this.#send({ written, saved: [] });
  }

  async #writeMarks(): Promise<StoreProblem | null> {
    const due = this.#ledger.due();
    if (due.length === 0) return null;
    const marked = await attempt(() => this.#table.mark(due));
    if (!marked.ok) return marked.problem;
    this.#ledger.strike(due);
    this.#send({ written: [], saved: due });
    this.#tell();
    return null;
  }

  #send(news: LogNews): void {
    for (const listener of this.#tellTabs) listener(news);
  }

  #setProblem(problem: StoreProblem | null): void {
    if (problem === this.#problem) return;
    this.#problem = problem;
    this.#tell();
  }
}

/** Neighbours of the same origin become one update; order is kept, and a tab's row never needs a later one. */
function runs(queue: readonly Queued[]): Queued[] {
  const groups: Queued[][] = [];
  for (const edit of queue) {
    const open = groups.at(-1);
    if (open && (open[0]?.edits === 0) === (edit.edits === 0)) open.push(edit);
    else groups.push([edit]);
  }
  return groups.map(merged);
}

function merged(group: readonly Queued[]): Queued {
  const { edits, since } = sumUp(group.map((edit) => ({ ...edit, bytes: 0 })));
  const bytes = group.map((edit) => edit.bytes);
  return {
    upTo: group.at(-1)?.upTo ?? 0,
    bytes: bytes.length === 1 && bytes[0] ? bytes[0] : Y.mergeUpdates(bytes),
    at: since ?? 0,
    edits,
  };
}
