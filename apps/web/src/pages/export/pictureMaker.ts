import type { Journey, ShownState } from '@throughline/journey';
import { AskedThread, LastAsked, type Outcome, type ThreadDeps } from './askedThread.ts';
import type { MadeFile, PictureLook, Sight } from './exportAsk.ts';
import { packed } from './packedJourney.ts';

/** What is drawn: a map, or the part of one that was chosen. */
export interface PictureSubject {
  readonly journey: Journey;
  readonly state: ShownState;
}

/** Progress is told from 0 to 1. */
type OnProgress = (done: number) => void;

/** Makes pictures of maps. */
export interface PictureMaker {
  /** How large it is and what it looks like, so many pixels wide. Of several asked for at a time the last is answered. */
  sight(subject: PictureSubject, width: number): Promise<Outcome<Sight>>;
  /** `scale`: pixels in a map unit. `transparent`: nothing is behind the map. */
  png(subject: PictureSubject, look: PictureLook, onProgress: OnProgress): Promise<Outcome<MadeFile>>;
  svg(subject: PictureSubject, onProgress: OnProgress): Promise<Outcome<MadeFile>>;
  /** At once; asked anew it begins anew. */
  stop(): void;
}

/** Has pictures made by a thread of their own, which is there from the first question until it is stopped. */
export function pictureMaker(deps: ThreadDeps): PictureMaker {
  const thread = new AskedThread(deps);
  const sights = new LastAsked();
  return {
    sight: async ({ journey, state }, width) =>
      sights.ask(async () =>
        thread.ask({ does: 'sight', journey: packed(journey), state, width }, (answer) =>
          answer.says === 'seen' ? answer.sight : null,
        ),
      ),
    png: async ({ journey, state }, look, onProgress) =>
      thread.askFile({ does: 'write', journey: packed(journey), state, format: 'png', look }, onProgress),
    svg: async ({ journey, state }, onProgress) =>
      thread.askFile({ does: 'write', journey: packed(journey), state, format: 'svg' }, onProgress),
    stop() {
      sights.stop();
      thread.end('stopped');
    },
  };
}
