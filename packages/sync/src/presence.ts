/**
 * Who is here, and what they point at: a stream of latest values. Collected for a moment, encoded once, sent to all.
 *
 * Laws
 *  1. A connection owns one Yjs client id, taken with its first own state. Other ids in its frames are echoes of what
 *     we sent (clients do that) and are dropped without a word.
 *  2. `user` is what the server knows of the person, whatever the client says.
 *  3. Nobody is sent their own state: with a clock ahead of theirs it would overwrite what they do now.
 *  4. The clocks we send of an id only grow, also over a reconnect, so that nobody ignores a person who came back.
 *  5. A socket that has not read what it got is skipped, and later gets the present state of all.
 */
import type { AwarenessEntry } from './messages.ts';
import { awarenessFrame, encodeEntry, joinEntries } from './messages.ts';
import type { Participant } from './roles.ts';
import type { ValueLimits } from './values.ts';
import { isValueSound } from './values.ts';

/** What presence needs of a connection. */
export interface PresentSocket {
  readonly who: Participant;
  send(frame: Uint8Array): void;
  /** Has it read what it got, so that presence does not come between it and its edits? */
  readonly hasRead: boolean;
}

interface Present {
  readonly clock: number;
  /** null: left. */
  readonly state: string | null;
  readonly entry: Uint8Array;
  /** null: nobody here. */
  readonly owner: PresentSocket | null;
  /** Known from another server process, which tells the others itself. */
  readonly isElsewhere: boolean;
}

interface Place {
  client: number | null;
  /** Ids this connection was shown: in its own frames they are echoes. */
  readonly shown: Set<number>;
  /** It missed something, and gets everything when it has read. */
  behind: boolean;
}

export interface PresenceRules {
  readonly open: boolean;
  /** Bytes of one state, in UTF-16 units of its JSON. */
  readonly stateLength: number;
  readonly values: ValueLimits;
}

/** How many of those who left are remembered. */
const rememberedGone = 64;

export class Presence {
  readonly #rules: PresenceRules;
  readonly #publish: (states: Uint8Array) => void;
  readonly #places = new Map<PresentSocket, Place>();
  readonly #people = new Map<number, Present>();
  readonly #changed = new Set<number>();

  constructor(rules: PresenceRules, publish: (states: Uint8Array) => void) {
    this.#rules = rules;
    this.#publish = publish;
  }

  /** Is there something to send? */
  get isDue(): boolean {
    return this.#changed.size > 0 || [...this.#places.values()].some(({ behind }) => behind);
  }

  /** Before its first word a connection gets no presence: its own former state must not come before its new one. */
  enter(socket: PresentSocket): void {
    if (this.#places.has(socket)) return;
    this.#places.set(socket, { client: null, shown: new Set(), behind: this.#people.size > 0 });
  }

  leave(socket: PresentSocket): void {
    const client = this.#places.get(socket)?.client ?? null;
    this.#places.delete(socket);
    if (client !== null) this.#put(client, { state: null, owner: null, clock: 0 });
  }

  /** The same person under another name, colour or role. */
  renamed(socket: PresentSocket): void {
    const client = this.#places.get(socket)?.client ?? null;
    const present = client === null ? undefined : this.#people.get(client);
    if (client === null || !present || present.state === null) return;
    const state = this.#filledIn(present.state, socket.who);
    if (state !== null) this.#put(client, { state, owner: socket, clock: 0 });
  }

  received(socket: PresentSocket, entries: readonly AwarenessEntry[]): void {
    this.enter(socket);
    for (const entry of entries) this.#receive(socket, entry);
  }

  /** Wants to see everyone now. */
  query(socket: PresentSocket): void {
    const place = this.#places.get(socket);
    if (place) place.behind = true;
  }

  /** States of people connected to another process, filled in by it. */
  receivedFromElsewhere(entries: readonly AwarenessEntry[]): void {
    for (const { client, clock, state } of entries) {
      if (this.#people.get(client)?.owner) continue;
      this.#put(client, { state: state === 'null' ? null : state, owner: null, clock }, true);
    }
  }

  /** Sends what was collected. */
  flush(): void {
    const changed = [...this.#changed];
    this.#changed.clear();
    const here = changed.flatMap((client) => this.#entryIf(client, (present) => !present.isElsewhere));
    if (here.length > 0) this.#publish(joinEntries(here));
    const toAll = changed.length > 0 ? this.#frameOf(changed, null) : null;
    for (const [socket, place] of this.#places) this.#sendTo(socket, place, changed, toAll);
    this.#forgetLongGone();
  }

  #sendTo(socket: PresentSocket, place: Place, changed: readonly number[], toAll: Uint8Array | null): void {
    if (!socket.hasRead) {
      place.behind = true;
      return;
    }
    const clients = place.behind ? [...this.#people.keys()] : changed;
    const isOwn = place.client !== null && clients.includes(place.client);
    const frame = place.behind || isOwn ? this.#frameOf(clients, place.client) : toAll;
    place.behind = false;
    for (const client of clients) this.#show(place, client);
    if (frame) socket.send(frame);
  }

  #show(place: Place, client: number): void {
    if (this.#people.get(client)?.state === null) place.shown.delete(client);
    else if (client !== place.client) place.shown.add(client);
  }

  #frameOf(clients: readonly number[], except: number | null): Uint8Array | null {
    const entries = clients.flatMap((client) => (client === except ? [] : this.#entryIf(client, () => true)));
    return entries.length > 0 ? awarenessFrame(entries) : null;
  }

  #entryIf(client: number, wanted: (present: Present) => boolean): Uint8Array[] {
    const present = this.#people.get(client);
    return present && wanted(present) ? [present.entry] : [];
  }

  #receive(socket: PresentSocket, { client, clock, state }: AwarenessEntry): void {
    const place = this.#places.get(socket);
    if (!place || !this.#isOwn(place, socket, client, state)) return;
    if (state === 'null') {
      this.#put(client, { state: null, owner: socket, clock });
      return;
    }
    const filled = this.#filledIn(state, socket.who);
    if (filled === null) return;
    place.client = client;
    this.#put(client, { state: filled, owner: socket, clock });
  }

  #isOwn(place: Place, socket: PresentSocket, client: number, state: string): boolean {
    if (place.client !== null) return place.client === client;
    if (state === 'null' || place.shown.has(client)) return false;
    const owner = this.#people.get(client)?.owner ?? null;
    if (owner === null || owner === socket) return true;
    // The same tab, back before we noticed that its former connection died.
    if (!this.#rules.open && owner.who.deviceId !== socket.who.deviceId) return false;
    const former = this.#places.get(owner);
    if (former) former.client = null;
    return true;
  }

  #filledIn(state: string, who: Participant): string | null {
    if (state.length > this.#rules.stateLength) return null;
    const parsed = parseObject(state);
    if (parsed === null || !isValueSound(parsed, this.#rules.values)) return null;
    const user = { id: who.personId, name: who.name, colour: who.colour, role: who.role };
    return JSON.stringify({ ...parsed, user });
  }

  #put(client: number, now: Pick<Present, 'clock' | 'state' | 'owner'>, isElsewhere = false): void {
    const clock = Math.max(now.clock, (this.#people.get(client)?.clock ?? 0) + 1);
    const entry = encodeEntry({ client, clock, state: now.state ?? 'null' });
    this.#people.set(client, { ...now, clock, entry, isElsewhere });
    this.#changed.add(client);
  }

  /** The clocks of those who left are kept for a while: they may come back, and others have seen them. */
  #forgetLongGone(): void {
    const gone = [...this.#people].filter(([, { state }]) => state === null).map(([client]) => client);
    for (const client of gone.slice(0, Math.max(0, gone.length - rememberedGone)))
      this.#people.delete(client);
  }
}

function parseObject(json: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}
