import type { Broadcast } from './broadcast.ts';
import type { CloseName, Limits } from './protocol.ts';
import type { Participant, RoomKind, RoomName } from './roles.ts';
import type { Clock, Socket } from './socket.ts';
import type { RoomStorage } from './storage.ts';

/** What happened that an operator may want to read or count. Never holds what people wrote. */
export type RoomEvent =
  | { readonly kind: 'joined' | 'left'; readonly room: RoomName; readonly person: string }
  | {
      readonly kind: 'closed';
      readonly room: RoomName;
      readonly person: string;
      readonly why: CloseName;
      readonly detail: string;
    }
  | { readonly kind: 'committed'; readonly room: RoomName; readonly rows: number; readonly ms: number }
  | { readonly kind: 'loaded'; readonly room: RoomName; readonly bytes: number; readonly ms: number }
  | { readonly kind: 'compacted'; readonly room: RoomName; readonly rows: number; readonly bytes: number }
  | { readonly kind: 'unloaded' | 'removed'; readonly room: RoomName }
  | {
      readonly kind: 'storage failed';
      readonly room: RoomName;
      readonly doing: 'load' | 'append' | 'compact' | 'sweep';
      readonly error: unknown;
    };

export interface RoomRules {
  /** Any root names, no binding of client ids to devices, no pace limits. For development and benchmarks. */
  readonly open: boolean;
  /** Root types a room of each kind may have; anything else is refused. */
  readonly roots: Readonly<Record<RoomKind, readonly string[]>>;
  /** Clients that say a lower schema version (`?v=`) are closed 4409. */
  readonly oldestSchema?: number;
}

export interface RoomsOptions {
  readonly storage: RoomStorage;
  readonly rules: RoomRules;
  readonly clock: Clock;
  /** 0 ≤ x < 1; only spreads closes at an orderly stop. */
  readonly random: () => number;
  readonly broadcast?: Broadcast;
  readonly log?: (event: RoomEvent) => void;
  readonly limits?: Partial<Limits>;
}

/** One connection in one room. The owner of the real socket calls it; it answers through the Socket it was given. */
export interface Session {
  /** One whole binary frame. Never throws. */
  received(frame: Uint8Array): void;
  /** The connection is gone. Safe to call twice, and after we closed it ourselves. */
  closed(): void;
  /** The same person under another name, colour or role; losing the right to write takes effect with the next frame. */
  update(who: Participant): void;
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
  throw new Error(`rooms over ${typeof options.storage} come with the next change`);
}
