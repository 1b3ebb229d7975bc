import { shrinkPicture, type Shrunk } from './shrinkPicture.ts';

/** Shrinks the one picture it is sent, away from the page, which goes on under people's fingers. */
self.addEventListener('message', ({ data }: MessageEvent<Blob>) => {
  void shrinkPicture(data)
    .catch((): Shrunk => ({ ok: false, problem: 'failed' }))
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no target to name
    .then((shrunk) => self.postMessage(shrunk));
});
