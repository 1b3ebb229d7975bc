/** Tabs of one device that keep files and send them to a twin of the server. */
import { type Library, openLibrary } from '@throughline/library';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { createStore } from 'zustand/vanilla';
import { createFileServer } from '../../src/session/fileServer.ts';
import { createFiles, type Files } from '../../src/session/files.ts';
import type { Identity, Person } from '../../src/session/identity.ts';
import type { PersonId } from '@throughline/journey';
import { sendFiles, type SendingFiles } from '../../src/session/sendFiles.ts';
import type { Clock } from '../../src/session/syncStore.ts';
import { createVersions, type Versions } from '../../src/session/versions.ts';
import type { FileServerTwin } from './fileServerTwin.ts';
import { Locks } from './tabTwins.ts';

export interface FilesTab {
  readonly library: Library;
  readonly files: Files;
  readonly versions: Versions;
  /** Addresses of pictures that are lent now. */
  readonly shown: Map<string, Blob>;
  /** Sends what waits, from now on. */
  send(): SendingFiles;
  /** How often the server was told who this is. */
  entered: number;
  /** How long it has waited each time, in milliseconds of its own clock. */
  readonly waits: number[];
}

/** A clock that goes a thousand times as fast where somebody waits. */
const hasty: Clock = {
  now: () => Date.now() * 1000,
  after(ms, call) {
    const timer = setTimeout(call, ms / 1000);
    return () => clearTimeout(timer);
  },
};

export class FilesDevice {
  readonly server: FileServerTwin;
  readonly database = { indexedDB: new IDBFactory(), IDBKeyRange };
  readonly #locks = new Locks();

  constructor(server: FileServerTwin) {
    this.server = server;
  }

  async tab(name: string, { locks = true, insecure = false } = {}): Promise<FilesTab> {
    const { server } = this;
    const randomBytes = (count: number): Uint8Array => crypto.getRandomValues(new Uint8Array(count));
    const library = await openLibrary({ tab: name, now: hasty.now, randomBytes, database: this.database });
    const store = createStore<Identity>(() => ({ name: 'Ana', personId: 'ana' as PersonId, colour: 3 }));
    const person: Pick<Person, 'enter' | 'store'> = {
      store,
      async enter() {
        tab.entered += 1;
        return { ok: true, value: { me: { personId: 'ana', name: 'Ana', colour: 3 } } };
      },
    };
    const shown = new Map<string, Blob>();
    const waits: number[] = [];
    const clock: Clock = {
      now: hasty.now,
      after(ms, call) {
        waits.push(ms);
        return hasty.after(ms, call);
      },
    };
    let sending: SendingFiles | null = null;
    const deps = {
      library,
      server: createFileServer(server.fetch, person),
      person,
      network: server.network(),
      clock,
      random: Math.random,
      randomBytes,
      subtle: insecure ? null : crypto.subtle,
      locks: locks ? this.#locks.of(name) : null,
      onWaiting: () => sending?.look(),
      urls: {
        createObjectURL(blob: Blob) {
          const url = `blob:${crypto.randomUUID()}`;
          shown.set(url, blob);
          return url;
        },
        revokeObjectURL: (url: string) => void shown.delete(url),
      },
    };
    const tab: FilesTab = {
      library,
      files: createFiles(deps),
      versions: createVersions(deps),
      shown,
      send: () => (sending = sendFiles(deps)),
      entered: 0,
      waits,
    };
    return tab;
  }
}

/** A picture of that many bytes; the same number is the same picture. */
export function pngOf(size: number, number = 1): Blob {
  const bytes = new Uint8Array(size).fill(number);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return new Blob([bytes], { type: 'image/png' });
}
