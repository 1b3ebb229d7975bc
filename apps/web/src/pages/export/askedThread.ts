import type { Asked, ExportFailure, FromExportWorker, MadeFile, ToExportWorker } from './exportAsk.ts';

/** What came of it; `stopped`: somebody stopped it, or asked for something later. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: ExportFailure | 'stopped' };

/** The part of a worker that is used. */
export interface ExportThread {
  postMessage(message: ToExportWorker, transfer: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: { readonly data: FromExportWorker }) => void): void;
  addEventListener(type: 'error', listener: () => void): void;
  terminate(): void;
}

export interface ThreadDeps {
  newThread(): ExportThread;
  /** A photo as JPEG; null: it is not to be had. */
  picture(file: string): Promise<Uint8Array<ArrayBuffer> | null>;
}

interface Question {
  heard(message: FromExportWorker): void;
  failed(failure: ExportFailure | 'stopped'): void;
}

/** A thread that is begun with the first question, and the questions it has not answered yet. */
export class AskedThread {
  readonly #deps: ThreadDeps;
  #thread: ExportThread | null = null;
  #open: readonly Question[] = [];

  constructor(deps: ThreadDeps) {
    this.#deps = deps;
  }

  /** `read` gives what was asked for once it has come. */
  async ask<T>(message: Asked, read: (heard: FromExportWorker) => T | null): Promise<Outcome<T>> {
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

  /** Asks for a file; progress is told from 0 to 1. */
  async askFile(message: Asked, onProgress: (done: number) => void): Promise<Outcome<MadeFile>> {
    return this.ask(message, (answer) => {
      if (answer.says === 'progress') onProgress(answer.done);
      return answer.says === 'written' ? answer.file : null;
    });
  }

  end(failure: ExportFailure | 'stopped'): void {
    this.#thread?.terminate();
    this.#thread = null;
    const unanswered = this.#open;
    this.#open = [];
    for (const question of unanswered) question.failed(failure);
  }

  #begun(): ExportThread {
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

  #hear(thread: ExportThread, message: FromExportWorker): void {
    if (message.says === 'wants') {
      void this.#bring(thread, message.file);
      return;
    }
    const [question] = this.#open;
    if (message.says !== 'progress') this.#open = this.#open.slice(1);
    if (message.says === 'failed') question?.failed(message.failure);
    else question?.heard(message);
  }

  async #bring(thread: ExportThread, file: string): Promise<void> {
    const bytes = await this.#deps.picture(file).catch(() => null);
    thread.postMessage({ does: 'bring', file, bytes }, bytes ? [bytes.buffer] : []);
  }
}

/** Asks one thing after the other. Of those that wait for their turn only the last is asked; the others are stopped. */
export class LastAsked {
  #turn = 0;
  #underWay: Promise<unknown> = Promise.resolve();

  async ask<T>(question: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
    this.stop();
    const mine = this.#turn;
    await this.#underWay;
    if (mine !== this.#turn) return { ok: false, failure: 'stopped' };
    const asked = question();
    this.#underWay = asked;
    return asked;
  }

  /** What waits is not asked. */
  stop(): void {
    this.#turn += 1;
  }
}
