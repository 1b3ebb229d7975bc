import { FileReading } from './fileReading.ts';
import type { AskedOfWorker, FromImportWorker } from './importThread.ts';

/** Reads one file away from the page, so that nobody who writes there meanwhile notices. */

const reading = new FileReading();

function answer(message: FromImportWorker): void {
  self.postMessage(message, { transfer: [] });
}

async function carryOut({ args, call }: AskedOfWorker): Promise<unknown> {
  switch (call) {
    case 'open':
      return reading.open(...args);
    case 'guess':
      return reading.guess(...args);
    case 'read':
      return reading.read(...args);
    case 'journey':
      return reading.journey();
    case 'state':
      return reading.state(...args);
  }
}

let last: Promise<void> = Promise.resolve();

self.addEventListener('message', ({ data }: MessageEvent<AskedOfWorker>) => {
  last = last.then(async () => {
    try {
      answer({ ok: true, value: await carryOut(data) });
    } catch {
      answer({ ok: false });
    }
  });
});
