import { parentPort } from 'node:worker_threads';
import { squash } from '@throughline/sync';
import type { FromSquasher, ToSquasher } from './squash/squashThread.ts';

/** The thread that builds documents to compact them, so that a large map never stops the event loop of the server. */
parentPort?.on('message', ({ id, parts }: ToSquasher) => {
  const squashed = squash(parts);
  const answer: FromSquasher = { id, squashed };
  parentPort?.postMessage(answer, squashed.ok ? [squashed.state.buffer as ArrayBuffer] : []);
});
