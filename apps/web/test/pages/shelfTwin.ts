import { readVersion } from '@throughline/doc';
import { emptyJourney, type Journey, type MapId } from '@throughline/journey';
import type { PersonId } from '@throughline/journey';
import type { Shelf, ShelfMap, ShelfState } from '../../src/pages/library/shelf.ts';

const now = Date.now();

export function mapNamed(title: string, facts: Partial<ShelfMap> = {}): ShelfMap {
  return {
    mapId: title.toLowerCase().replaceAll(' ', '-') as MapId,
    title,
    changedAt: now,
    at: 'device',
    unsynced: 0,
    binnedAt: null,
    owned: false,
    editable: true,
    kept: false,
    ...facts,
  };
}

/** A shelf in memory. */
export class ShelfTwin implements Shelf {
  state: ShelfState;
  /** What was made, in order. */
  readonly made: Journey[] = [];
  /** Set to make every change fail. */
  refusal: Error | null = null;
  readonly #listeners = new Set<() => void>();

  constructor(maps: readonly ShelfMap[] | null, facts: Partial<ShelfState> = {}) {
    this.state = { maps, server: 'reached', unreadable: false, ...facts };
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async create(content: Journey): Promise<MapId> {
    this.#mayChange();
    this.made.push(content);
    this.#become([...this.#maps, mapNamed(content.meta.title)]);
    return mapNamed(content.meta.title).mapId;
  }

  async createFrom(make: Parameters<Shelf['createFrom']>[0]): Promise<MapId> {
    const { bytes } = await make({ id: 'ana' as PersonId, name: 'Ana' });
    const read = readVersion(bytes);
    if (!read.ok) throw new Error(read.reason);
    return this.create(read.value);
  }

  async rename(mapId: MapId, title: string): Promise<void> {
    this.#change(mapId, { title });
  }

  async duplicate(_mapId: MapId, title: string): Promise<MapId> {
    return this.create({ ...emptyJourney, meta: { title, lang: '', goal: '' } });
  }

  async journeyOf(): Promise<Journey | null> {
    return emptyJourney;
  }

  async bin(mapId: MapId): Promise<void> {
    this.#change(mapId, { binnedAt: now });
  }

  async restore(mapId: MapId): Promise<void> {
    this.#change(mapId, { binnedAt: null });
  }

  async destroy(mapId: MapId): Promise<void> {
    this.#mayChange();
    this.#become(this.#maps.filter((map) => map.mapId !== mapId));
  }

  get #maps(): readonly ShelfMap[] {
    return this.state.maps ?? [];
  }

  #mayChange(): void {
    if (this.refusal) throw this.refusal;
  }

  #change(mapId: MapId, facts: Partial<ShelfMap>): void {
    this.#mayChange();
    this.#become(this.#maps.map((map) => (map.mapId === mapId ? { ...map, ...facts } : map)));
  }

  #become(maps: readonly ShelfMap[]): void {
    this.state = { ...this.state, maps };
    for (const listener of this.#listeners) listener();
  }
}
