import type { Worker } from 'node:worker_threads';
import { startWorker } from '../startWorker.ts';
import type { CommitReport, FromWorker, ToWorker, WorkerSettings } from './messages.ts';
import type { InputOf, OperationName, OutputOf } from './storageOperations.ts';

/** The storage worker, as the rest of the server asks it. */
export interface StorageThread {
  /** Rejects when nothing of it was stored. For a write it resolves once the commit is on the disk. */
  ask<Name extends OperationName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>>;
  /** Commits what was asked, then closes the file. */
  close(): Promise<void>;
}

interface ThreadOptions {
  readonly dataDir: string;
  readonly onCommit?: (commit: CommitReport) => void;
  /** The thread ended without being asked to: nothing can be stored any more. */
  readonly onLost?: ((error: Error) => void) | undefined;
}

interface Waiting {
  resolve(value: never): void;
  reject(error: Error): void;
}

/** @throws (rejects) with a sentence for people when the data folder cannot be used. */
export function startStorage(options: ThreadOptions): Promise<StorageThread> {
  const settings: WorkerSettings = { dataDir: options.dataDir };
  const worker = startWorker('storageWorker', settings);
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('message', (first: FromWorker) => {
      worker.off('error', reject);
      if (first.kind === 'ready') resolve(converse(worker, options));
      else
        reject(
          new Error(first.kind === 'refused' ? first.says : 'The storage answered before it was ready.'),
        );
    });
  });
}

function converse(worker: Worker, { onCommit, onLost }: ThreadOptions): StorageThread {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let closing = false;
  let lost: Error | null = null;

  worker.on('message', (message: FromWorker) => {
    if (message.kind !== 'answers') return;
    for (const answer of message.answers) {
      const asker = waiting.get(answer.id);
      waiting.delete(answer.id);
      if (answer.ok) asker?.resolve(answer.value as never);
      else asker?.reject(new Error(answer.message));
    }
    for (const commit of message.commits) onCommit?.(commit);
  });

  const lose = (error: Error): void => {
    lost ??= error;
    for (const asker of waiting.values()) asker.reject(lost);
    waiting.clear();
  };
  worker.on('error', (error) => lose(error instanceof Error ? error : new Error(String(error))));
  const ended = new Promise<void>((resolve) => {
    worker.once('exit', () => {
      lose(lost ?? new Error('The storage is closed.'));
      if (!closing && lost) onLost?.(lost);
      resolve();
    });
  });

  const tell = (message: ToWorker): void => worker.postMessage(message, []);
  return {
    ask<Name extends OperationName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>> {
      if (lost || closing) return Promise.reject(lost ?? new Error('The storage is closed.'));
      lastId += 1;
      const id = lastId;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        tell({ kind: 'ask', id, name, input });
      });
    },
    async close() {
      if (!closing) tell({ kind: 'close' });
      closing = true;
      await ended;
    },
  };
}
