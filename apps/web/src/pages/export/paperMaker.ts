import type { PaperCheck, PdfWritten } from '@throughline/formats';
import type { Journey } from '@throughline/journey';
import { packed } from './packedJourney.ts';
import type { FromPaperWorker, PaperFailure, SentOptions, ToPaperWorker } from './paperAsk.ts';

/** What came of it; `stopped`: somebody stopped it, or asked for something later. */
export type PaperOutcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: PaperFailure | 'stopped' };

/** Makes documents of maps. */
export interface PaperMaker {
  /** What there is to mend. Of several asked for at a time the last is answered, and one that is under way. */
  check(journey: Journey, options: SentOptions): Promise<PaperOutcome<PaperCheck>>;
  /** Progress is told from 0 to 1. */
  make(
    journey: Journey,
    options: SentOptions,
    onProgress: (done: number) => void,
  ): Promise<PaperOutcome<PdfWritten>>;
  /** At once, and for good; asked anew it begins anew. */
  stop(): void;
}

/** The part of a worker that is used. */
export interface PaperThread {
  postMessage(message: ToPaperWorker, transfer: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: { readonly data: FromPaperWorker }) => void): void;
  addEventListener(type: 'error', listener: () => void): void;
  terminate(): void;
}

export interface PaperMakerDeps {
  newThread(): PaperThread;
  /** A photo as JPEG; null: it is not to be had. */
  picture(file: string): Promise<Uint8Array<ArrayBuffer> | null>;
}

/** Has documents made by a thread of their own, which is there from the first question until it is stopped. */
export function paperMaker(deps: PaperMakerDeps): PaperMaker {
  const thread = new AskedThread(deps);
  let turn = 0;
  let checking: Promise<unknown> = Promise.resolve();
  return {
    async check(journey, options) {
      turn += 1;
      const mine = turn;
      await checking;
      if (mine !== turn) return { ok: false, failure: 'stopped' };
      const asked = thread.ask({ does: 'check', journey: packed(journey), options }, (answer) =>
        answer.says === 'checked' ? answer.check : null,
      );
      checking = asked;
      return asked;
    },
    make: async (journey, options, onProgress) =>
      thread.ask({ does: 'make', journey: packed(journey), options }, (answer) => {
        if (answer.says === 'progress') onProgress(answer.done);
        return answer.says === 'made' ? answer.written : null;
      }),
    stop() {
      turn += 1;
      thread.end('stopped');
    },
  };
}

interface Question {
  heard(message: FromPaperWorker): void;
  failed(failure: PaperFailure | 'stopped'): void;
}

/** A thread that is begun with the first question, and the questions it has not answered yet. */
class AskedThread {
  readonly #deps: PaperMakerDeps;
  #thread: PaperThread | null = null;
  #open: readonly Question[] = [];

  constructor(deps: PaperMakerDeps) {
    this.#deps = deps;
  }

  /** `read` gives what was asked for once it has come. */
  async ask<T>(message: ToPaperWorker, read: (heard: FromPaperWorker) => T | null): Promise<PaperOutcome<T>> {
    return new Promise((resolve) => {
      const question: Question = {
        heard(heard) {
          const value = read(heard);
          if (value !== null) resolve({ ok: true, value });
        },
        failed: (failure) => resolve({ ok: false, failure }),
      };
      this.#open = [...this.#open, question];
      this.#begun().postMessage(message, []);
    });
  }

  end(failure: PaperFailure | 'stopped'): void {
    this.#thread?.terminate();
    this.#thread = null;
    const unanswered = this.#open;
    this.#open = [];
    for (const question of unanswered) question.failed(failure);
  }

  #begun(): PaperThread {
    if (this.#thread) return this.#thread;
    const thread = this.#deps.newThread();
    thread.addEventListener('message', ({ data }) => {
      if (thread === this.#thread) this.#hear(thread, data);
    });
    // Also where its code cannot be had, or there is no memory for it.
    thread.addEventListener('error', () => {
      if (thread === this.#thread) this.end('other');
    });
    this.#thread = thread;
    return thread;
  }

  #hear(thread: PaperThread, message: FromPaperWorker): void {
    if (message.says === 'wants') {
      void this.#bring(thread, message.file);
      return;
    }
    const [question] = this.#open;
    if (message.says !== 'progress') this.#open = this.#open.slice(1);
    if (message.says === 'failed') question?.failed(message.failure);
    else question?.heard(message);
  }

  async #bring(thread: PaperThread, file: string): Promise<void> {
    const bytes = await this.#deps.picture(file).catch(() => null);
    thread.postMessage({ does: 'bring', file, bytes }, bytes ? [bytes.buffer] : []);
  }
}
