import type { Participant, Role, RoomName } from '../src/roles.ts';
import type { RoomEvent } from '../src/roomEvents.ts';
import { createRooms } from '../src/rooms.ts';
import type { RoomsOptions } from '../src/rooms.ts';
import type { RoomStorage } from '../src/storage.ts';
import { memoryStorage } from '../src/memoryStorage.ts';
import { Network, SimulatedClock, TestClient } from '../src/testing.ts';
import { seededRandom } from './seededRandom.ts';

export const roots = { map: ['cards', 'stages', 'text'], discussion: ['threads'], group: ['tags'] };
export const mapRoom: RoomName = 'map/AAAAAAAAAAAAAAAAAAAAAA';

export interface HouseOptions extends Partial<Pick<RoomsOptions, 'limits' | 'broadcast' | 'clock'>> {
  readonly seed?: number;
  readonly storage?: RoomStorage;
  readonly slowest?: number;
  readonly open?: boolean;
  readonly oldestSchema?: number;
}

/** A server with its storage, a network and people, all in memory, in time that stands still until told to pass. */
export function house(options: HouseOptions = {}) {
  const clock = new SimulatedClock();
  const random = seededRandom(options.seed ?? 1);
  const storage = options.storage ?? memoryStorage();
  const events: RoomEvent[] = [];
  const network = new Network({ clock, random, slowest: options.slowest ?? 20 });
  const { open = false, oldestSchema } = options;
  const serve = (over: RoomStorage = storage) => {
    const rooms = createRooms({
      storage: over,
      clock,
      random,
      rules: { open, roots, ...(oldestSchema === undefined ? {} : { oldestSchema: () => oldestSchema }) },
      log: (event) => events.push(event),
      ...(options.limits ? { limits: options.limits } : {}),
      ...(options.broadcast ? { broadcast: options.broadcast } : {}),
    });
    network.serve(rooms);
    return rooms;
  };
  const rooms = serve();
  const join = (
    name: string,
    { role = 'editor', room = mapRoom, presence = false, device = `device of ${name}` }: Partial<Guest> = {},
  ): TestClient => {
    const client = new TestClient({ network, clock, room, who: person(name, role, device), presence });
    client.connect();
    return client;
  };
  return { clock, random, storage, events, network, rooms, serve, join };
}

interface Guest {
  readonly role: Role;
  readonly room: RoomName;
  readonly presence: boolean;
  readonly device: string;
}

export function person(name: string, role: Role = 'editor', deviceId = `device of ${name}`): Participant {
  return { personId: `p-${name}`, name, colour: 1, deviceId, role };
}
