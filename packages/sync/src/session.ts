/**
 * One connection in one room: reads frames, asks the room, answers.
 *
 *            roomIsLive()                         end(): we close          closed(): they are gone
 *   waiting ──────────────▶ open ─────────────────────────────────────────────────────────────────▶ over
 *   (frames queue)           └ an update that leans on unknown pieces is held, until this connection's step 2 or
 *                              somebody else brings them (of a step 2 only what is left when all that can be taken
 *                              is taken); after 10 s, or above 1 MB: closed 1013, to try again
 *
 * Invariants
 *  1. No frame is answered before the room is loaded, and frames are handled in the order in which they came.
 *  2. Our step 1 goes out before anything else, to those who may write, so that `synced` and all frames saved together
 *     mean: everything this client had is on our disk.
 *  3. Every update frame gets a number, from 1. `saved` says n when all of 1…n are committed, whatever came after.
 *  4. Who may not write changes nothing: an update, and a step 2 that brings pieces, close 4403.
 *  5. Nothing thrown in here reaches the socket's owner.
 */
import { Delivery } from './delivery.ts';
import type { ClientMessage } from './messages.ts';
import { readFrame, savedFrame, step1Frame } from './messages.ts';
import { Pace } from './pace.ts';
import type { CloseName, Limits } from './protocol.ts';
import { closeCodes, messageKind } from './protocol.ts';
import type { Participant } from './roles.ts';
import { mayWrite } from './roles.ts';
import type { Member, Room } from './room.ts';
import type { RoomEvent } from './roomEvents.ts';
import type { Clock, Socket } from './socket.ts';

/** The owner of the real socket calls it; it answers through the Socket it was given. */
export interface Session {
  /** One whole binary frame, whose bytes must not change afterwards. Never throws. */
  received(frame: Uint8Array): void;
  /** The connection is gone. Safe to call twice, and after we closed it ourselves. */
  closed(): void;
  /** The same person under another name, colour or role; takes effect with the next frame. */
  update(who: Participant): void;
}

export interface SessionOptions {
  readonly clock: Clock;
  readonly limits: Limits;
  readonly open: boolean;
  readonly log: (event: RoomEvent) => void;
}

interface Write {
  readonly kind: 'step2' | 'update';
  readonly ordinal: number;
  readonly bytes: Uint8Array;
}

/** Of an update frame: y-websocket sends back everything it hears about the others, 25 times a second. */
const presenceWeight = 0.2;

export class RoomSession implements Session, Member {
  who: Participant;
  readonly delivery: Delivery;
  readonly #room: Room;
  readonly #socket: Socket;
  readonly #options: SessionOptions;
  readonly #pace: Pace;
  /** How often it may ask for everything. */
  readonly #askPace: Pace;
  #isOver = false;
  #waiting: Uint8Array[] = [];
  #waitingBytes = 0;
  /** Our step 1 went out; a step 2 came. */
  #hasAsked = false;
  #hasAnswered = false;
  #held: Write[] = [];
  /** What the room had accepted when they were last tried. */
  #triedAt = 0;
  #cancelHold: (() => void) | null = null;
  #cancelPause: (() => void) | null = null;
  #frames = 0;
  readonly #newClients = { step2: 0, update: 0 };
  #saved = 0;
  #saidSaved = 0;
  readonly #savedLater = new Set<number>();

  constructor(room: Room, socket: Socket, who: Participant, options: SessionOptions) {
    const { limits, clock } = options;
    this.who = who;
    this.#room = room;
    this.#socket = socket;
    this.#options = options;
    this.delivery = new Delivery(socket, limits, clock);
    this.#pace = new Pace(clock, {
      frames: { perSecond: limits.framesPerSecond, burst: limits.frameBurst },
      bytes: { perSecond: limits.bytesPerSecond, burst: limits.byteBurst },
    });
    this.#askPace = new Pace(clock, { frames: { perSecond: 1, burst: limits.step1Burst } });
  }

  get isHolding(): boolean {
    return this.#held.length > 0;
  }

  get hasRead(): boolean {
    return this.#socket.buffered <= this.#options.limits.unreadForPresence;
  }

  received(frame: Uint8Array): void {
    if (this.#isOver) return;
    if (frame.length > this.#options.limits.frameBytes) return this.end('tooLarge', `${frame.length} bytes`);
    const weight = frame[0] === messageKind.awareness ? presenceWeight : 1;
    if (!this.#keepsPace(frame.length, weight)) return this.end('tooFast', 'ten times the limit');
    if (this.#room.ledger.document !== null && this.#waiting.length === 0) this.#handle(frame);
    else this.#queue(frame);
  }

  closed(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#cancelHold?.();
    this.#cancelPause?.();
    this.#waiting = [];
    this.#held = [];
    this.#room.leave(this);
  }

  end(why: CloseName, detail: string): void {
    if (this.#isOver) return;
    const { code, reason } = closeCodes[why];
    this.#options.log({ kind: 'closed', room: this.#room.name, person: this.who.personId, why, detail });
    this.#socket.close(code, reason);
    this.closed();
  }

  update(who: Participant): void {
    this.who = who;
    this.#room.presence.renamed(this);
    this.#room.presenceChanged();
    if (this.#room.ledger.document !== null) this.#ask();
  }

  send(frame: Uint8Array): void {
    if (!this.#isOver) this.#socket.send(frame);
  }

  roomIsLive(): void {
    this.#ask();
    const frames = this.#waiting;
    this.#waiting = [];
    this.#waitingBytes = 0;
    for (const frame of frames) this.#handle(frame);
  }

  retryHeld(): void {
    const { accepted } = this.#room.ledger;
    if (accepted === this.#triedAt) return;
    this.#triedAt = accepted;
    const held = this.#held;
    this.#held = [];
    for (const write of held) this.#offer(write);
    if (this.#held.length > 0) return;
    this.#cancelHold?.();
    this.#cancelHold = null;
  }

  committed(ordinal: number): void {
    this.#savedLater.add(ordinal);
    while (this.#savedLater.delete(this.#saved + 1)) this.#saved += 1;
  }

  saySaved(): void {
    if (this.#saved === this.#saidSaved) return;
    this.#saidSaved = this.#saved;
    this.send(savedFrame(this.#saved));
  }

  #keepsPace(bytes: number, weight: number): boolean {
    if (this.#options.open) return true;
    const advice = this.#pace.spend(bytes, weight);
    if (advice.do === 'wait') {
      this.#cancelPause?.();
      this.#socket.pause();
      this.#cancelPause = this.#options.clock.after(advice.ms, () => this.#socket.resume());
    }
    return advice.do !== 'stop';
  }

  #queue(frame: Uint8Array): void {
    this.#waiting.push(frame);
    this.#waitingBytes += frame.length;
    if (this.#waitingBytes > this.#options.limits.waitingBytes)
      this.end('tooSlow', 'too much before loading');
  }

  #handle(frame: Uint8Array): void {
    if (this.#isOver) return;
    try {
      const read = readFrame(frame);
      if (read.ok) this.#obey(read.message, frame.length);
      else this.end('badMessage', read.reason);
    } catch (error) {
      this.#options.log({ kind: 'fault', room: this.#room.name, error });
      this.end('storageFailed', 'a fault of the server');
    }
  }

  #obey(message: ClientMessage, size: number): void {
    const { presence } = this.#room;
    switch (message.kind) {
      case 'step1':
        this.#answer(message.clocks);
        return;
      case 'step2':
      case 'update':
        this.#write(message.kind, message.bytes);
        return;
      case 'awareness':
        if (size <= this.#options.limits.awarenessBytes) presence.received(this, message.states);
        break;
      case 'queryAwareness':
        presence.query(this);
        break;
    }
    this.#room.presenceChanged();
  }

  /** "Send us what we lack." Only to those who may write: others have nothing to offer. */
  #ask(isAgain = false): void {
    const { document } = this.#room.ledger;
    if (document === null || (this.#hasAsked && !isAgain) || !mayWrite(this.who.role, this.#room.kind))
      return;
    this.#hasAsked = true;
    this.send(step1Frame(document.knowledge.clocks));
  }

  #answer(clocks: ReadonlyMap<number, number>): void {
    const { document } = this.#room.ledger;
    if (document === null) return;
    if (!this.#options.open && this.#askPace.spend(0, 1).do !== 'on')
      return this.end('tooFast', 'too many step 1');
    this.#room.presence.enter(this);
    this.delivery.answer(clocks, document);
    if (this.delivery.isBehind) this.#room.needsLookingAfter();
    this.#room.presenceChanged();
  }

  #write(kind: Write['kind'], bytes: Uint8Array): void {
    this.#frames += 1;
    const write = { kind, bytes, ordinal: this.#frames };
    if (mayWrite(this.who.role, this.#room.kind)) this.#offer(write);
    else this.#readerWrote(write);
    if (kind === 'step2' && this.isHolding) this.retryHeld();
  }

  /** A step 2 that brings no pieces still carries all deletions its client knows: it is ignored. */
  #readerWrote({ kind, bytes, ordinal }: Write): void {
    const verdict = kind === 'step2' ? this.#room.ledger.judge(bytes) : null;
    const bringsNothing =
      verdict?.is === 'known' || (verdict?.is === 'new' && verdict.gain.pieces.length === 0);
    if (!bringsNothing) return this.end('noRight', 'may not write here');
    this.committed(ordinal);
    this.saySaved();
  }

  #offer(write: Write): void {
    if (this.#isOver) return;
    // A frame that was held may find that the right to write is gone.
    if (!mayWrite(this.who.role, this.#room.kind)) return this.end('noRight', 'may no longer write here');
    const { kind, ordinal, bytes } = write;
    const { newClients, newClientsInStep2 } = this.#options.limits;
    const allowed = { update: newClients, step2: newClientsInStep2 }[kind] - this.#newClients[kind];
    const offered = this.#room.ledger.offer({
      from: this,
      who: this.who,
      ordinal,
      bytes,
      newClients: allowed,
      isDivisible: kind === 'step2',
    });
    if (offered.is === 'refused') return this.end(offered.why, offered.detail);
    this.#newClients[kind] += offered.newClients;
    if (kind === 'step2') this.#hasAnswered = true;
    if (offered.is === 'early') this.#hold(write);
  }

  #hold(write: Write): void {
    this.#held.push(write);
    const bytes = this.#held.reduce((sum, held) => sum + held.bytes.length, 0);
    if (bytes > this.#options.limits.heldBytes)
      return this.end('tooSlow', 'leans on too much we do not have');
    if (this.#cancelHold !== null) return;
    this.#cancelHold = this.#options.clock.after(this.#options.limits.heldFor, () => {
      if (this.isHolding) this.end('tooSlow', 'leans on edits nobody brought');
    });
    this.#room.needsLookingAfter();
    if (this.#hasAnswered && write.kind === 'update') this.#ask(true);
  }
}
