import type { Access } from '../access/access.ts';
import type { Log } from '../log.ts';
import type { Connections } from './connections.ts';

const LOOK_EVERY = 2_000;

/** Makes the end of a share link reach the sockets that are open through it, within two seconds. */
export function watchExpiry(
  access: Pick<Access, 'mapsWithLinksEnded'>,
  connections: Pick<Connections, 'recheck'>,
  log: Log,
): { stop(): void } {
  let seen = Date.now();
  const look = async (): Promise<void> => {
    const now = Date.now();
    for (const mapId of await access.mapsWithLinksEnded(seen, now)) await connections.recheck(mapId);
    seen = now;
  };
  const timer = setInterval(() => {
    look().catch((error: unknown) => log.error('links not looked over', { reason: String(error) }));
  }, LOOK_EVERY);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
