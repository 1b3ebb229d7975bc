import type { Pictures, PictureProblem, WaitingPictures } from '@throughline/editor';
import type { Files, FilesWaiting, PutProblem } from './files.ts';
import type { Shrunk } from './shrinkPicture.ts';

export interface PhotosDeps {
  readonly files: Pick<Files, 'put' | 'borrow' | 'takeAlong' | 'waiting'>;
  /** Makes of a file what a map keeps. */
  shrink(file: Blob): Promise<Shrunk>;
}

/** The pictures of one map, as its editor asks for them. */
export function photosOf(mapId: string, { files, shrink }: PhotosDeps): Pictures {
  return {
    home: mapId,
    async take(file) {
      const shrunk = await shrink(file);
      if (!shrunk.ok) return shrunk;
      const { height, picture, width } = shrunk;
      const put = await files.put(mapId, picture);
      if (!put.ok) return { ok: false, problem: problems[put.problem] ?? 'failed' };
      return { ok: true, picture: { file: put.value.file, media: put.value.media, width, height } };
    },
    borrow: (file) => files.borrow(mapId, file),
    waiting: waitingOf(mapId, files.waiting),
    bring: async (wanted, home) => (await files.takeAlong(home, mapId, wanted)).length,
  };
}

const problems: Partial<Record<PutProblem, PictureProblem>> = {
  full: 'full',
  insecure: 'insecure',
  tooLarge: 'large',
  wrongKind: 'kind',
};

/** Those of this map. Told anew only when one comes, goes or is refused, not with every part that is sent. */
function waitingOf(mapId: string, waiting: Files['waiting']): Pictures['waiting'] {
  let seen: FilesWaiting | null = null;
  let last: WaitingPictures = new Map();
  return {
    subscribe: (listener) => waiting.subscribe(listener),
    getState() {
      const state = waiting.getState();
      if (state === seen) return last;
      seen = state;
      const now = picturesIn(state, mapId);
      const isSame = now.size === last.size && [...now].every(([file, why]) => last.get(file) === why);
      if (!isSame) last = now;
      return last;
    },
  };
}

function picturesIn({ uploads }: FilesWaiting, mapId: string): WaitingPictures {
  return new Map(
    uploads
      .filter(({ map }) => map === mapId)
      .map(({ hash, refused }) => [
        hash,
        refused === null ? 'waiting' : refused === 'full' ? 'full' : 'refused',
      ]),
  );
}

/** Shrinks a picture in a worker of its own, whose memory goes with it. */
export async function shrinkInWorker(file: Blob): Promise<Shrunk> {
  const worker = new Worker(new URL('pictureWorker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise<Shrunk>((resolve) => {
      worker.addEventListener('message', ({ data }: MessageEvent<Shrunk>) => resolve(data));
      // Also where the browser has no memory for it.
      worker.addEventListener('error', () => resolve({ ok: false, problem: 'failed' }));
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no target to name
      worker.postMessage(file);
    });
  } finally {
    worker.terminate();
  }
}
