import type { Broadcast } from './broadcast.ts';
import type { Squash } from './compaction.ts';
import { snapshotOf, squash } from './compaction.ts';
import { closedRules, openRules } from './documentRules.ts';
import type { CloseName, Limits } from './protocol.ts';
import { closeCodes, defaultLimits } from './protocol.ts';
import type { Participant, RoomKind, RoomName } from './roles.ts';
import { mayRead } from './roles.ts';
import { Room } from './room.ts';
import type { RoomEvent } from './roomEvents.ts';
import type { Session } from './session.ts';
import { RoomSession } from './session.ts';
import type { Clock, Socket } from './socket.ts';
import type { RoomStorage } from './storage.ts';
import { StoredDocument } from './storedDocument.ts';
import { Ticker } from './ticker.ts';

export interface RoomRules {
  /** Any root names, no binding of client ids to devices, no pace limits. For development and benchmarks. */
  readonly open: boolean;
  /** Root types a room of each kind may have; anything else is refused. */
  readonly roots: Readonly<Record<RoomKind, readonly string[]>>;
  /** Clients that say a lower schema version (`?v=`) than this of the room they come to are closed 4409. */
  readonly oldestSchema?: (room: RoomName) => number;
}

export interface RoomsOptions {
  readonly storage: RoomStorage;
  readonly rules: RoomRules;
  readonly clock: Clock;
  /** 0 ≤ x < 1; only spreads closes at an orderly stop. */
  readonly random: () => number;
  readonly broadcast?: Broadcast;
  /** Must not throw. */
  readonly log?: (event: RoomEvent) => void;
  /** How snapshots are made: here and now, unless a worker is given that calls `squash`. */
  readonly squash?: Squash;
  readonly limits?: Partial<Limits>;
}

export interface RoomsStats {
  readonly rooms: number;
  readonly sessions: number;
  /** Bytes of snapshots and log tails held in memory. */
  readonly bytes: number;
}

export interface Rooms {
  /** Lets a connection in at once; its frames wait until the room is loaded. `schemaVersion` null means current. */
  join(room: RoomName, socket: Socket, who: Participant, schemaVersion: number | null): Session;
  /** Closes every connection that matches: `noRight` for a revoked link, `signIn` for an ended session. */
  revoke(matches: (who: Participant, room: RoomName) => boolean, why: CloseName): void;
  /** The room was deleted: closes it 4404 for everyone and removes it from storage. */
  drop(room: RoomName): Promise<void>;
  /** Orderly stop: takes no more writes, commits what is under way, then closes sockets 1012 one by one. */
  close(): Promise<void>;
  readonly stats: RoomsStats;
}

export function createRooms(options: RoomsOptions): Rooms {
  return new OpenRooms(options);
}

class OpenRooms implements Rooms {
  readonly #options: RoomsOptions;
  /** The clock we were given; what it runs cannot throw into it. */
  readonly #clock: Clock;
  readonly #limits: Limits;
  readonly #rooms = new Map<RoomName, Room>();
  readonly #sweep: Ticker;
  readonly #unlisten: () => void;
  #isStopping = false;

  constructor(options: RoomsOptions) {
    this.#options = options;
    this.#limits = { ...defaultLimits, ...options.limits };
    this.#clock = {
      now: () => options.clock.now(),
      after: (ms, run) => options.clock.after(ms, () => this.#guarded(null, run)),
    };
    this.#sweep = new Ticker(this.#clock, this.#limits.sweepEvery, () => {
      void this.#compactClosedRooms();
      return true;
    });
    this.#sweep.wake();
    this.#unlisten =
      options.broadcast?.listen((room, news) => this.#rooms.get(room)?.heard(news)) ?? (() => {});
  }

  join(name: RoomName, socket: Socket, who: Participant, schemaVersion: number | null): Session {
    const kind = kindOf(name);
    const refusal = this.#refusal(name, who, schemaVersion);
    if (refusal !== null) {
      this.#log({ kind: 'closed', room: name, person: who.personId, why: refusal, detail: 'not let in' });
      socket.close(closeCodes[refusal].code, closeCodes[refusal].reason);
      return overSession;
    }
    const room = this.#rooms.get(name) ?? this.#open(name, kind);
    const { rules } = this.#options;
    const session = new RoomSession(room, socket, who, {
      clock: this.#clock,
      limits: this.#limits,
      open: rules.open,
      log: (event) => this.#log(event),
    });
    room.join(session);
    return session;
  }

  revoke(matches: (who: Participant, room: RoomName) => boolean, why: CloseName): void {
    for (const [name, room] of this.#rooms) {
      for (const member of room.members) if (matches(member.who, name)) member.end(why, 'revoked');
    }
  }

  async drop(name: RoomName): Promise<void> {
    await this.#options.storage.remove(name);
    this.#rooms.get(name)?.end('noSuchMap', 'removed');
    this.#options.broadcast?.publish(name, { kind: 'removed' });
    this.#log({ kind: 'removed', room: name });
  }

  async close(): Promise<void> {
    this.#isStopping = true;
    this.#sweep.stop();
    await this.#settle();
    await this.#closeSockets();
    await this.#settle();
    for (const room of this.#rooms.values()) room.end('restart', 'stopped');
    this.#unlisten();
  }

  get stats(): RoomsStats {
    const rooms = [...this.#rooms.values()];
    const sessions = rooms.reduce((sum, room) => sum + room.members.size, 0);
    const bytes = rooms.reduce((sum, room) => sum + (room.ledger.document?.bytes ?? 0), 0);
    return { rooms: rooms.length, sessions, bytes };
  }

  #refusal(name: RoomName, who: Participant, schemaVersion: number | null): CloseName | null {
    const { oldestSchema } = this.#options.rules;
    if (this.#isStopping) return 'restart';
    if (!mayRead(who.role, kindOf(name))) return 'noRight';
    return schemaVersion !== null && schemaVersion < (oldestSchema?.(name) ?? 0) ? 'clientTooOld' : null;
  }

  #open(name: RoomName, kind: RoomKind): Room {
    const { storage, rules, broadcast } = this.#options;
    const room = new Room(name, kind, {
      storage,
      clock: this.#clock,
      limits: this.#limits,
      open: rules.open,
      documentRules: rules.open ? openRules(this.#limits) : closedRules(this.#limits, rules.roots[kind]),
      squash: this.#squash,
      broadcast: broadcast ?? null,
      log: (event) => this.#log(event),
      forget: (gone) => {
        if (this.#rooms.get(name) === gone) this.#rooms.delete(name);
      },
    });
    this.#rooms.set(name, room);
    return room;
  }

  get #squash(): Squash {
    return this.#options.squash ?? (async (parts) => squash(parts));
  }

  /** One after the other in random order, so that not all come back in the same moment. */
  async #closeSockets(): Promise<void> {
    const { random } = this.#options;
    const members = [...this.#rooms.values()].flatMap((room) => [...room.members]);
    await Promise.all(
      members.map(
        (member) =>
          new Promise<void>((closed) => {
            this.#clock.after(random() * this.#limits.closeOver, () => {
              member.end('restart', 'stopping');
              closed();
            });
          }),
      ),
    );
  }

  async #settle(): Promise<void> {
    await Promise.all([...this.#rooms.values()].map((room) => room.ledger.settle()));
  }

  async #compactClosedRooms(): Promise<void> {
    try {
      for (const name of await this.#options.storage.overgrown(this.#limits.logRows)) {
        const room = this.#rooms.get(name);
        if (room) await room.ledger.compact();
        else await this.#compactClosed(name);
      }
    } catch (error) {
      this.#log({ kind: 'storage failed', room: null, doing: 'sweep', error });
    }
  }

  async #compactClosed(name: RoomName): Promise<void> {
    const { storage } = this.#options;
    try {
      const made = await snapshotOf(new StoredDocument(name, await storage.load(name)), this.#squash);
      if (made === null) return;
      if ('refused' in made) {
        this.#log({ kind: 'compaction refused', room: name, reason: made.refused });
        return;
      }
      const { snapshot } = made;
      await storage.compact(name, snapshot);
      this.#log({ kind: 'compacted', room: name, upTo: snapshot.upTo, bytes: snapshot.state.length });
    } catch (error) {
      this.#log({ kind: 'storage failed', room: name, doing: 'compact', error });
    }
  }

  #guarded(room: RoomName | null, run: () => void): void {
    try {
      run();
    } catch (error) {
      this.#log({ kind: 'fault', room, error });
    }
  }

  #log(event: RoomEvent): void {
    this.#options.log?.(event);
  }
}

/** Of a connection that was not let in. */
const overSession: Session = { received() {}, closed() {}, update() {} };

function kindOf(name: RoomName): RoomKind {
  if (name.startsWith('map/')) return 'map';
  return name.startsWith('discussion/') ? 'discussion' : 'group';
}
