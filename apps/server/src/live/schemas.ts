import type { RoomName } from '@throughline/sync';
import type { StorageThread } from '../storage/storageThread.ts';

/**
 * Which version of the schema each room needs. A newer app says which older ones may write together with it
 * (`?oldest=`); what it wrote, still older ones would misread and write back wrong, so the room takes none of them
 * again. The server knows only the numbers clients say, not what they mean.
 */
export interface Schemas {
  /** Someone comes who speaks it. Only those who may write can shut older ones out. */
  meet(room: RoomName, spoken: SpokenSchema | null, mayWrite: boolean): Promise<void>;
  /** The oldest version the room takes; as good as what was learnt when somebody last came. */
  oldestOf(room: RoomName): number;
}

/** What a client says of itself; one that says nothing speaks whatever is current. */
export interface SpokenSchema {
  readonly version: number;
  /** The oldest version whose code may write together with its own; its own where it says none. */
  readonly oldest: number;
}

/** Rooms remembered between meeting someone and letting them in; far more than can be at the door at once. */
const REMEMBERED = 10_000;

const yes = (): boolean => true;
const no = (): boolean => false;

export function createSchemas(storage: Pick<StorageThread, 'ask'>): Schemas {
  const needed = new Map<RoomName, number>();
  const remember = (room: RoomName, version: number): void => {
    const known = Math.max(version, needed.get(room) ?? 0);
    needed.delete(room);
    needed.set(room, known);
    const [longestAgo] = needed.keys();
    if (needed.size > REMEMBERED && longestAgo !== undefined) needed.delete(longestAgo);
  };
  return {
    async meet(room, spoken, mayWrite) {
      if (spoken === null) return;
      const version = spoken.oldest;
      const known = needed.get(room) ?? (await storage.ask('neededSchema', room));
      const raises = mayWrite && version > known;
      // On a full disk people still come in and read; nothing newer can be written there until this can be too.
      const raised = raises && (await storage.ask('raiseSchema', { name: room, version }).then(yes, no));
      remember(room, raised ? version : known);
    },
    oldestOf: (room) => needed.get(room) ?? 0,
  };
}
