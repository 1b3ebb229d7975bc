import { type Random, randomLetters } from '@throughline/journey';
import { type Library, openLibrary } from '@throughline/library';
import { connectRoom } from '@throughline/sync';
import { type Api, createApi } from './api.ts';
import type { DeviceMaps } from './deviceMaps.ts';
import { createFiles, type Files } from './files.ts';
import { createFileServer } from './fileServer.ts';
import { afterFirstSight, type Pictures } from '@throughline/editor';
import { createPerson, type Person } from './identity.ts';
import { type Opened, openMap, type OpenMapDeps } from './openMap.ts';
import { photosOf, shrinkInWorker } from './photos.ts';
import type { Network } from './serverSide.ts';
import { random } from './random.ts';
import { Shelf } from './shelf.ts';
import type { Clock } from './syncStore.ts';
import type { TabChannel, TabsDeps } from './tabs.ts';
import type { Versions } from './versions.ts';

/** This visit of this tab: what the pages are built on. */
export interface Session {
  readonly library: Library;
  readonly api: Api;
  readonly person: Person;
  /** The maps of the library page. */
  readonly shelf: Shelf;
  /** The room they take on this device; comes when it is asked for. */
  device(): Promise<DeviceMaps>;
  readonly random: Random;
  /** The pictures of maps. */
  readonly files: Files;
  /** Those of one map, for its editor. */
  pictures(mapId: string): Pictures;
  /** How maps were. */
  readonly versions: Versions;
  open(mapId: string, options?: { readonly secret?: string | null }): Promise<Opened>;
}

/** Opens the device's library and learns who is here. Never waits for the network. */
export async function startSession(): Promise<Session> {
  const library = await openLibrary({
    tab: randomLetters(16, random),
    now: () => Date.now(),
    randomBytes,
    ...(navigator.storage ? { space: navigator.storage } : {}),
  });
  const api = createApi((input, init) => fetch(input, init));
  const person = await createPerson(library, api, random);
  const common = { library, api, person, network, clock, random };
  const deps: OpenMapDeps = {
    ...common,
    tabs,
    origin: location.origin,
    onLeaving,
    afterFirstSight,
    connect: connectHere,
  };
  const locks = { locks: tabs.locks };
  const openUnseen = (mapId: string): Promise<Opened> => openMap(mapId, deps, { unseen: true });
  const waiting = later(async () => {
    const { sendWaiting } = await import('./sendWaiting.ts');
    return sendWaiting({ ...common, ...locks, open: openUnseen });
  });
  const beside = { ...common, server: createFileServer((input, init) => fetch(input, init), person), subtle };
  const sending = later(async () => {
    const { sendFiles } = await import('./sendFiles.ts');
    return sendFiles({ ...beside, ...locks });
  });
  const onWaiting = (): void => sending.look();
  const files = createFiles({ ...beside, urls: URL, onWaiting });
  const shelf = new Shelf({ ...common, files, randomBytes, onWaiting: () => waiting.look() });
  const device = once(async () => {
    const { createDeviceMaps } = await import('./deviceMaps.ts');
    return createDeviceMaps({ ...common, ...locks, files, shelf, open: openUnseen });
  });
  later(device).look();
  return {
    library,
    api,
    person,
    random,
    files,
    pictures: (mapId) => photosOf(mapId, { files, shrink: shrinkInWorker }),
    versions: asked(async () => {
      const { createVersions } = await import('./versions.ts');
      return createVersions({ ...beside, randomBytes, onWaiting });
    }),
    shelf,
    device,
    open: (mapId, options) => openMap(mapId, deps, options),
  };
}

/** How maps were, by code that comes with the first question. */
function asked(make: () => Promise<Versions>): Versions {
  const versions = once(make);
  return {
    list: async (...of) => (await versions()).list(...of),
    make: async (...of) => (await versions()).make(...of),
    read: async (...of) => (await versions()).read(...of),
  };
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => (made ??= make());
}

/** What looks for work by itself from the time on when a page shows what it is for. */
function later(begin: () => Promise<{ look(): void }>): { look(): void } {
  const begun = afterFirstSight().then(begin);
  return { look: () => void begun.then((sending) => sending.look()) };
}

const connectHere: OpenMapDeps['connect'] = ({ room, ...others }) =>
  connectRoom({
    url: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/sync`,
    room,
    ...others,
    random,
  });

function randomBytes(count: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(count));
}

/** Absent on plain HTTP other than this machine, whatever the types say. */
const subtle = (crypto.subtle as SubtleCrypto | undefined) ?? null;

const clock: Clock = {
  now: () => Date.now(),
  after(ms, call) {
    const timer = setTimeout(call, ms);
    return () => clearTimeout(timer);
  },
};

const network: Network = {
  get online() {
    return navigator.onLine;
  },
  subscribe(listener) {
    window.addEventListener('online', listener);
    window.addEventListener('offline', listener);
    return () => {
      window.removeEventListener('online', listener);
      window.removeEventListener('offline', listener);
    };
  },
};

const tabs: TabsDeps = {
  channel: openChannel,
  // Absent on plain HTTP other than this machine.
  locks: 'locks' in navigator ? navigator.locks : null,
  after: clock.after,
};

function openChannel(name: string): TabChannel {
  const channel = new BroadcastChannel(name);
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target to name
    post: (message) => channel.postMessage(message),
    listen(listener) {
      channel.addEventListener('message', ({ data }) => listener(data));
    },
    close: () => channel.close(),
  };
}

function onLeaving(call: () => void): () => void {
  const hidden = (): void => {
    if (document.visibilityState === 'hidden') call();
  };
  document.addEventListener('visibilitychange', hidden);
  window.addEventListener('pagehide', call);
  return () => {
    document.removeEventListener('visibilitychange', hidden);
    window.removeEventListener('pagehide', call);
  };
}
