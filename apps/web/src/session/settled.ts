import type { OpenMap } from './openMap.ts';
import type { ChipId } from './syncState.ts';
import type { Clock } from './syncStore.ts';

/** How long a map may take to be sent and fetched before the next one has its turn, in milliseconds. */
const PATIENCE = 20_000;

/** Chips after which waiting longer brings nothing. */
const finished: ReadonlySet<ChipId> = new Set<ChipId>(['synced', 'offline', 'readOnly']);

/** Once a map and the server have told each other all, or nothing more is to be hoped for now. Gives the chip. */
export async function untilSettled(map: Pick<OpenMap, 'sync'>, clock: Pick<Clock, 'after'>): Promise<ChipId> {
  await new Promise<void>((resolve) => {
    const stopTimer = clock.after(PATIENCE, resolve);
    const look = (): void => {
      if (!finished.has(map.sync.getState().chip.id)) return;
      stopTimer();
      resolve();
    };
    map.sync.subscribe(look);
    look();
  });
  return map.sync.getState().chip.id;
}
