import { parentPort, workerData } from 'node:worker_threads';
import { openDatabase } from './storage/database.ts';
import type { Asked } from './storage/groupCommit.ts';
import { runQueue } from './storage/groupCommit.ts';
import type { Answer, CommitReport, FromWorker, ToWorker, WorkerSettings } from './storage/messages.ts';
import { storageOperations } from './storage/storageOperations.ts';

/** The thread that owns the SQLite file, so that waiting for the disk never stops the event loop of the server. */
function runStorageWorker(): void {
  const tell = (message: FromWorker): void => parentPort?.postMessage(message, []);
  try {
    serve(tell);
    tell({ kind: 'ready' });
  } catch (error) {
    tell({ kind: 'refused', says: error instanceof Error ? error.message : String(error) });
    parentPort?.close();
  }
}

function serve(tell: (message: FromWorker) => void): void {
  const { dataDir } = workerData as WorkerSettings;
  const { database, close } = openDatabase(dataDir);
  const { operations, beforeCommit } = storageOperations(database);
  let queue: Asked[] = [];
  let answers: Answer[] = [];
  let commits: CommitReport[] = [];

  const runWhatArrived = (): void => {
    const arrived = queue;
    queue = [];
    runQueue(database, arrived, { beforeCommit, onCommit: (commit) => commits.push(commit) });
    tell({ kind: 'answers', answers, commits });
    answers = [];
    commits = [];
  };

  parentPort?.on('message', (message: ToWorker) => {
    if (message.kind === 'close') {
      if (queue.length > 0) runWhatArrived();
      close();
      parentPort?.close();
      return;
    }
    // Everything that reaches us within this turn shares a commit; while that runs, the next group gathers.
    if (queue.length === 0) setImmediate(() => queue.length > 0 && runWhatArrived());
    queue.push({
      operation: operations[message.name],
      input: message.input,
      settle(outcome) {
        const { id } = message;
        answers.push(outcome.ok ? { id, ...outcome } : { id, ok: false, message: outcome.error.message });
      },
    });
  });
}

runStorageWorker();
