import type { PaperCheck, PdfWritten } from '@throughline/formats';
import type { Journey } from '@throughline/journey';
import { AskedThread, LastAsked, type Outcome, type ThreadDeps } from './askedThread.ts';
import type { SentOptions } from './exportAsk.ts';
import { packed } from './packedJourney.ts';

/** Makes documents of maps. */
export interface PaperMaker {
  /** What there is to mend. Of several asked for at a time the last is answered, and one that is under way. */
  check(journey: Journey, options: SentOptions): Promise<Outcome<PaperCheck>>;
  /** A page of what was checked last, so many pixels wide. */
  page(of: PaperCheck, page: number, width: number): Promise<Outcome<ImageBitmap>>;
  /** Progress is told from 0 to 1. */
  make(
    journey: Journey,
    options: SentOptions,
    onProgress: (done: number) => void,
  ): Promise<Outcome<PdfWritten>>;
  /** At once, and for good; asked anew it begins anew. */
  stop(): void;
}

/** Has documents made by a thread of their own, which is there from the first question until it is stopped. */
export function paperMaker(deps: ThreadDeps): PaperMaker {
  const thread = new AskedThread(deps);
  const checks = new LastAsked();
  let latest: PaperCheck | null = null;
  return {
    check: async (journey, options) =>
      checks.ask(async () =>
        thread.ask({ does: 'check', journey: packed(journey), options }, (answer) => {
          if (answer.says !== 'checked') return null;
          latest = answer.check;
          return latest;
        }),
      ),
    async page(of, page, width) {
      if (of !== latest) return { ok: false, failure: 'stopped' };
      return thread.ask({ does: 'page', page, width }, (answer) =>
        answer.says === 'drawn' ? answer.picture : null,
      );
    },
    make: async (journey, options, onProgress) =>
      thread.ask({ does: 'make', journey: packed(journey), options }, (answer) => {
        if (answer.says === 'progress') onProgress(answer.done);
        return answer.says === 'made' ? answer.written : null;
      }),
    stop() {
      checks.stop();
      thread.end('stopped');
    },
  };
}
