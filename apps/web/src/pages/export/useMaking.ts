import { useState } from 'react';
import type { Outcome } from './askedThread.ts';
import { copyFile } from './copyFile.ts';
import type { ExportFailure, MadeFile } from './exportAsk.ts';
import type { PictureChoice } from './pictureChoice.ts';

/** What is being done, or became of what was done last; null: nothing to tell. */
export type Doing =
  | { readonly is: 'making' }
  | { readonly is: 'copied' | 'notCopied'; readonly kind: PictureChoice['kind'] }
  | { readonly is: 'failed'; readonly failure: ExportFailure }
  | null;

/** Saves and copies pictures, and knows what became of it. */
export interface Making {
  readonly doing: Doing;
  forget(): void;
  save(making: Promise<Outcome<MadeFile>>): Promise<void>;
  copy(kind: PictureChoice['kind'], making: Promise<Outcome<MadeFile>>): Promise<void>;
}

export function useMaking(onMade: (file: MadeFile) => void): Making {
  const [doing, setDoing] = useState<Doing>(null);
  const ended = (outcome: Outcome<MadeFile>, done: Doing): void => {
    if (outcome.ok) setDoing(done);
    else setDoing(outcome.failure === 'stopped' ? null : { is: 'failed', failure: outcome.failure });
  };
  return {
    doing,
    forget: () => setDoing(null),
    async save(making) {
      setDoing({ is: 'making' });
      const outcome = await making;
      ended(outcome, null);
      if (outcome.ok) onMade(outcome.value);
    },
    async copy(kind, making) {
      setDoing({ is: 'making' });
      const isCopied = await copyFile(kind, making);
      ended(await making, { is: isCopied ? 'copied' : 'notCopied', kind });
    },
  };
}
