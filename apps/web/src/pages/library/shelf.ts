import type { Author } from '@throughline/doc';
import type { Journey, MapId } from '@throughline/journey';
import type { MadeMap, ShelfMap, ShelfState } from '../../session/shelf.ts';

export type { ShelfMap, ShelfState };

/**
 * The maps a person can see from the library page, and what they can do with them. All of it works offline, except
 * deleting a map for everyone. What was not done rejects with `StoreRefused` or `ServerRefused` of the session.
 */
export interface Shelf {
  readonly state: ShelfState;
  subscribe(listener: () => void): () => void;
  /** A new map with this content, on this device at once and on the server when it can be reached. */
  create(content: Journey): Promise<MapId>;
  /** The same of a map that is made away from the page, by this person. */
  createFrom(make: (author: Author) => Promise<MadeMap>): Promise<MapId>;
  rename(mapId: MapId, title: string): Promise<void>;
  duplicate(mapId: MapId, title: string): Promise<MapId>;
  /** What is in it now; null when this device does not hold it. */
  journeyOf(mapId: MapId): Promise<Journey | null>;
  bin(mapId: MapId): Promise<void>;
  restore(mapId: MapId): Promise<void>;
  /** From this device, and when I own it from the server, for everyone. */
  destroy(mapId: MapId): Promise<void>;
}
