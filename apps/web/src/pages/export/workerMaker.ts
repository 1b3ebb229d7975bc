import type { Pictures } from '@throughline/editor';
import { jpegOf } from './jpegOf.ts';
import { paperMaker, type PaperMaker } from './paperMaker.ts';

/** Makes documents in a worker, with the photos of an open map. */
export function workerMaker(pictures: Pictures): PaperMaker {
  return paperMaker({
    newThread: () => new Worker(new URL('paperWorker.ts', import.meta.url), { type: 'module' }),
    picture: async (file) => jpegOf(pictures, file),
  });
}
