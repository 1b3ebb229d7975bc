import { vi } from 'vitest';
import type { ExportThread } from '../../src/pages/export/askedThread.ts';
import type { FromExportWorker, ToExportWorker } from '../../src/pages/export/exportAsk.ts';

/** Threads that answer when the test says so. */
export function exportThreads() {
  const begun: {
    asked: ToExportWorker[];
    says(message: FromExportWorker): void;
    breaks(): void;
    ended: boolean;
  }[] = [];
  const newThread = (): ExportThread => {
    const heard: ((event: { readonly data: FromExportWorker }) => void)[] = [];
    const broken: (() => void)[] = [];
    const thread = {
      asked: [] as ToExportWorker[],
      says: (data: FromExportWorker) => heard.forEach((listener) => listener({ data })),
      breaks: () => broken.forEach((listener) => listener()),
      ended: false,
    };
    begun.push(thread);
    return {
      postMessage: (message) => void thread.asked.push(message),
      addEventListener: (type: string, listener: never) =>
        void (type === 'error' ? broken : heard).push(listener),
      terminate: () => void (thread.ended = true),
    };
  };
  const picture = vi.fn<(file: string) => Promise<Uint8Array<ArrayBuffer> | null>>(async () => null);
  return { begun, deps: { newThread, picture }, picture };
}
