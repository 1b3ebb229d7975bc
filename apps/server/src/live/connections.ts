import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CloseName, Participant, RoomAddress, Rooms, Session, Socket } from '@throughline/sync';
import { mayWrite } from '@throughline/sync';
import type { Access } from '../access/access.ts';
import type { Identity } from '../access/personTables.ts';
import type { SpokenSchema } from './schemas.ts';

/** The open sockets, and how a change of access reaches them. */
export interface Connections {
  /** Lets a socket into a room; a writer ends those too old to write together with. The session, for the socket to feed. */
  join(room: RoomAddress, socket: Socket, who: Participant, schema: SpokenSchema | null): Session;
  /** How many sockets a person has open in that room. */
  countOf(room: RoomAddress, personId: string): number;
  /**
   * Looks again at what everyone on that map may do. Those without a right are closed 4403, those with another role
   * 1012: they come back at once in that role, and their app asks which it is.
   */
  recheck(mapId: string): Promise<void>;
  renamed(identity: Identity): void;
  /** The map was deleted: its rooms close 4404 and are forgotten. */
  dropMap(mapId: string): Promise<void>;
}

interface Connection {
  readonly room: RoomAddress;
  readonly session: Session;
  readonly schema: SpokenSchema | null;
  who: Participant;
}

export function createConnections(rooms: Rooms, access: Pick<Access, 'standing'>): Connections {
  const byRoom = new Map<string, Set<Connection>>();

  const inRooms = (names: readonly string[]): Connection[] =>
    names.flatMap((name) => [...(byRoom.get(name) ?? [])]);
  const change = (connection: Connection, part: Partial<Participant>): void => {
    connection.who = { ...connection.who, ...part };
    connection.session.update(connection.who);
  };
  const leave = (connection: Connection): void => {
    const others = byRoom.get(connection.room.name);
    others?.delete(connection);
    if (others?.size === 0) byRoom.delete(connection.room.name);
  };

  return {
    join(room, socket, who, schema) {
      if (schema !== null && mayWrite(who.role, room.kind))
        endOlder(rooms, inRooms([room.name]), schema.oldest);
      const session = rooms.join(room.name, socket, who, schema?.version ?? null);
      const connection: Connection = { room, session, schema, who };
      byRoom.set(room.name, (byRoom.get(room.name) ?? new Set()).add(connection));
      return {
        received: (frame) => session.received(frame),
        update: (changed) => change(connection, changed),
        closed() {
          leave(connection);
          session.closed();
        },
      };
    },

    countOf(room, personId) {
      return inRooms([room.name]).filter(({ who }) => who.personId === personId).length;
    },

    async recheck(mapId) {
      // Whoever was let in by what was read before the change has joined by the next turn.
      await nextTurn();
      const connections = inRooms(roomsOf(mapId));
      for (const personId of new Set(connections.map(({ who }) => who.personId))) {
        const { role } = await access.standing(personId, mapId);
        if (role === null) {
          const theirs = new Set<string>(roomsOf(mapId));
          rooms.revoke((who, room) => who.personId === personId && theirs.has(room), 'noRight');
          continue;
        }
        const before = connections.filter(({ who }) => who.personId === personId && who.role !== role);
        end(rooms, before, 'restart');
      }
    },

    renamed(identity) {
      const { personId, colour } = identity;
      const name = nameShown(identity);
      for (const connection of inRooms([...byRoom.keys()])) {
        if (connection.who.personId === personId) change(connection, { name, colour });
      }
    },

    async dropMap(mapId) {
      await Promise.all(roomsOf(mapId).map((room) => rooms.drop(room)));
    },
  };
}

/** An app that is open goes on in the way of its version: it has to be reloaded where one writes that it would harm. */
function endOlder(rooms: Rooms, connections: readonly Connection[], oldest: number): void {
  const older = connections.filter((one) => (one.schema?.version ?? Infinity) < oldest);
  end(rooms, older, 'clientTooOld');
}

function end(rooms: Rooms, connections: readonly Connection[], why: CloseName): void {
  const theirs = new Set(connections.map(({ who }) => who));
  if (theirs.size > 0) rooms.revoke((who) => theirs.has(who), why);
}

/** What others see: the name, or "Guest 12" until there is one. The web app counts its own guest the same way. */
export function nameShown({ personId, name }: Pick<Identity, 'personId' | 'name'>): string {
  if (name) return name;
  let sum = 0;
  for (const letter of personId) sum = (sum * 31 + letter.charCodeAt(0)) % 99;
  return `Guest ${sum + 1}`;
}

/** A map has two documents: what it shows, and what people say about it. */
function roomsOf(mapId: string) {
  return [`map/${mapId}`, `discussion/${mapId}`] as const;
}
