import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import type { CommitReport } from './messages.ts';

/** One thing the worker can be asked. Writes of one turn share a commit; reads see every write asked for before. */
export interface Operation<Input = never, Output = unknown> {
  readonly writes: boolean;
  readonly run: (input: Input) => Output;
}

export function reads<Input, Output>(run: (input: Input) => Output): Operation<Input, Output> {
  return { writes: false, run };
}

export function writes<Input, Output>(run: (input: Input) => Output): Operation<Input, Output> {
  return { writes: true, run };
}

/** Something asked of the worker; `settle` is called once, for a write after its commit is on the disk. */
export interface Asked {
  readonly operation: Operation;
  readonly input: unknown;
  settle(outcome: Settled): void;
}

export type Settled = { ok: true; value: unknown } | { ok: false; error: Error };

/** Told of each commit. */
type CommitListener = (commit: CommitReport) => void;

/** Called before each commit; throws to make it fail. Tests put a full disk here. */
export type BeforeCommit = () => void;

interface GroupCommitOptions {
  readonly onCommit: CommitListener;
  readonly beforeCommit: BeforeCommit;
}

/**
 * Runs a queue of operations in order. Writes that follow one another share one transaction and one fsync; each has
 * a savepoint of its own, so that one that fails takes nobody else along. When the disk refuses, the whole
 * transaction fails, nothing of it is stored, and the next one starts afresh.
 */
export function runQueue(
  database: DatabaseSyncInstance,
  queue: readonly Asked[],
  options: GroupCommitOptions,
): void {
  let writes: Asked[] = [];
  const commitWrites = (): void => {
    if (writes.length > 0) commit(database, writes, options);
    writes = [];
  };
  for (const asked of queue) {
    if (asked.operation.writes) {
      writes.push(asked);
    } else {
      commitWrites();
      asked.settle(outcomeOf(asked));
    }
  }
  commitWrites();
}

function commit(database: DatabaseSyncInstance, writes: readonly Asked[], options: GroupCommitOptions): void {
  const started = performance.now();
  const outcomes: Settled[] = [];
  let ok = true;
  try {
    database.exec('BEGIN IMMEDIATE');
    for (const asked of writes) outcomes.push(runInSavepoint(database, asked));
    options.beforeCommit();
    database.exec('COMMIT');
  } catch (error) {
    ok = false;
    if (database.isTransaction) database.exec('ROLLBACK');
    outcomes.splice(0, outcomes.length, ...writes.map(() => ({ ok: false as const, error: asError(error) })));
  }
  options.onCommit({ operations: writes.length, milliseconds: performance.now() - started, ok });
  for (const [index, asked] of writes.entries()) {
    const outcome = outcomes[index];
    if (outcome) asked.settle(outcome);
  }
}

/** Throws only when SQLite has given up the whole transaction, as it does when the disk is full. */
function runInSavepoint(database: DatabaseSyncInstance, asked: Asked): Settled {
  database.exec('SAVEPOINT operation');
  const outcome = outcomeOf(asked);
  if (!outcome.ok) {
    if (!database.isTransaction) throw outcome.error;
    database.exec('ROLLBACK TO operation');
  }
  database.exec('RELEASE operation');
  return outcome;
}

function outcomeOf(asked: Asked): Settled {
  try {
    return { ok: true, value: asked.operation.run(asked.input as never) };
  } catch (error) {
    return { ok: false, error: asError(error) };
  }
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
