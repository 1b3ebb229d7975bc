import type { RoomName } from '@throughline/sync';
import type { StorageThread } from '../storage/storageThread.ts';

/**
 * Which version of the schema each room has seen. What a newer app wrote an older one would misread and write back
 * wrong, so a room takes no older one again. The server knows only the number clients say (`?v=`), not what it means.
 */
export interface Schemas {
  /** Someone comes who speaks `version`. Only those who may write can bring a newer one in. */
  meet(room: RoomName, version: number | null, mayWrite: boolean): Promise<void>;
  /** The newest version that room has seen; as good as what was learnt when somebody last came. */
  newestOf(room: RoomName): number;
}

/** Rooms remembered between meeting someone and letting them in; far more than can be at the door at once. */
const REMEMBERED = 10_000;

const yes = (): boolean => true;
const no = (): boolean => false;

export function createSchemas(storage: Pick<StorageThread, 'ask'>): Schemas {
  const newest = new Map<RoomName, number>();
  const remember = (room: RoomName, version: number): void => {
    const known = Math.max(version, newest.get(room) ?? 0);
    newest.delete(room);
    newest.set(room, known);
    const [oldest] = newest.keys();
    if (newest.size > REMEMBERED && oldest !== undefined) newest.delete(oldest);
  };
  return {
    async meet(room, version, mayWrite) {
      // Whoever says none speaks whatever is current.
      if (version === null) return;
      const known = newest.get(room) ?? (await storage.ask('newestSchema', room));
      const raises = mayWrite && version > known;
      // On a full disk people still come in and read; nothing newer can be written there until this can be too.
      const raised = raises && (await storage.ask('raiseSchema', { name: room, version }).then(yes, no));
      remember(room, raised ? version : known);
    },
    newestOf: (room) => newest.get(room) ?? 0,
  };
}
