import type { FormatId } from '@throughline/formats';
import type { Journey } from '@throughline/journey';
import { AskedThread, type Outcome, type ThreadDeps } from './askedThread.ts';
import type { MadeFile } from './exportAsk.ts';
import { packed } from './packedJourney.ts';

/** Makes files of maps. */
export interface FileMaker {
  /** Progress is told from 0 to 1, of formats that take a while. */
  write(journey: Journey, format: FormatId, onProgress: (done: number) => void): Promise<Outcome<MadeFile>>;
  /** At once: what is under way is not made. */
  stop(): void;
}

/** Has each file made by a thread that is there as long as it is made. */
export function fileMaker(deps: ThreadDeps): FileMaker {
  const atWork = new Set<AskedThread>();
  return {
    async write(journey, format, onProgress) {
      const thread = new AskedThread(deps);
      atWork.add(thread);
      const made = await thread.askFile({ does: 'write', journey: packed(journey), format }, onProgress);
      thread.end('stopped');
      atWork.delete(thread);
      return made;
    },
    stop() {
      for (const thread of atWork) thread.end('stopped');
    },
  };
}
