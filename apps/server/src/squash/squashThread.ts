import type { Worker } from 'node:worker_threads';
import type { Squash, Squashed } from '@throughline/sync';
import { startWorker } from '../startWorker.ts';

export interface ToSquasher {
  readonly id: number;
  readonly parts: readonly Uint8Array[];
}

export interface FromSquasher {
  readonly id: number;
  readonly squashed: Squashed;
}

/** Makes snapshots in a thread, which starts when there is something to compact and ends when there long was nothing. */
export interface SquashThread {
  readonly squash: Squash;
  /** Gives up what is under way: the log it was made from stays as it is. */
  stop(): Promise<void>;
}

/** A document takes twenty times its bytes as objects: the heap they left behind goes with the thread. In milliseconds. */
const ENDS_AFTER = 30_000;

/** `start` is how a worker comes to be; tests give their own. */
export function squashThread(start: () => Worker = () => startWorker('squashWorker')): SquashThread {
  let thread: OneThread | null = null;
  let stopped = false;
  return {
    async squash(parts) {
      if (stopped) return { ok: false, reason: 'the server is stopping' };
      if (thread === null || thread.isOver) thread = new OneThread(start());
      return thread.squash(parts);
    },
    async stop() {
      stopped = true;
      await thread?.end('the server is stopping');
    },
  };
}

class OneThread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, (squashed: Squashed) => void>();
  #lastId = 0;
  #isOver = false;
  #idle: NodeJS.Timeout | null = null;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.on('message', ({ id, squashed }: FromSquasher) => this.#answered(id, squashed));
    // Out of memory among them: then that map stays uncompacted, and the server up.
    worker.on('error', (error) => this.#giveUp(error instanceof Error ? error.message : String(error)));
    worker.once('exit', () => this.#giveUp('its thread ended'));
    // It never keeps a process alive that has nothing else to do.
    worker.unref();
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  squash(parts: readonly Uint8Array[]): Promise<Squashed> {
    if (this.#idle) clearTimeout(this.#idle);
    this.#lastId += 1;
    const id = this.#lastId;
    // Copied here, since the room keeps its own; and no view takes the whole of a larger buffer along.
    const own = parts.map((part) => new Uint8Array(part));
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      const message: ToSquasher = { id, parts: own };
      this.#worker.postMessage(
        message,
        own.map(({ buffer }) => buffer),
      );
    });
  }

  async end(reason: string): Promise<void> {
    this.#giveUp(reason);
    await this.#worker.terminate();
  }

  #answered(id: number, squashed: Squashed): void {
    this.#waiting.get(id)?.(squashed);
    this.#waiting.delete(id);
    if (this.#waiting.size > 0) return;
    this.#idle = setTimeout(() => void this.end('idle'), ENDS_AFTER).unref();
  }

  #giveUp(reason: string): void {
    this.#isOver = true;
    if (this.#idle) clearTimeout(this.#idle);
    for (const resolve of this.#waiting.values()) resolve({ ok: false, reason });
    this.#waiting.clear();
  }
}
