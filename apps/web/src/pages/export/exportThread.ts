import type { Pictures } from '@throughline/editor';
import type { ThreadDeps } from './askedThread.ts';
import { jpegOf } from './jpegOf.ts';

/** The worker that makes files, with the photos of an open map; null: of a map that is not open. */
export function exportThread(pictures: Pictures | null): ThreadDeps {
  return {
    newThread: () => new Worker(new URL('exportWorker.ts', import.meta.url), { type: 'module' }),
    picture: async (file) => pictures && jpegOf(pictures, file),
  };
}
