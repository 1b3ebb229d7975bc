import { type Library, type LogRow, mapRoom, type RoomLog } from '@throughline/library';
import * as Y from 'yjs';
import { joinTabs, type Tabs, type TabsDeps } from './tabs.ts';

/** The origin of what the log held when the map was opened. */
const FROM_LOG = { origin: 'log' };
/** The origin of what another tab of this device wrote. */
const FROM_TAB = { origin: 'tab' };

/** A map's document as this device has it: everything in it is in the log, or on its way there. */
export interface DeviceSide {
  readonly ydoc: Y.Doc;
  readonly log: RoomLog;
  /** True when the log held something: the map can be shown without a server. */
  readonly known: boolean;
  /** Rows of the log that do not match their checksum and were left aside. */
  readonly damaged: number;
  /** True while what another tab wrote is being applied: nobody else's news. */
  readonly applying: boolean;
  /** The rows of the log that the document was made of: once, they are let go then. */
  takeRows(): readonly LogRow[];
  /** Tells of each update of the document from now on. */
  onUpdate(listener: (bytes: Uint8Array, from: UpdateOrigin) => void): void;
  /** Flushes and closes; the document is destroyed. */
  close(): Promise<void>;
}

/** Made on this device, here or in another tab; made elsewhere and brought by another tab; brought by the server. */
export type UpdateOrigin = 'mine' | 'theirs' | 'server';

export interface DeviceSideDeps {
  readonly library: Pick<Library, 'room'>;
  readonly tabs: TabsDeps;
}

/**
 * Opens the document of a map from the log of this device. `connected` tells whether what the server sends reaches
 * this tab by itself: then rows that are on the server already are not taken from other tabs as well.
 */
export async function openOnDevice(
  mapId: string,
  deps: DeviceSideDeps,
  connected: () => boolean,
): Promise<DeviceSide> {
  const side = new LoggedDoc(deps.library.room(mapRoom(mapId)), connected);
  await side.load();
  await side.join(deps.tabs);
  return side;
}

class LoggedDoc implements DeviceSide {
  /** A new client id at each load: an id must never write from two places. */
  readonly ydoc = new Y.Doc();
  readonly log: RoomLog;
  known = false;
  damaged = 0;
  #rows: readonly LogRow[] = [];
  #taking: LogRow | null = null;
  readonly #connected: () => boolean;
  #tabs: Tabs | null = null;

  constructor(log: RoomLog, connected: () => boolean) {
    this.log = log;
    this.#connected = connected;
  }

  get applying(): boolean {
    return this.#taking !== null;
  }

  takeRows(): readonly LogRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  onUpdate(listener: (bytes: Uint8Array, from: UpdateOrigin) => void): void {
    this.ydoc.on('update', (bytes: Uint8Array, _origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
      if (this.#taking) listener(bytes, this.#taking.edits > 0 ? 'mine' : 'theirs');
      else listener(bytes, transaction.local ? 'mine' : 'server');
    });
  }

  async load(): Promise<void> {
    const loaded = await this.log.load();
    if (!loaded.ok) return;
    const { rows, damaged } = loaded.value;
    this.#rows = rows;
    this.known = rows.length > 0;
    this.damaged = damaged;
    this.ydoc.transact(() => {
      for (const row of rows) Y.applyUpdate(this.ydoc, row.bytes, FROM_LOG);
    }, FROM_LOG);
    const waiting = rows.filter((row) => !row.saved);
    // They count as one edit of this tab's: saved once the server has all this document holds now.
    if (waiting.length > 0) this.log.passOn();
    for (const row of waiting) this.log.adopt(row);
  }

  async join(deps: TabsDeps): Promise<void> {
    const { log } = this;
    this.ydoc.on('update', (bytes: Uint8Array, origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
      if (origin === FROM_TAB) log.passOn();
      else log.append(bytes, transaction.local ? 'here' : 'server');
    });
    this.#tabs = await joinTabs({ log, takeOver: (rows) => this.#takeOver(rows) }, deps);
  }

  async close(): Promise<void> {
    // Other tabs hear of the last rows, and this one counts as alive until they are written.
    await this.log.flush();
    this.#tabs?.close();
    await this.log.close();
    this.ydoc.destroy();
  }

  #takeOver(rows: readonly LogRow[]): void {
    for (const row of rows) {
      this.#taking = row;
      if (!row.saved || !this.#connected()) Y.applyUpdate(this.ydoc, row.bytes, FROM_TAB);
    }
    this.#taking = null;
    // What still waits for other edits has not been handed to the server: nobody answers for it yet.
    if (this.ydoc.store.pendingStructs) return;
    for (const row of rows) this.log.adopt(row);
  }
}
