/**
 * Numbers the edits one tab hands to the server: 1, 2, 3… in the order its document saw them. Edits it makes and
 * edits it takes over from other tabs share the numbering.
 */
export type EditNumber = number;

/** Something the server is not known to have yet. */
interface Waiting {
  /** The row is saved when every edit up to this one is. */
  readonly upTo: EditNumber;
  readonly edits: number;
  readonly bytes: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** What waits to be saved, as the sync chip tells it. */
export interface Unsaved {
  readonly edits: number;
  readonly bytes: number;
  /** When the oldest of it was made, in milliseconds since 1970; null when nothing waits. */
  readonly since: number | null;
}

/** Sums up what waits. */
export function sumUp(waiting: Iterable<Waiting>): Unsaved {
  let edits = 0;
  let bytes = 0;
  let since: number | null = null;
  for (const part of waiting) {
    edits += part.edits;
    bytes += part.bytes;
    since = Math.min(since ?? part.at, part.at);
  }
  return { edits, bytes, since };
}

/** The rows of one room that wait to be saved, as one tab knows them, by row number. */
export class Ledger {
  readonly #rows = new Map<number, Waiting>();
  #savedUpTo: EditNumber = 0;

  /** Edits up to this one are on the server's disk. */
  get savedUpTo(): EditNumber {
    return this.#savedUpTo;
  }

  has(seq: number): boolean {
    return this.#rows.has(seq);
  }

  enter(seq: number, waiting: Waiting): void {
    this.#rows.set(seq, waiting);
  }

  /** The server has committed every edit up to `number`; a lower number than before changes nothing. */
  saved(number: EditNumber): void {
    this.#savedUpTo = Math.max(this.#savedUpTo, number);
  }

  /** Rows that are saved but not yet marked so in the database. */
  due(): number[] {
    return [...this.#rows].filter(([, row]) => row.upTo <= this.#savedUpTo).map(([seq]) => seq);
  }

  /** These rows are marked saved, by this tab or another. */
  strike(seqs: Iterable<number>): void {
    for (const seq of seqs) this.#rows.delete(seq);
  }

  /** Rows became one. When one of them was unknown here, so is the new one: it has to be taken over afresh. */
  fold(from: readonly number[], into: number): void {
    const parts = from.flatMap((seq) => this.#rows.get(seq) ?? []);
    this.strike(from);
    if (parts.length < from.length) return;
    const { edits, bytes, since } = sumUp(parts);
    this.enter(into, { upTo: Math.max(...parts.map((part) => part.upTo)), edits, bytes, at: since ?? 0 });
  }

  /** What the server is not known to have; a row that only waits for its mark is not among it. */
  waiting(): readonly Waiting[] {
    return [...this.#rows.values()].filter(({ upTo }) => upTo > this.#savedUpTo);
  }
}
