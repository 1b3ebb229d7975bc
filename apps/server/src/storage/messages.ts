import type { InputOf, OperationName } from './storageOperations.ts';

/** What crosses between the server and its storage worker. */

export interface WorkerSettings {
  readonly dataDir: string;
}

export type ToWorker =
  | {
      readonly kind: 'ask';
      readonly id: number;
      readonly name: OperationName;
      readonly input: InputOf<OperationName>;
    }
  /** Commit what is waiting, close the file, end. */
  | { readonly kind: 'close' };

export type Answer =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly message: string };

export interface CommitReport {
  readonly operations: number;
  readonly milliseconds: number;
  readonly ok: boolean;
}

export type FromWorker =
  | { readonly kind: 'ready' }
  /** The file cannot be opened: a sentence for people. */
  | { readonly kind: 'refused'; readonly says: string }
  | {
      readonly kind: 'answers';
      readonly answers: readonly Answer[];
      readonly commits: readonly CommitReport[];
    };
