import type { RoomEvent, Squash } from '@throughline/sync';
import { roomState } from '@throughline/sync';
import type { Config } from './config.ts';
import type { FileLimits, Files } from './files/files.ts';
import { openFiles } from './files/files.ts';
import { roots } from './live/roomRules.ts';
import type { Log } from './log.ts';
import type { SquashThread } from './squash/squashThread.ts';
import { sqliteStorage } from './storage/sqliteStorage.ts';
import type { StorageThread } from './storage/storageThread.ts';
import type { Versions } from './versions/versions.ts';
import { createVersions } from './versions/versions.ts';
import type { VersionTimes } from './versions/watchVersions.ts';
import { watchVersions } from './versions/watchVersions.ts';

interface MapFilesParts {
  readonly storage: StorageThread;
  readonly squasher: Pick<SquashThread, 'squash' | 'vet'>;
  readonly log: Log;
  readonly fileLimits?: Partial<FileLimits> | undefined;
  readonly versionTimes?: Partial<VersionTimes> | undefined;
}

/** What is kept beside the documents of maps, and what looks after it. */
export interface MapFiles {
  readonly files: Files;
  readonly versions: Versions;
  /** What happens in rooms, for the automatic versions. */
  heard(event: RoomEvent): void;
  stop(): void;
}

/**
 * Opens the files and versions of all maps; from now on versions are made when they are due.
 * @throws (rejects) with a sentence for people when files cannot be kept; then the storage is closed.
 */
export async function openMapFiles(
  { dataDir, access }: Config,
  { storage, squasher, log, fileLimits, versionTimes }: MapFilesParts,
): Promise<MapFiles> {
  const squash: Squash = (parts) => squasher.squash(parts);
  const rooms = sqliteStorage(storage);
  const files = await openFiles({
    storage,
    dataDir,
    limits: fileLimits,
    failed: (error) => log.error('files not swept', { reason: String(error) }),
  }).catch(async (error: unknown) => {
    await storage.close();
    throw error;
  });
  const versions = createVersions({
    storage,
    files,
    now: Date.now,
    stateOf: (mapId) => roomState(rooms, `map/${mapId}`, squash),
    faultIn: (state) => squasher.vet(state, access === 'open' ? null : roots.map),
  });
  const watch = watchVersions({
    versions,
    storage,
    times: versionTimes,
    failed: (map, error) => log.error('no version made', { map: map ?? undefined, reason: String(error) }),
  });
  await watch.start();
  return {
    files,
    versions,
    heard: (event) => watch.heard(event),
    stop() {
      watch.stop();
      files.stop();
    },
  };
}
