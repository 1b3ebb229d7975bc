import { afterFirstSight } from '@throughline/editor';
import type { Workbox } from 'workbox-window';
import { createStore, type StoreApi } from 'zustand/vanilla';

/** The app's own version on this device. */
interface AppVersion {
  /** A newer one is here and waits. It never takes over by itself: work may be under way in any tab. */
  readonly newIsReady: boolean;
  /** Everything needed without a network is on this device. */
  readonly offlineReady: boolean;
}

export interface VersionKeeper {
  readonly store: StoreApi<AppVersion>;
  /** Lets the waiting version take over and loads the page again. What was typed is in the log by then. */
  useNew(): void;
}

/** How often a page that stays open asks for a newer version, in milliseconds. */
const ASK_EVERY = 60 * 60 * 1000;

/**
 * Puts the app on the device, so that it opens without a network from the first visit on, and watches for newer
 * versions. Where the browser has no service workers (plain HTTP) the app works, only not offline.
 */
export function keepVersion(): VersionKeeper {
  const store = createStore<AppVersion>(() => ({ newIsReady: false, offlineReady: false }));
  if (!('serviceWorker' in navigator)) return { store, useNew: () => undefined };

  let wanted = false;
  const worker = registered((workbox) => {
    workbox.addEventListener('waiting', () => store.setState({ newIsReady: true }));
    workbox.addEventListener('activated', () => store.setState({ offlineReady: true }));
    workbox.addEventListener('controlling', ({ isUpdate }) => {
      if (wanted) window.location.reload();
      // Another tab chose the new version: this one goes on as it is and may follow when it suits.
      else if (isUpdate) store.setState({ newIsReady: true });
    });
  });

  return {
    store,
    useNew() {
      wanted = true;
      void worker.then((workbox) => workbox?.messageSkipWaiting());
      // Taken over already, by another tab's choice: only this page is left to renew.
      void navigator.serviceWorker.getRegistration().then((registration) => {
        if (!registration?.waiting) window.location.reload();
      });
    },
  };
}

/** The worker, registered when the page has shown what it is for; null where the browser refuses workers. */
async function registered(listen: (workbox: Workbox) => void): Promise<Workbox | null> {
  try {
    await afterFirstSight();
    const { Workbox } = await import('workbox-window');
    const workbox = new Workbox('/sw.js');
    listen(workbox);
    await workbox.register();
    watchForNewer(workbox);
    return workbox;
  } catch {
    // Private mode, policy: nothing is worse than before.
    return null;
  }
}

function watchForNewer(workbox: Workbox): void {
  const ask = (): void => {
    workbox.update().catch(() => undefined);
  };
  setInterval(ask, ASK_EVERY);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') ask();
  });
}
