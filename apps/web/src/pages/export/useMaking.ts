import { useState } from 'react';
import type { Outcome } from './askedThread.ts';
import { copyFile } from './copyFile.ts';
import type { ExportFailure, MadeFile } from './exportAsk.ts';
import type { PictureChoice } from './pictureChoice.ts';

/** What is being done, or became of what was done last; null: nothing to tell. */
export type Doing =
  /** `done`: from 0 to 1. */
  | { readonly is: 'making'; readonly done: number }
  | { readonly is: 'copied' | 'notCopied'; readonly kind: PictureChoice['kind'] }
  | { readonly is: 'failed'; readonly failure: ExportFailure }
  | null;

/** Saves and copies pictures, and knows what became of it. */
export interface Making {
  readonly doing: Doing;
  forget(): void;
  save(make: Make): Promise<void>;
  copy(kind: PictureChoice['kind'], make: Make): Promise<void>;
}

/** Makes a picture, and tells how much of it is done. */
type Make = (onProgress: (done: number) => void) => Promise<Outcome<MadeFile>>;

export function useMaking(onMade: (file: MadeFile) => void): Making {
  const [doing, setDoing] = useState<Doing>(null);
  const ended = (outcome: Outcome<MadeFile>, done: Doing): void => {
    if (outcome.ok) setDoing(done);
    else setDoing(outcome.failure === 'stopped' ? null : { is: 'failed', failure: outcome.failure });
  };
  const begun = async (make: Make): Promise<Outcome<MadeFile>> => {
    setDoing({ is: 'making', done: 0 });
    return make((done) => setDoing({ is: 'making', done }));
  };
  return {
    doing,
    forget: () => setDoing(null),
    async save(make) {
      const outcome = await begun(make);
      ended(outcome, null);
      if (outcome.ok) onMade(outcome.value);
    },
    async copy(kind, make) {
      const making = begun(make);
      const isCopied = await copyFile(kind, making);
      ended(await making, { is: isCopied ? 'copied' : 'notCopied', kind });
    },
  };
}
