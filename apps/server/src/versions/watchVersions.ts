import type { RoomEvent } from '@throughline/sync';
import type { StorageThread } from '../storage/storageThread.ts';
import type { Versions } from './versions.ts';

/** When versions are made without anybody asking, in milliseconds. */
export interface VersionTimes {
  /** Between two automatic versions of a map at least; and while somebody is on it, after a change at most. */
  readonly apart: number;
  readonly lookEvery: number;
}

/** Versions of a map larger than this are as many times further apart, so that one day of any takes 300 MB at most. */
const ORDINARY = 2 * 1024 * 1024;

const defaultTimes: VersionTimes = { apart: 10 * 60_000, lookEvery: 15_000 };

interface WatchParts {
  readonly versions: Pick<Versions, 'keepNow'>;
  readonly storage: Pick<StorageThread, 'ask'>;
  readonly times?: Partial<VersionTimes> | undefined;
  /** `mapId` null: it could not even be looked for what is due. */
  readonly failed: (mapId: string | null, error: unknown) => void;
}

/** Hears what happens in rooms, and makes the automatic versions. */
export interface VersionWatch {
  heard(event: RoomEvent): void;
  /** Takes up what changed before the server last ended, and begins to look. */
  start(): Promise<void>;
  stop(): void;
}

/**
 * A map that was changed gets a version when the last one leaves it, and every ten minutes while somebody stays; never
 * two within ten minutes, so that reloading a page makes none. What was changed is known to the database too: a version
 * that was due when the server ended is made when it starts again.
 */
export function watchVersions(parts: WatchParts): VersionWatch {
  return new Watch(parts, { ...defaultTimes, ...parts.times });
}

interface Change {
  /** Since when there has been something that no version has. */
  readonly since: number;
  /** Looked at again from then on. */
  notBefore: number;
}

class Watch implements VersionWatch {
  readonly #parts: WatchParts;
  readonly #times: VersionTimes;
  readonly #changes = new Map<string, Change>();
  /** Connections to each map, of whoever may see it. */
  readonly #there = new Map<string, number>();
  #timer: NodeJS.Timeout | null = null;
  #looking = false;
  #stopped = false;

  constructor(parts: WatchParts, times: VersionTimes) {
    this.#parts = parts;
    this.#times = times;
  }

  heard(event: RoomEvent): void {
    if (event.kind !== 'committed' && event.kind !== 'joined' && event.kind !== 'left') return;
    if (!event.room.startsWith('map/')) return;
    const mapId = event.room.slice('map/'.length);
    if (event.kind === 'committed') this.#changed(mapId, Date.now());
    else this.#count(mapId, event.kind === 'joined' ? 1 : -1);
  }

  async start(): Promise<void> {
    for (const mapId of await this.#parts.storage.ask('changedMaps', null)) this.#changed(mapId, Date.now());
    this.#timer = setInterval(() => void this.#look(), this.#times.lookEvery).unref();
  }

  stop(): void {
    this.#stopped = true;
    if (this.#timer) clearInterval(this.#timer);
  }

  #changed(mapId: string, since: number, notBefore = since): void {
    if (!this.#changes.has(mapId)) this.#changes.set(mapId, { since, notBefore });
  }

  #count(mapId: string, more: number): void {
    const now = (this.#there.get(mapId) ?? 0) + more;
    if (now > 0) this.#there.set(mapId, now);
    else this.#there.delete(mapId);
  }

  #isDue(mapId: string, { since, notBefore }: Change): boolean {
    const now = Date.now();
    return now >= notBefore && (!this.#there.has(mapId) || now >= since + this.#times.apart);
  }

  /** One map after the other: this is never urgent. */
  async #look(): Promise<void> {
    if (this.#looking) return;
    this.#looking = true;
    try {
      for (const [mapId, change] of this.#changes) {
        if (this.#stopped) return;
        if (this.#isDue(mapId, change)) await this.#make(mapId, change);
      }
    } catch (error) {
      if (!this.#stopped) this.#parts.failed(null, error);
    } finally {
      this.#looking = false;
    }
  }

  async #make(mapId: string, change: Change): Promise<void> {
    const { here, changed, lastAt, lastSize } = await this.#parts.storage.ask('versionStanding', mapId);
    const notBefore = lastAt + this.#times.apart * Math.max(1, Math.ceil(lastSize / ORDINARY));
    if (here && changed && notBefore > Date.now()) {
      change.notBefore = notBefore;
      return;
    }
    // Whatever is committed from now on is a change of its own.
    this.#changes.delete(mapId);
    if (here && changed) await this.#keep(mapId, change);
  }

  async #keep(mapId: string, { since }: Change): Promise<void> {
    try {
      const made = await this.#parts.versions.keepNow(mapId);
      if ('refused' in made && made.refused !== 'deleted') throw new Error(made.refused);
    } catch (error) {
      if (this.#stopped) return;
      this.#parts.failed(mapId, error);
      this.#changed(mapId, since, Date.now() + this.#times.apart);
    }
  }
}
