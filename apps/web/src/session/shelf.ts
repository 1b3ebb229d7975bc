import { type Author, type JourneyDoc, openJourney, renameMap, startJourney } from '@throughline/doc';
import type { Journey, MapId, Random } from '@throughline/journey';
import { type Library, mapRoom, type MapListing, type Stored, type StoreProblem } from '@throughline/library';
import * as Y from 'yjs';
import type { Api, MyMaps } from './api.ts';
import type { Files } from './files.ts';
import type { Person } from './identity.ts';
import { newMapId } from './links.ts';
import type { Clock } from './syncStore.ts';
import type { Network } from './serverSide.ts';

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
  /** It is to stay on this device with all its photos. */
  readonly kept: boolean;
}

export interface ShelfState {
  /** In no particular order; null until the device has been asked. */
  readonly maps: readonly ShelfMap[] | null;
  readonly server: 'asking' | 'reached' | 'away';
  /** The device refused to say what it holds. */
  readonly unreadable: boolean;
}

export interface ShelfDeps {
  readonly library: Library;
  readonly api: Pick<Api, 'maps' | 'remove'>;
  readonly person: Person;
  readonly network: Network;
  readonly clock: Clock;
  readonly random: Random;
  /** Where the pictures of maps are. */
  readonly files: Pick<Files, 'takeAlong'>;
  randomBytes(count: number): Uint8Array;
  /** An edit was made in a map that may not be open: it has to be sent. */
  onWaiting(): void;
}

/** A map that was made elsewhere, with all that is in it as one update. */
export interface MadeMap {
  readonly title: string;
  readonly stages: number;
  readonly cards: number;
  readonly bytes: Uint8Array;
}

/** A title changed here so shortly before the server was asked may be news to it. In milliseconds. */
const ON_ITS_WAY = 10_000;

/** The device refused to store something; nothing was changed. */
export class StoreRefused extends Error {
  override readonly name = 'StoreRefused';
  readonly problem: StoreProblem;

  constructor(problem: StoreProblem) {
    super(`the browser's storage said: ${problem}`);
    this.problem = problem;
  }
}

/** The server did not delete a map for everyone; nothing was changed here either. */
export class ServerRefused extends Error {
  override readonly name = 'ServerRefused';
}

function orRefuse<T>(answer: Stored<T>): T {
  if (!answer.ok) throw new StoreRefused(answer.problem);
  return answer.value;
}

/** The maps of the library page: those on this device, and those of mine that are only on the server. */
export class Shelf {
  state: ShelfState = { maps: null, server: 'asking', unreadable: false };
  readonly #deps: ShelfDeps;
  readonly #listeners = new Set<() => void>();
  #here: readonly MapListing[] | null = null;
  #there: MyMaps = [];
  /** When the server was asked for those. */
  #askedAt = 0;
  #stop: (() => void) | null = null;

  constructor(deps: ShelfDeps) {
    this.#deps = deps;
  }

  /** Follows both lists as long as somebody looks. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    this.#stop ??= this.#follow();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      this.#stop?.();
      this.#stop = null;
    };
  }

  /** A new map with this content: on this device at once, on the server when it is opened with a network. */
  async create(content: Journey): Promise<MapId> {
    const mapId = newMapId(this.#deps.randomBytes) as MapId;
    const { title } = content.meta;
    const facts = { title, stages: content.stages.length, cards: content.cards.size, registered: false };
    await this.#edit(mapId, (doc) => startJourney(doc, content));
    orRefuse(await this.#deps.library.note(mapId, facts));
    return mapId;
  }

  /** The same of a map that is made away from the page, by this person. */
  async createFrom(make: (author: Author) => Promise<MadeMap>): Promise<MapId> {
    const { bytes, ...facts } = await make(this.#author());
    const mapId = newMapId(this.#deps.randomBytes) as MapId;
    const log = this.#deps.library.room(mapRoom(mapId));
    orRefuse(await log.load());
    log.append(bytes, 'here');
    const flushed = await log.flush();
    await log.close();
    orRefuse(flushed);
    orRefuse(await this.#deps.library.note(mapId, { ...facts, registered: false }));
    return mapId;
  }

  #author(): Author {
    const { personId: id, name } = this.#deps.person.store.getState();
    return { id, name };
  }

  async rename(mapId: MapId, title: string): Promise<void> {
    await this.#edit(mapId, (doc) => renameMap(doc, title));
    orRefuse(await this.#deps.library.note(mapId, { title, updatedAt: this.#deps.clock.now() }));
    this.#deps.onWaiting();
  }

  async duplicate(mapId: MapId, title: string): Promise<MapId> {
    const id = newMapId(this.#deps.randomBytes) as MapId;
    orRefuse(await this.#deps.library.duplicate(mapId, { id, title }));
    let pictures: readonly string[] = [];
    await this.#edit(id, (doc) => {
      pictures = picturesIn(doc.journey);
      renameMap(doc, title);
    });
    // Not waited for: the cards are there, and each picture comes when it has come.
    if (pictures.length > 0) void this.#deps.files.takeAlong(mapId, id, pictures);
    return id;
  }

  /** What is in a map now; null when this device does not hold it. */
  async journeyOf(mapId: MapId): Promise<Journey | null> {
    const loaded = orRefuse(await this.#deps.library.room(mapRoom(mapId)).load());
    if (loaded.rows.length === 0) return null;
    const { ydoc, doc } = this.#open(loaded.rows.map((row) => row.bytes));
    const { journey } = doc;
    doc.destroy();
    ydoc.destroy();
    return journey;
  }

  async bin(mapId: MapId): Promise<void> {
    orRefuse(await this.#deps.library.bin(mapId));
  }

  async restore(mapId: MapId): Promise<void> {
    orRefuse(await this.#deps.library.restore(mapId));
  }

  /** From this device; and when this person owns it, from the server, for everyone. */
  async destroy(mapId: MapId): Promise<void> {
    const row = orRefuse(await this.#deps.library.find(mapId));
    if (row?.registered && row.role === 'owner') {
      const removed = await this.#deps.api.remove(mapId);
      if (!removed.ok && removed.refusal !== 'missing' && removed.refusal !== 'gone')
        throw new ServerRefused();
      this.#there = this.#there.filter((map) => map.mapId !== mapId);
    }
    orRefuse(await this.#deps.library.purge(mapId));
    this.#tell({});
  }

  /** An edit of a map that need not be open: through its document and its log, like any other. */
  async #edit(mapId: MapId, change: (doc: JourneyDoc) => unknown): Promise<void> {
    const log = this.#deps.library.room(mapRoom(mapId));
    const loaded = orRefuse(await log.load());
    const { ydoc, doc } = this.#open(loaded.rows.map((row) => row.bytes));
    ydoc.on('update', (bytes: Uint8Array) => log.append(bytes, 'here'));
    change(doc);
    const flushed = await log.flush();
    await log.close();
    doc.destroy();
    ydoc.destroy();
    orRefuse(flushed);
  }

  #open(updates: readonly Uint8Array[]): { ydoc: Y.Doc; doc: JourneyDoc } {
    const { clock, random } = this.#deps;
    const ydoc = new Y.Doc();
    ydoc.transact(() => {
      for (const update of updates) Y.applyUpdate(ydoc, update);
    });
    return { ydoc, doc: openJourney(ydoc, { author: this.#author(), now: () => clock.now(), random }) };
  }

  #follow(): () => void {
    const { library, network } = this.#deps;
    const all: MapListing[][] = [[], []];
    const stops = [false, true].map((bin, index) =>
      library.watch({ bin }, (answer) => {
        if (!answer.ok) return this.#tell({ unreadable: true });
        all[index] = [...answer.value];
        this.#here = all.flat();
        this.#tell({ unreadable: false });
      }),
    );
    const stopNetwork = network.subscribe(() => void this.#ask());
    void this.#ask();
    return () => {
      for (const stop of stops) stop();
      stopNetwork();
    };
  }

  async #ask(): Promise<void> {
    const { person, api, clock } = this.#deps;
    const askedAt = clock.now();
    // On this visit the server knows the device once it has said its colour.
    const unknown = person.store.getState().colour === null;
    const entered = unknown ? await person.enter() : null;
    let mine = entered?.ok === false ? entered : await api.maps();
    if (!mine.ok && mine.refusal === 'signIn' && (await person.enter()).ok) mine = await api.maps();
    if (mine.ok) {
      this.#there = mine.value;
      this.#askedAt = askedAt;
    }
    this.#tell({ server: mine.ok ? 'reached' : 'away' });
  }

  #tell(fresh: Partial<ShelfState>): void {
    this.state = { ...this.state, ...fresh, maps: this.#here && this.#all(this.#here) };
    for (const listener of this.#listeners) listener();
  }

  #all(here: readonly MapListing[]): ShelfMap[] {
    const known = new Set(here.map((map) => map.id));
    const there = new Map(this.#there.map((map) => [map.mapId, map]));
    return [
      ...here.map((map) => onDevice(map, this.#titleOf(map, there.get(map.id)))),
      ...this.#there.filter((map) => !known.has(map.mapId)).map(onServer),
    ];
  }

  /** Somebody may have renamed a map that was not open here since: then the server knows better. */
  #titleOf(here: MapListing, there: MyMaps[number] | undefined): string {
    const newsHere = here.unsaved > 0 || here.updatedAt > this.#askedAt - ON_ITS_WAY;
    return there && !newsHere ? there.title : here.title;
  }
}

function onDevice(map: MapListing, title: string): ShelfMap {
  const { id, role, binnedAt, unsaved: unsynced, updatedAt: changedAt, pinned: kept = false } = map;
  const owned = map.registered && role === 'owner';
  const editable = !map.registered || mayEdit(role);
  return { mapId: id as MapId, title, changedAt, at: 'device', unsynced, binnedAt, owned, editable, kept };
}

function mayEdit(role: string | null): boolean {
  return role === 'owner' || role === 'editor';
}

function onServer({ mapId, title, role, createdAt }: MyMaps[number]): ShelfMap {
  const owned = role === 'owner';
  return {
    mapId: mapId as MapId,
    title,
    changedAt: createdAt ?? 0,
    at: 'server',
    unsynced: 0,
    binnedAt: null,
    owned,
    editable: mayEdit(role),
    kept: false,
  };
}

/** The files of its photos, also of those in the bin, which may come back. */
export function picturesIn({ bin, cards }: Journey): readonly string[] {
  const all = [...cards.values(), ...[...bin.cards.values()].map(({ record }) => record)];
  return [...new Set(all.flatMap((card) => (card.kind === 'photo' && card.file !== '' ? [card.file] : [])))];
}
