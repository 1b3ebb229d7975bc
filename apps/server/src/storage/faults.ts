import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import type { BeforeCommit } from './groupCommit.ts';
import { reads } from './groupCommit.ts';

interface Faults {
  /** Asks of the worker that only tests make. */
  readonly operations: ReturnType<typeof faultOperations>;
  readonly beforeCommit: BeforeCommit;
}

interface Failing {
  /** Commits that still succeed. */
  after: number;
  /** Commits that fail then. */
  count: number;
}

/** Disk faults on demand: real ones from SQLite (a file that may not grow), and a commit that fails at the n-th time. */
export function createFaults(database: DatabaseSyncInstance): Faults {
  const failing: Failing = { after: 0, count: 0 };
  return {
    operations: faultOperations(database, failing),
    beforeCommit() {
      if (failing.count === 0) return;
      if (failing.after > 0) {
        failing.after -= 1;
        return;
      }
      failing.count -= 1;
      throw new Error('disk I/O error (asked for by a test)');
    },
  };
}

function faultOperations(database: DatabaseSyncInstance, failing: Failing) {
  return {
    failCommits: reads((asked: { after: number; count: number }): null => {
      Object.assign(failing, asked);
      return null;
    }),
    /** How many pages the file may still grow by; beyond that SQLite says that the disk is full. null: no limit. */
    limitGrowth: reads((pages: number | null): null => {
      const { page_count: present } = database.prepare('PRAGMA page_count').get() as { page_count: number };
      database.exec(`PRAGMA max_page_count = ${pages === null ? 4_294_967_294 : present + pages}`);
      return null;
    }),
  };
}
