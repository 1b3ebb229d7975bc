import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { linkOperations } from '../access/linkTables.ts';
import { mapOperations } from '../access/mapTables.ts';
import { personOperations } from '../access/personTables.ts';
import { fileOperations } from '../files/fileTables.ts';
import { versionOperations } from '../versions/versionTables.ts';
import { writes } from './groupCommit.ts';
import { createFaults } from './faults.ts';
import { roomOperations } from './roomTables.ts';

/** Everything the storage worker can be asked, by name. */
export function storageOperations(database: DatabaseSyncInstance) {
  const faults = createFaults(database);
  const operations = {
    ...roomOperations(database),
    ...personOperations(database),
    ...mapOperations(database),
    ...linkOperations(database),
    ...fileOperations(database),
    ...versionOperations(database),
    ...probeOperations(database),
    ...faults.operations,
  };
  return { operations, beforeCommit: faults.beforeCommit };
}

function probeOperations(database: DatabaseSyncInstance) {
  const write = database.prepare(
    'INSERT INTO probe (id, at) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET at = excluded.at',
  );
  return {
    /** Resolves when a small write has reached the disk. */
    probe: writes((now: number): null => {
      write.run(now);
      return null;
    }),
  };
}

type Operations = ReturnType<typeof storageOperations>['operations'];
export type OperationName = keyof Operations;
export type InputOf<Name extends OperationName> = Parameters<Operations[Name]['run']>[0];
export type OutputOf<Name extends OperationName> = ReturnType<Operations[Name]['run']>;
