import type { Worker } from 'node:worker_threads';
import type { Squash, Squashed } from '@throughline/sync';
import { startWorker } from '../startWorker.ts';

type Work =
  | { readonly kind: 'squash'; readonly parts: readonly Uint8Array[] }
  /** `roots`: the names of root types a document may have; null allows any. */
  | { readonly kind: 'vet'; readonly state: Uint8Array; readonly roots: readonly string[] | null };

type Done =
  | { readonly kind: 'squash'; readonly squashed: Squashed }
  /** `fault`: why the document is not to be shown to others; null where nothing speaks against it. */
  | { readonly kind: 'vet'; readonly fault: string | null };

export interface ToSquasher {
  readonly id: number;
  readonly work: Work;
}

export interface FromSquasher {
  readonly id: number;
  readonly done: Done;
}

/**
 * Looks into whole documents in a thread, which starts when there is something to do and ends when there long was
 * nothing: makes snapshots, and vets what people bring.
 */
export interface SquashThread {
  readonly squash: Squash;
  /** What speaks against a whole document, or null; a thread that fails over it speaks against it. */
  vet(state: Uint8Array, roots: readonly string[] | null): Promise<string | null>;
  /** Gives up what is under way: the log it was made from stays as it is. */
  stop(): Promise<void>;
}

/** A document takes twenty times its bytes as objects: the heap they left behind goes with the thread. In milliseconds. */
const ENDS_AFTER = 30_000;

/** `start` is how a worker comes to be; tests give their own. */
export function squashThread(start: () => Worker = () => startWorker('squashWorker')): SquashThread {
  let thread: OneThread | null = null;
  let stopped = false;
  const run = async (work: Work): Promise<Done | GivenUp> => {
    if (stopped) return { kind: 'given up', reason: 'the server is stopping' };
    if (thread === null || thread.isOver) thread = new OneThread(start());
    return thread.run(work);
  };
  return {
    async squash(parts) {
      // Copied here, since the room keeps its own; and no view takes the whole of a larger buffer along.
      const done = await run({ kind: 'squash', parts: parts.map((part) => new Uint8Array(part)) });
      return done.kind === 'squash' ? done.squashed : { ok: false, reason: reasonOf(done) };
    },
    async vet(state, roots) {
      const done = await run({ kind: 'vet', state: new Uint8Array(state), roots });
      return done.kind === 'vet' ? done.fault : reasonOf(done);
    },
    async stop() {
      stopped = true;
      await thread?.end('the server is stopping');
    },
  };
}

/** The thread ended before it was done. */
interface GivenUp {
  readonly kind: 'given up';
  readonly reason: string;
}

function reasonOf(done: Done | GivenUp): string {
  return done.kind === 'given up' ? done.reason : `the thread answered to ${done.kind}`;
}

class OneThread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, (done: Done | GivenUp) => void>();
  #lastId = 0;
  #isOver = false;
  #idle: NodeJS.Timeout | null = null;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.on('message', ({ id, done }: FromSquasher) => this.#answered(id, done));
    // Out of memory among them: then that map stays uncompacted, and the server up.
    worker.on('error', (error) => this.#giveUp(error instanceof Error ? error.message : String(error)));
    worker.once('exit', () => this.#giveUp('its thread ended'));
    // It never keeps a process alive that has nothing else to do.
    worker.unref();
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  run(work: Work): Promise<Done | GivenUp> {
    if (this.#idle) clearTimeout(this.#idle);
    this.#lastId += 1;
    const id = this.#lastId;
    const handOver = work.kind === 'squash' ? work.parts : [work.state];
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      const message: ToSquasher = { id, work };
      this.#worker.postMessage(
        message,
        handOver.map(({ buffer }) => buffer as ArrayBuffer),
      );
    });
  }

  async end(reason: string): Promise<void> {
    this.#giveUp(reason);
    await this.#worker.terminate();
  }

  #answered(id: number, done: Done): void {
    this.#waiting.get(id)?.(done);
    this.#waiting.delete(id);
    if (this.#waiting.size > 0) return;
    this.#idle = setTimeout(() => void this.end('idle'), ENDS_AFTER).unref();
  }

  #giveUp(reason: string): void {
    this.#isOver = true;
    if (this.#idle) clearTimeout(this.#idle);
    for (const resolve of this.#waiting.values()) resolve({ kind: 'given up', reason });
    this.#waiting.clear();
  }
}
