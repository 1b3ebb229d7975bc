import type { ImportCalls } from './importCalls.ts';

/** A question by the name of what is asked. */
export type AskedOfWorker = {
  readonly [Call in keyof ImportCalls]: { readonly call: Call; readonly args: Parameters<ImportCalls[Call]> };
}[keyof ImportCalls];

export type FromImportWorker = { readonly ok: true; readonly value: unknown } | { readonly ok: false };

/** Whoever reads a file, until it is not needed any more. What went wrong rejects. */
export interface ImportReader extends ImportCalls {
  stop(): void;
}

/** A reader in a worker; where a browser has none, on the page. */
export async function importReader(): Promise<ImportReader> {
  return typeof Worker === 'function' ? new WorkerReader() : pageReader();
}

async function pageReader(): Promise<ImportReader> {
  const { FileReading } = await import('./fileReading.ts');
  return Object.assign(new FileReading(), { stop: () => undefined });
}

interface Question {
  resolve(value: unknown): void;
  reject(reason: Error): void;
}

class WorkerReader implements ImportReader {
  readonly #worker = new Worker(new URL('importWorker.ts', import.meta.url), { type: 'module' });
  #open: readonly Question[] = [];

  constructor() {
    this.#worker.addEventListener('message', ({ data }: MessageEvent<FromImportWorker>) => {
      const [question] = this.#open;
      this.#open = this.#open.slice(1);
      if (data.ok) question?.resolve(data.value);
      else question?.reject(new Error('the file could not be read'));
    });
    this.#worker.addEventListener('error', () => this.stop());
  }

  open: ImportCalls['open'] = async (...args) => this.#ask({ call: 'open', args });
  guess: ImportCalls['guess'] = async (...args) => this.#ask({ call: 'guess', args });
  read: ImportCalls['read'] = async (...args) => this.#ask({ call: 'read', args });
  journey: ImportCalls['journey'] = async (...args) => this.#ask({ call: 'journey', args });
  state: ImportCalls['state'] = async (...args) => this.#ask({ call: 'state', args });

  stop(): void {
    this.#worker.terminate();
    const unanswered = this.#open;
    this.#open = [];
    for (const question of unanswered) question.reject(new Error('the reader was stopped'));
  }

  async #ask<T>(message: AskedOfWorker): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#open = [...this.#open, { resolve: (value) => resolve(value as T), reject }];
      this.#worker.postMessage(message, []);
    });
  }
}
