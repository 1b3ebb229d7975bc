import type { MapId } from '@throughline/journey';
import { type Library, type MapUsage, mapRoom, type Space, type Stored } from '@throughline/library';
import type { Api } from './api.ts';
import type { Files } from './files.ts';
import type { Opened } from './openMap.ts';
import type { Network } from './serverSide.ts';
import { untilSettled } from './settled.ts';
import { picturesIn, type Shelf, StoreRefused } from './shelf.ts';
import type { Clock } from './syncStore.ts';
import { isOpenSomewhere, type TabLocks } from './tabs.ts';

/** What came of keeping a map here: how many of its photos could not be had yet, or that the map itself could not. */
type Kept = { readonly missing: number } | 'away';

/**
 * What came of giving its copy back. `waiting`: not all of it is on the server. `open`: in some tab. `unlisted`: the
 * server does not list it for this device, so that it could not be found again. `away`: it cannot be asked.
 */
export type Freed = 'freed' | 'waiting' | 'open' | 'unlisted' | 'away';

/** The maps of this device as things that take room, that are to stay, and that wait. */
export interface DeviceMaps {
  watch(listener: (usage: Stored<readonly MapUsage[]>) => void): () => void;
  space(): Promise<Space>;
  /** Asks the browser to keep what is stored; gives its answer. */
  askToKeep(): Promise<boolean>;
  /** Has a map and all its photos on this device from now on. Rejects with `StoreRefused`. */
  keep(mapId: string): Promise<Kept>;
  letGo(mapId: string): Promise<void>;
  free(mapId: string): Promise<Freed>;
  /** Brings what is kept here up to date, if there is a network. */
  look(): void;
}

export interface DeviceMapsDeps {
  readonly library: Pick<Library, 'watchUsage' | 'space' | 'keep' | 'pin' | 'freeMap' | 'list'>;
  readonly api: Pick<Api, 'maps'>;
  readonly files: Pick<Files, 'bring'>;
  readonly shelf: Pick<Shelf, 'journeyOf'>;
  readonly network: Network;
  readonly clock: Pick<Clock, 'after'>;
  readonly locks: TabLocks | null;
  /** Opens a map without being seen on it. */
  open(mapId: string): Promise<Opened>;
}

export function createDeviceMaps(deps: DeviceMapsDeps): DeviceMaps {
  const { library, network } = deps;
  let looking = false;
  const look = async (): Promise<void> => {
    if (looking || !network.online) return;
    looking = true;
    const list = await library.list();
    for (const { id, pinned } of list.ok ? list.value : []) if (pinned) await bring(deps, id);
    looking = false;
  };
  network.subscribe(() => void look());
  return {
    watch: (listener) => library.watchUsage(listener),
    space: () => library.space(),
    askToKeep: () => library.keep(),
    async keep(mapId) {
      const missing = await bring(deps, mapId);
      if (missing === null) return 'away';
      await pin(deps, mapId, true);
      await library.keep();
      return { missing };
    },
    letGo: (mapId) => pin(deps, mapId, false),
    free: (mapId) => free(deps, mapId),
    look: () => void look(),
  };
}

async function pin({ library }: DeviceMapsDeps, mapId: string, on: boolean): Promise<void> {
  const pinned = await library.pin(mapId, on);
  if (!pinned.ok) throw new StoreRefused(pinned.problem);
}

/** The map as the server has it, then its photos. Gives how many of these are missing; null: the map itself is. */
async function bring(deps: DeviceMapsDeps, mapId: string): Promise<number | null> {
  const { clock, files, locks, open, shelf } = deps;
  if (!(await isOpenSomewhere(locks, mapRoom(mapId)))) {
    const opened = await open(mapId);
    if (!opened.ok) return null;
    await untilSettled(opened.map, clock);
    await opened.map.close();
  }
  const journey = await shelf.journeyOf(mapId as MapId);
  return journey && files.bring(mapId, picturesIn(journey));
}

/** What this page itself does with a map unseen is over in a moment: so often it is looked again, and after so many ms. */
const [looks, lookAgain] = [12, 500];

async function staysOpen({ clock, locks }: DeviceMapsDeps, mapId: string): Promise<boolean> {
  for (let look = 0; look < looks; look++) {
    if (!(await isOpenSomewhere(locks, mapRoom(mapId)))) return false;
    await new Promise<void>((resolve) => clock.after(lookAgain, resolve));
  }
  return true;
}

async function free(deps: DeviceMapsDeps, mapId: string): Promise<Freed> {
  const { api, library } = deps;
  if (await staysOpen(deps, mapId)) return 'open';
  const mine = await api.maps();
  if (!mine.ok) return 'away';
  if (!mine.value.some((map) => map.mapId === mapId)) return 'unlisted';
  const freed = await library.freeMap(mapId);
  if (!freed.ok) throw new StoreRefused(freed.problem);
  return freed.value ? 'freed' : 'waiting';
}
