import type { Journey, MapId } from '@throughline/journey';

/** One map as the library page shows it. */
export interface ShelfMap {
  readonly mapId: MapId;
  readonly title: string;
  /** Milliseconds since 1970. */
  readonly changedAt: number;
  /** `server`: mine, but never opened on this device. */
  readonly at: 'device' | 'server';
  /** Changes of this device that the server does not have yet. */
  readonly unsynced: number;
  /** When it was moved to the bin, or null. */
  readonly binnedAt: number | null;
  /** I may delete it for everyone. */
  readonly owned: boolean;
  /** I may change it, its title too. */
  readonly editable: boolean;
}

export interface ShelfState {
  /** In no particular order; null until the device has been asked. */
  readonly maps: readonly ShelfMap[] | null;
  readonly server: 'asking' | 'reached' | 'away';
  /** The device refused to say what it holds. */
  readonly unreadable: boolean;
}

/**
 * The maps a person can see from the library page, and what they can do with them. All of it works offline, except
 * deleting a map for everyone. What was not done rejects with `StoreRefused` or `ServerRefused` of the session.
 */
export interface Shelf {
  readonly state: ShelfState;
  subscribe(listener: () => void): () => void;
  /** A new map with this content, on this device at once and on the server when it can be reached. */
  create(content: Journey): Promise<MapId>;
  rename(mapId: MapId, title: string): Promise<void>;
  duplicate(mapId: MapId, title: string): Promise<MapId>;
  /** What is in it now; null when this device does not hold it. */
  journeyOf(mapId: MapId): Promise<Journey | null>;
  bin(mapId: MapId): Promise<void>;
  restore(mapId: MapId): Promise<void>;
  /** From this device, and when I own it from the server, for everyone. */
  destroy(mapId: MapId): Promise<void>;
}
