/**
 * One room: the people who are in one document now. What is stored is the ledger's business; here is who is told what.
 *
 *              ledger.live                    last one left, idle: #unload()
 *   waiting ───────────────▶ open ───────────────────────────────────────────▶ gone
 *                             │   drop(), stop(), ledger.lost                    ▲
 *                             └──────────────────────────────────────────────────┘
 *
 * One edit:  frame ─ session ─ ledger.offer ─ storage ─▶ ledger.row: relay to the others ─▶ ledger.settled: `saved`
 *
 * Invariants
 *  1. Nothing leaves the room that is not committed: relays, answers to step 1, and our own step 1 speak of
 *     ledger.document only.
 *  2. Of a failed append nothing is relayed; those who had frames in it are closed 1011 and offer them again.
 *  3. Only rows are relayed, never a step 2: a diff belongs to the one who asked.
 *  4. A room is forgotten only when nobody is in it and nothing is under way, so there is nothing left to save.
 */
import type { Broadcast, RoomNews } from './broadcast.ts';
import type { Delivery } from './delivery.ts';
import type { LedgerOptions, Offer } from './ledger.ts';
import { Ledger } from './ledger.ts';
import { heartbeatFrame, readAwareness, updateFrame } from './messages.ts';
import type { PresentSocket } from './presence.ts';
import { Presence } from './presence.ts';
import type { CloseName } from './protocol.ts';
import type { RoomKind, RoomName } from './roles.ts';
import { Ticker } from './ticker.ts';

/** What a room needs of a connection; session.ts is the one there is. */
export interface Member extends PresentSocket {
  readonly delivery: Delivery;
  /** Has frames that lean on something we do not have. */
  readonly isHolding: boolean;
  /** The room is loaded, perhaps again: frames that waited may go on. */
  roomIsLive(): void;
  retryHeld(): void;
  /** This one of its update frames is committed. */
  committed(ordinal: number): void;
  /** Says `saved`, where that has grown. */
  saySaved(): void;
  end(why: CloseName, detail: string): void;
}

export interface RoomOptions extends LedgerOptions {
  readonly broadcast: Broadcast | null;
  /** Nobody is in it and nothing is under way, or nothing can be done with it: forget it. */
  readonly forget: (room: Room) => void;
}

/** How often those who are behind are looked at, and frames that lean on others' are tried again. */
const lookAfter = 200;
/** A log shorter than this is left as it is when its room closes. */
const worthCompacting = 16;

export class Room {
  readonly name: RoomName;
  readonly kind: RoomKind;
  readonly members = new Set<Member>();
  readonly presence: Presence;
  readonly ledger: Ledger<Member>;
  readonly #options: RoomOptions;
  readonly #presenceTick: Ticker;
  readonly #heartbeat: Ticker;
  readonly #lookAfter: Ticker;
  readonly #idle: Ticker;
  #isGone = false;
  /** Compacted since the last one left. */
  #isTidied = false;

  constructor(name: RoomName, kind: RoomKind, options: RoomOptions) {
    const { clock, limits } = options;
    this.name = name;
    this.kind = kind;
    this.#options = options;
    this.presence = new Presence(
      { open: options.open, stateLength: limits.presenceLength, values: options.documentRules.values },
      (states) => options.broadcast?.publish(name, { kind: 'presence', states }),
    );
    this.#presenceTick = new Ticker(clock, limits.presenceEvery, () => this.#sendPresence());
    this.#heartbeat = new Ticker(clock, limits.heartbeatEvery, () => this.#beat());
    this.#lookAfter = new Ticker(clock, lookAfter, () => this.#lookAfterMembers());
    this.#idle = new Ticker(clock, limits.idleFor, () => this.#unload());
    this.ledger = new Ledger<Member>(name, options, {
      live: () => this.#live(),
      row: (seq, bytes, from) => this.#relay(seq, bytes, from),
      settled: (offers) => this.#settled(offers),
      failed: (offers) => this.#failed(offers),
      lost: (why, detail) => this.end(why, detail),
    });
  }

  join(member: Member): void {
    this.members.add(member);
    this.#isTidied = false;
    this.#heartbeat.wake();
    this.#options.log({ kind: 'joined', room: this.name, person: member.who.personId });
    if (this.ledger.document) member.roomIsLive();
  }

  leave(member: Member): void {
    if (!this.members.delete(member)) return;
    this.presence.leave(member);
    this.presenceChanged();
    this.#options.log({ kind: 'left', room: this.name, person: member.who.personId });
    if (this.members.size === 0) this.#idle.wake();
  }

  presenceChanged(): void {
    if (this.presence.isDue) this.#presenceTick.wake();
  }

  /** Somebody is behind, or holds frames. */
  needsLookingAfter(): void {
    this.#lookAfter.wake();
  }

  heard(news: RoomNews): void {
    if (news.kind === 'rows') this.ledger.newsFromElsewhere(news.seq);
    else if (news.kind === 'removed') this.end('noSuchMap', 'removed');
    else {
      this.presence.receivedFromElsewhere(readAwareness(news.states));
      this.presenceChanged();
    }
  }

  /** Closes everyone and is no more. What is not committed yet is not said to be saved. */
  end(why: CloseName, detail: string): void {
    this.#isGone = true;
    this.ledger.stop();
    for (const member of this.members) member.end(why, detail);
    for (const ticker of [this.#presenceTick, this.#heartbeat, this.#lookAfter, this.#idle]) ticker.stop();
    this.#options.forget(this);
  }

  #live(): void {
    for (const member of this.members) {
      member.delivery.recheck();
      member.roomIsLive();
    }
    this.needsLookingAfter();
    if (this.members.size === 0) this.#idle.wake();
  }

  #relay(seq: number, bytes: Uint8Array, from: Member | null): void {
    const frame = updateFrame(bytes);
    for (const member of this.members) {
      member.delivery.committed(seq, member === from ? null : frame);
      if (member.delivery.isBehind) this.needsLookingAfter();
    }
    if (from !== null) this.#options.broadcast?.publish(this.name, { kind: 'rows', seq });
  }

  #settled(offers: readonly Offer<Member>[]): void {
    for (const { from, ordinal } of offers) from.committed(ordinal);
    for (const member of new Set(offers.map(({ from }) => from))) member.saySaved();
  }

  #failed(offers: readonly Offer<Member>[]): void {
    for (const member of new Set(offers.map(({ from }) => from))) {
      member.end('storageFailed', 'the edit was not stored');
    }
  }

  #sendPresence(): boolean {
    this.presence.flush();
    return this.presence.isDue;
  }

  #beat(): boolean {
    for (const member of this.members) if (member.hasRead) member.send(heartbeatFrame);
    return this.members.size > 0;
  }

  #lookAfterMembers(): boolean {
    const { document } = this.ledger;
    if (document === null) return false;
    for (const member of this.members) {
      if (member.delivery.catchUp(document) === 'stuck') member.end('tooSlow', 'reads nothing');
      else if (member.isHolding) member.retryHeld();
    }
    return [...this.members].some(({ delivery, isHolding }) => delivery.isBehind || isHolding);
  }

  /** True where it must be tried again. */
  #unload(): boolean {
    if (this.members.size > 0 || this.#isGone) return false;
    if (!this.ledger.isIdle) return true;
    const { document } = this.ledger;
    if (document !== null && document.tail.length >= worthCompacting && !this.#isTidied) {
      this.#isTidied = true;
      void this.ledger.compact().then(() => this.#unload());
      return false;
    }
    this.#options.log({ kind: 'unloaded', room: this.name });
    this.end('restart', 'idle');
    return false;
  }
}
