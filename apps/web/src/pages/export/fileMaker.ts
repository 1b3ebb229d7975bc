import type { FormatId } from '@throughline/formats';
import type { Journey } from '@throughline/journey';
import { AskedThread, type Outcome, type ThreadDeps } from './askedThread.ts';
import type { MadeFile } from './exportAsk.ts';
import { packed } from './packedJourney.ts';

/** Makes files of maps. */
export interface FileMaker {
  write(journey: Journey, format: FormatId): Promise<Outcome<MadeFile>>;
  /** At once: what is under way is not made. */
  stop(): void;
}

/** Has each file made by a thread that is there as long as it is made. */
export function fileMaker(deps: ThreadDeps): FileMaker {
  const atWork = new Set<AskedThread>();
  return {
    async write(journey, format) {
      const thread = new AskedThread(deps);
      atWork.add(thread);
      const made = await thread.ask({ does: 'write', journey: packed(journey), format }, (answer) =>
        answer.says === 'written' ? answer.file : null,
      );
      thread.end('stopped');
      atWork.delete(thread);
      return made;
    },
    stop() {
      for (const thread of atWork) thread.end('stopped');
    },
  };
}
