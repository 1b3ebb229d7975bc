import { parentPort } from 'node:worker_threads';
import { faultInState, squash } from '@throughline/sync';
import type { FromSquasher, ToSquasher } from './squash/squashThread.ts';

/** The thread that builds documents to compact them, so that a large map never stops the event loop of the server. */
parentPort?.on('message', ({ id, work }: ToSquasher) => {
  if (work.kind === 'vet') {
    tell({ id, done: { kind: 'vet', fault: faultInState(work.state, work.roots) } });
    return;
  }
  const squashed = squash(work.parts);
  tell({ id, done: { kind: 'squash', squashed } }, squashed.ok ? [squashed.state.buffer as ArrayBuffer] : []);
});

function tell(answer: FromSquasher, handOver: ArrayBuffer[] = []): void {
  parentPort?.postMessage(answer, handOver);
}
