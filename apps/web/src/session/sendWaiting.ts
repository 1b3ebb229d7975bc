import { type Library, type MapListing, mapRoom } from '@throughline/library';
import type { Opened } from './openMap.ts';
import type { Network } from './serverSide.ts';
import { untilSettled } from './settled.ts';
import type { Clock } from './syncStore.ts';
import { isOpenSomewhere, type TabLocks } from './tabs.ts';

export interface SendWaitingDeps {
  readonly library: Pick<Library, 'list'>;
  readonly network: Network;
  readonly clock: Clock;
  /** Opens a map without being seen on it. */
  open(mapId: string): Promise<Opened>;
  /** Tell which maps are open in some tab: those look after themselves. */
  readonly locks: TabLocks | null;
}

export interface SendingWaiting {
  /** Something new waits: looks at once. */
  look(): void;
  stop(): void;
}

/** How often a tab looks for maps that wait, in milliseconds; also when the network comes back. */
const LOOK_FOR_WAITING = 30_000;
/** Maps with something the server does not have: edits, or the map itself. Those in the bin stay here. */
function waits(map: MapListing): boolean {
  return map.unsaved > 0 || !map.registered;
}

/**
 * Sends what was made offline in maps that nobody has opened since: one after the other, each opened unseen until it
 * is synced.
 */
export function sendWaiting(deps: SendWaitingDeps): SendingWaiting {
  const { network, clock } = deps;
  let stopped = false;
  let looking = false;
  let stopWaiting = (): void => undefined;
  /** Maps the server will not take from this device: not tried again on this visit. */
  const refused = new Set<string>();

  const look = async (): Promise<void> => {
    if (stopped || looking || !network.online) return;
    looking = true;
    const list = await deps.library.list();
    const waiting = list.ok ? list.value.filter(waits) : [];
    for (const { id } of waiting) {
      if (stopped || !network.online || refused.has(id)) continue;
      if ((await send(id, deps)) === 'refused') refused.add(id);
    }
    looking = false;
  };
  const again = (): void => {
    void look();
    stopWaiting = clock.after(LOOK_FOR_WAITING, again);
  };

  const stopNetwork = network.subscribe(() => void look());
  again();
  return {
    look: () => void look(),
    stop() {
      stopped = true;
      stopWaiting();
      stopNetwork();
    },
  };
}

async function send(mapId: string, { open, clock, locks }: SendWaitingDeps): Promise<'tried' | 'refused'> {
  if (await isOpenSomewhere(locks, mapRoom(mapId))) return 'tried';
  const opened = await open(mapId);
  if (!opened.ok) return opened.reason === 'firstOffline' ? 'tried' : 'refused';
  const { map } = opened;
  const chip = await untilSettled(map, clock);
  await map.close();
  return chip === 'readOnly' ? 'refused' : 'tried';
}
