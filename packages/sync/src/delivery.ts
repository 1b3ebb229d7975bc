/**
 * What one connection has been sent of the log. A socket that does not read gets nothing more into its buffer; when it
 * has read, it gets what it missed from the log, in one piece. Nobody else notices.
 *
 *   unasked ── answer to step 1 ──▶ level ── unread > limit ──▶ behind ── has read ──▶ level
 *                                                                 └── reads nothing for 30 s ──▶ stuck (closed 1013)
 *
 * `upTo` is null while unasked: the answer to the first step 1 will hold everything committed until then.
 */
import type { Limits } from './protocol.ts';
import type { Clock, Socket } from './socket.ts';
import type { StoredDocument } from './storedDocument.ts';

export class Delivery {
  readonly #socket: Socket;
  readonly #limits: Limits;
  readonly #clock: Clock;
  #upTo: number | null = null;
  #behind = false;
  #asked: ReadonlyMap<number, number> | null = null;
  #unread = 0;
  #readAt: number;

  constructor(socket: Socket, limits: Limits, clock: Clock) {
    this.#socket = socket;
    this.#limits = limits;
    this.#clock = clock;
    this.#readAt = clock.now();
  }

  /** Must be asked to catch up until it is false again. */
  get isBehind(): boolean {
    return this.#behind;
  }

  get hasAnswered(): boolean {
    return this.#upTo !== null;
  }

  /** Answers a step 1, or notes it down for when the socket has read what it got. */
  answer(clocks: ReadonlyMap<number, number>, document: StoredDocument): void {
    if (!this.#hasRoom()) {
      this.#asked = clocks;
      this.#fallBehind();
      return;
    }
    for (const frame of document.answer(clocks)) this.#socket.send(frame);
    this.#upTo = Math.max(this.#upTo ?? 0, document.lastSeq);
    this.#behind = false;
  }

  /** Row `seq` was committed; `frame` is null for the connection it came from. */
  committed(seq: number, frame: Uint8Array | null): void {
    if (this.#upTo === null || this.#behind) return;
    if (frame !== null && !this.#hasRoom()) {
      this.#fallBehind();
      return;
    }
    if (frame !== null) this.#socket.send(frame);
    this.#upTo = seq;
  }

  /** The room was loaded again: there may be rows nobody was sent. */
  recheck(): void {
    if (this.#upTo !== null) this.#fallBehind();
  }

  catchUp(document: StoredDocument): 'level' | 'behind' | 'stuck' {
    if (!this.#behind) return 'level';
    if (!this.#hasRoom()) return this.#isStuck() ? 'stuck' : 'behind';
    this.#behind = false;
    if (this.#upTo !== null) {
      for (const frame of document.since(this.#upTo)) this.#socket.send(frame);
      this.#upTo = document.lastSeq;
    }
    const asked = this.#asked;
    this.#asked = null;
    if (asked !== null) this.answer(asked, document);
    return this.#behind ? 'behind' : 'level';
  }

  #hasRoom(): boolean {
    return this.#socket.buffered <= this.#limits.unreadForUpdates;
  }

  #fallBehind(): void {
    if (!this.#behind) {
      this.#unread = this.#socket.buffered;
      this.#readAt = this.#clock.now();
    }
    this.#behind = true;
  }

  #isStuck(): boolean {
    if (this.#socket.buffered < this.#unread) this.#readAt = this.#clock.now();
    this.#unread = this.#socket.buffered;
    return this.#clock.now() - this.#readAt >= this.#limits.stuckFor;
  }
}
