/**
 * What a room knows of its document without building it: how far each client's clock has come, and which of those
 * pieces are deleted. Enough to tell what is new, what leans on something unknown, and what to send to whom.
 */

/** Clocks `from` (included) to `to` (excluded) of one Yjs client. */
export interface Span {
  readonly client: number;
  readonly from: number;
  readonly to: number;
}

/** What an update adds: at most one span of pieces per client, and spans of deletions. */
export interface Gain {
  readonly pieces: readonly Span[];
  readonly deletes: readonly Span[];
}

export interface Known {
  /** The first clock of this client that is not known. */
  clockOf(client: number): number;
  isDeleted(span: Span): boolean;
}

export class Knowledge implements Known {
  readonly clocks = new Map<number, number>();
  /** Per client: start, end, start, end, …, ascending, neither touching nor overlapping. */
  readonly deletes = new Map<number, number[]>();

  clockOf(client: number): number {
    return this.clocks.get(client) ?? 0;
  }

  isDeleted({ client, from, to }: Span): boolean {
    const bounds = this.deletes.get(client);
    if (!bounds) return false;
    const next = firstAbove(bounds, from);
    return next % 2 === 1 && to <= (bounds[next] ?? 0);
  }

  absorb(gain: Gain): void {
    for (const { client, to } of gain.pieces) {
      if (to > this.clockOf(client)) this.clocks.set(client, to);
    }
    for (const span of gain.deletes) this.#delete(span);
  }

  /** Every deletion of `other` is known here too. */
  coversDeletesOf(other: Knowledge): boolean {
    return [...other.deleteSpans()].every((span) => this.isDeleted(span));
  }

  *deleteSpans(): Generator<Span> {
    for (const [client, bounds] of this.deletes) {
      for (let at = 0; at < bounds.length; at += 2) {
        yield { client, from: bounds[at] ?? 0, to: bounds[at + 1] ?? 0 };
      }
    }
  }

  #delete({ client, from, to }: Span): void {
    const bounds = this.deletes.get(client);
    if (!bounds) {
      this.deletes.set(client, [from, to]);
      return;
    }
    // An even index lies in a gap, an odd one inside a span; touching spans become one.
    const first = firstAbove(bounds, from - 1);
    const last = firstAbove(bounds, to);
    const start = first % 2 === 1 ? first - 1 : first;
    const end = last % 2 === 1 ? last + 1 : last;
    const low = start < end ? Math.min(from, bounds[start] ?? from) : from;
    const high = start < end ? Math.max(to, bounds[end - 1] ?? to) : to;
    bounds.splice(start, end - start, low, high);
  }
}

/** `base` and what was accepted since but is not committed yet. Forget it to forget the latter. */
export class Ahead implements Known {
  readonly #base: Known;
  readonly #more = new Knowledge();

  constructor(base: Known) {
    this.#base = base;
  }

  clockOf(client: number): number {
    return Math.max(this.#base.clockOf(client), this.#more.clockOf(client));
  }

  isDeleted(span: Span): boolean {
    return this.#base.isDeleted(span) || this.#more.isDeleted(span);
  }

  absorb(gain: Gain): void {
    this.#more.absorb(gain);
  }
}

/** Index of the first bound above `clock`. */
function firstAbove(bounds: readonly number[], clock: number): number {
  let low = 0;
  let high = bounds.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((bounds[middle] ?? 0) > clock) high = middle;
    else low = middle + 1;
  }
  return low;
}
