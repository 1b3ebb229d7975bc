/**
 * One open map: where the library, the document and the server meet. Read this file after the README.
 *
 *   library ──log──▶ Y.Doc ◀──socket── server        device first: what is on this device is shown before any
 *      ▲               │                             network; the socket opens later, and may never.
 *      └── own edits ──┤
 *      └── saved ◀─────┴── which frames the server committed
 */
import {
  createPresence,
  type JourneyChange,
  type JourneyDoc,
  openJourney,
  type Presence,
  OLDEST_COMPATIBLE,
  SCHEMA_VERSION,
} from '@throughline/doc';
import type { PersonId, Random } from '@throughline/journey';
import type { Library, MapRow, Upload } from '@throughline/library';
import type { RoomConnection, RoomName } from '@throughline/sync';
import { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import * as z from 'zod/mini';
import type { Api, ApiRefusal, MapRole } from './api.ts';
import { Apart, type Away } from './apart.ts';
import { accountForSaved } from './delivery.ts';
import { type DeviceSide, openOnDevice } from './deviceSide.ts';
import type { Person } from './identity.ts';
import { roleOf, writes } from './mapRights.ts';
import { type Network, ServerSide } from './serverSide.ts';
import { type Clock, keepSync, type SyncKeeper, type SyncStore } from './syncStore.ts';
import type { SyncFacts } from './syncState.ts';
import type { TabsDeps } from './tabs.ts';

export interface OpenMap {
  readonly mapId: string;
  readonly doc: JourneyDoc;
  readonly presence: Presence;
  /** The chip, the rights and the rest of what the screen around the map shows. */
  readonly sync: SyncStore;
  /** What others did while this device was away, and what became of its own work. */
  readonly away: Away;
  readonly rights: 'write' | 'read';
  readonly role: MapRole | 'local';
  /** The person keeps the recovery link somewhere else now: it is forgotten here. */
  keptRecovery(): void;
  /** Stores what is not stored yet and leaves. */
  close(): Promise<void>;
}

/**
 * Why a map could not be opened. `firstOffline`: it is not on this device and the server cannot be reached.
 * `forbidden`, `missing`, `signIn`, `tooOld`: the server's word, and nothing of it is on this device.
 */
export type OpenRefusal = 'firstOffline' | 'forbidden' | 'missing' | 'signIn' | 'tooOld' | 'failed';

export type Opened =
  | { readonly ok: true; readonly map: OpenMap }
  | { readonly ok: false; readonly reason: OpenRefusal };

export interface RoomToConnect {
  readonly room: RoomName;
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  readonly schemaVersion: number;
  /** The oldest schema version whose code may write in the room together with ours. */
  readonly oldestCompatible: number;
  /** Each update as the server sent it, before it is merged. */
  onUpdate(update: Uint8Array): void;
}

export interface OpenMapDeps {
  readonly library: Library;
  readonly api: Pick<Api, 'register' | 'retitle' | 'map'>;
  readonly person: Person;
  connect(room: RoomToConnect): RoomConnection;
  readonly tabs: TabsDeps;
  readonly network: Network;
  readonly clock: Clock;
  readonly random: Random;
  /** Of this page, for complete addresses: `https://maps.example.org`. */
  readonly origin: string;
  /** Resolves once a page shows what it is for. */
  afterFirstSight(): Promise<void>;
  /** Calls back when the page may be about to end. Returns how to stop. */
  onLeaving(call: () => void): () => void;
}

export interface OpenOptions {
  /** Of the share link the person came by. */
  readonly secret?: string | null;
  /** Nobody looks at the map: others do not see this person on it. */
  readonly unseen?: boolean;
}

/** Opens a map: from this device at once if it is here, otherwise from the server. */
export async function openMap(mapId: string, deps: OpenMapDeps, options: OpenOptions = {}): Promise<Opened> {
  const map = new MapOnDeviceAndServer(mapId, deps);
  await map.loadFromDevice(options.unseen ?? false);
  const reason = await map.reachServer(options.secret ?? null);
  if (reason === null) return { ok: true, map };
  await map.close();
  return { ok: false, reason };
}

/** How long a map that is not on this device may take to come from the server, in milliseconds. */
const FIRST_LOAD = 15_000;
/** Facts for the library's list are written at most this often, in milliseconds. */
const NOTE_EVERY = 1_000;

const refusalByCode: Readonly<Record<number, OpenRefusal>> = {
  4401: 'signIn',
  4403: 'forbidden',
  4404: 'missing',
  4409: 'tooOld',
};

const recoverySetting = (mapId: string): string => `recovery/${mapId}`;

class MapOnDeviceAndServer implements OpenMap {
  readonly mapId: string;
  readonly #deps: OpenMapDeps;
  readonly #stops: (() => void)[] = [];
  #parts: Parts | null = null;
  #server: ServerSide | null = null;
  #connection: RoomConnection | null = null;
  #everOnline = false;
  #apart: 'opening' | 'away' = 'opening';
  #fromOthers = 0;
  #kept = false;
  #closing: Promise<void> | null = null;
  #stopNoting: (() => void) | null = null;
  #settle: (reason: OpenRefusal | null) => void = () => undefined;

  constructor(mapId: string, deps: OpenMapDeps) {
    this.mapId = mapId;
    this.#deps = deps;
  }

  get doc(): JourneyDoc {
    return this.#opened.doc;
  }

  get presence(): Presence {
    return this.#opened.presence;
  }

  get away(): Away {
    return this.#opened.away;
  }

  get sync(): SyncStore {
    return this.#opened.sync.store;
  }

  get rights(): 'write' | 'read' {
    return this.sync.getState().rights;
  }

  get role(): MapRole | 'local' {
    return this.sync.getState().role;
  }

  get #opened(): Parts {
    if (!this.#parts) throw new Error('the map is not loaded yet');
    return this.#parts;
  }

  /** Step 1: the document, from the log of this device. Nothing has been sent or asked yet. */
  async loadFromDevice(unseen: boolean): Promise<void> {
    const { library, clock, person, random, afterFirstSight } = this.#deps;
    const [side, found, recovery] = await Promise.all([
      openOnDevice(this.mapId, this.#deps, () => this.#connection?.status.at === 'online'),
      library.find(this.mapId),
      library.setting(recoverySetting(this.mapId), z.nullable(z.string())),
    ]);
    const row = found.ok ? found.value : null;
    const { personId: id, name } = person.store.getState();
    const doc = openJourney(side.ydoc, { author: { id, name }, now: () => clock.now(), random });
    const awareness = new Awareness(side.ydoc);
    const presence = createPresence(awareness);
    if (unseen) awareness.setLocalState(null);
    const role = roleOf(row);
    const sync = keepSync(clock, { network: this.#deps.network.online, mayWrite: writes(role) }, role);
    const away = new Apart({ mapId: this.mapId, library, clock, afterFirstSight });
    away.opened(side.takeRows());
    side.onUpdate((bytes, from) => away.heard(bytes, from));
    this.#parts = { side, row, doc, awareness, presence, sync, away };
    this.#follow(this.#parts);
    if (recovery) sync.store.setState({ recovery });
  }

  /** Step 2: the way to the server. Gives null when the map can be shown, or why it cannot. */
  async reachServer(secret: string | null): Promise<OpenRefusal | null> {
    const { side, row } = this.#opened;
    const answered = new Promise<OpenRefusal | null>((resolve) => {
      this.#settle = resolve;
    });
    this.#server = new ServerSide(
      {
        mapId: this.mapId,
        secret,
        registered: row?.registered ?? !side.known,
        title: () => this.doc.journey.meta.title,
        mayWrite: () => this.rights === 'write',
        connect: () => this.#connect(),
        onRole: (role) => this.#setRole(role),
        onRegistered: (link) => void this.#keepRecovery(link),
        onRefused: (refusal) => this.#refused(refusal),
      },
      this.#deps,
    );
    this.#server.begin();
    if (side.known) return null;
    this.#stops.push(this.#deps.clock.after(FIRST_LOAD, () => this.#settle('firstOffline')));
    return answered;
  }

  keptRecovery(): void {
    this.sync.setState({ recovery: null });
    void this.#deps.library.setSetting(recoverySetting(this.mapId), null);
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    const { side, doc, awareness, presence, sync, away } = this.#opened;
    for (const stop of this.#stops) stop();
    away.close();
    presence.destroy();
    this.#server?.close();
    await this.#noteNow();
    sync.close();
    doc.destroy();
    awareness.destroy();
    await side.close();
  }

  #follow({ side, doc, sync }: Parts): void {
    const { person, network, onLeaving, library } = this.#deps;
    let pictures: readonly Upload[] = [];
    const store = (): void => {
      const { edits, since } = side.log.unsaved;
      const times = [...(since === null ? [] : [since]), ...pictures.map(({ at }) => at)];
      sync.note({
        unsaved: edits + pictures.length,
        unsavedSince: times.length > 0 ? Math.min(...times) : null,
        stored: side.log.problem === null,
      });
    };
    store();
    this.#stops.push(
      library.files.watchUploads((uploads) => {
        pictures = uploads.ok ? uploads.value.filter(({ map }) => map === this.mapId) : [];
        store();
      }),
      side.log.subscribe(store),
      doc.subscribe((change) => this.#changed(change)),
      person.store.subscribe(({ personId: id, name }) => doc.setAuthor({ id, name })),
      network.subscribe(() => sync.note({ network: network.online })),
      onLeaving(() => void side.log.flush()),
      library.subscribe(store),
    );
  }

  #changed(change: JourneyChange): void {
    const { side, sync } = this.#opened;
    const { local } = change;
    if (!local && !side.applying) {
      this.#fromOthers += changesOfOthers(change, this.doc.author.id);
      sync.note({ fromOthers: this.#fromOthers });
    }
    if (change.journey.meta.title !== change.previous.meta.title) this.#server?.renamed(local);
    sync.store.setState({ lastChangeAt: this.#deps.clock.now() });
    if (local) void this.#askToKeep();
    this.#stopNoting ??= this.#deps.clock.after(NOTE_EVERY, () => void this.#noteNow());
  }

  /** After the first edit: what people make here should not be cleared to make room for other sites. */
  async #askToKeep(): Promise<void> {
    if (this.#kept) return;
    this.#kept = true;
    await this.#deps.library.keep();
    const { nearlyFull } = await this.#deps.library.space();
    this.sync.setState({ nearlyFull });
  }

  /** What the library page lists. A map nobody saw anything of is not listed. */
  async #noteNow(): Promise<void> {
    const { side, doc, sync } = this.#opened;
    this.#stopNoting?.();
    this.#stopNoting = null;
    if (!side.known && !this.#everOnline) return;
    const { meta, stages, cards } = doc.journey;
    const { lastChangeAt, role } = sync.store.getState();
    await this.#deps.library.note(this.mapId, {
      title: meta.title,
      stages: stages.length,
      cards: cards.size,
      ...(lastChangeAt === null ? {} : { updatedAt: lastChangeAt }),
      ...(role === 'local' ? {} : { registered: true, role }),
    });
  }

  #connect(): RoomConnection {
    const { side, awareness, away } = this.#opened;
    const connection = this.#deps.connect({
      room: `map/${this.mapId}`,
      doc: side.ydoc,
      awareness,
      schemaVersion: SCHEMA_VERSION,
      oldestCompatible: OLDEST_COMPATIBLE,
      onUpdate: (update) => away.sent(update),
    });
    this.#connection = connection;
    const stopAccount = accountForSaved(connection, side.log);
    const stopStatus = connection.subscribe(() => this.#status(connection));
    this.#stops.push(stopAccount, stopStatus);
    return connection;
  }

  #status({ status }: RoomConnection): void {
    const { sync } = this.#opened;
    if (status.at === 'closed' && !this.#server?.recover(status.code)) return this.#ended(status.code);
    const online = status.at === 'online' && status.synced;
    this.#server?.connected(online);
    this.#opened.away.connected(online);
    if (online) this.#online();
    sync.note({ connection: online ? 'online' : this.#apart, closeCode: null });
  }

  /** The server ended the connection for good. */
  #ended(closeCode: number): void {
    const { sync } = this.#opened;
    const refusal = refusalByCode[closeCode];
    sync.note({ connection: 'closed', closeCode });
    sync.store.setState(refusal ? { closeCode, rights: 'read' } : { closeCode });
    this.#settle(refusal ?? 'failed');
  }

  #online(): void {
    if (this.#everOnline) return;
    this.#everOnline = true;
    this.#apart = 'away';
    void this.#noteNow();
    this.#settle(null);
  }

  #setRole(role: MapRole): void {
    const { sync } = this.#opened;
    const mayWriteNow = writes(role);
    sync.store.setState({ role, rights: mayWriteNow ? 'write' : 'read', closeCode: null });
    sync.note({ mayWrite: mayWriteNow } satisfies Partial<SyncFacts>);
    if (this.#everOnline) void this.#noteNow();
  }

  #refused(refusal: ApiRefusal): void {
    if (refusal !== 'away' || this.#connection?.status.at === 'online') return;
    this.#settle('firstOffline');
    this.#apart = 'away';
    this.#opened.sync.note({ connection: 'away' });
  }

  async #keepRecovery(link: string | null): Promise<void> {
    if (!link) return;
    const recovery = new URL(link, this.#deps.origin).href;
    this.sync.setState({ recovery });
    await this.#deps.library.setSetting(recoverySetting(this.mapId), recovery);
  }
}

interface Parts {
  readonly side: DeviceSide;
  readonly row: MapRow | null;
  readonly doc: JourneyDoc;
  readonly awareness: Awareness;
  readonly presence: Presence;
  readonly sync: SyncKeeper;
  readonly away: Apart;
}

/**
 * How many changes of others a change brings: a card counts once, also one that is gone; a card of mine that merely
 * got another reference beside its twin does not; what is not a card counts as one.
 */
function changesOfOthers({ cards, journey }: JourneyChange, me: PersonId): number {
  const theirs = [...cards].filter((id) => journey.cards.get(id)?.touched?.by !== me);
  return cards.size === 0 ? 1 : theirs.length;
}
