import type { PaperCheck } from '@throughline/formats';
import type { Journey } from '@throughline/journey';
import { useEffect, useMemo, useState } from 'react';
import type { ExportFailure } from './exportAsk.ts';
import { optionsOf, type PaperChoice } from './paperChoice.ts';
import type { PaperMaker } from './paperMaker.ts';

/** How long nothing has changed before it is looked at, in milliseconds. */
const pause = 300;

/** What would become of a map on the chosen paper. */
export type Checked =
  | { readonly is: 'unmeasured' }
  | { readonly is: 'checking' }
  | { readonly is: 'failed'; readonly failure: ExportFailure }
  | { readonly is: 'checked'; readonly check: PaperCheck };

interface Subject {
  readonly journey: Journey;
  readonly choice: PaperChoice;
}

/** Looked at anew whenever the map or the choice changes, and not while `held`. */
export function useCheck(maker: PaperMaker, { choice, journey }: Subject, held: boolean): Checked {
  const subject = useMemo(() => ({ choice, journey }), [choice, journey]);
  const [found, setFound] = useState<{ readonly of: Subject; readonly checked: Checked } | null>(null);
  const isMeasured = optionsOf(choice, 0) !== null;

  useEffect(() => {
    if (held || !isMeasured || found?.of === subject) return undefined;
    let isWanted = true;
    const timer = setTimeout(() => {
      const options = optionsOf(subject.choice, Date.now());
      if (!options) return;
      void maker.check(subject.journey, options).then((outcome) => {
        if (!isWanted) return;
        if (outcome.ok) setFound({ of: subject, checked: { is: 'checked', check: outcome.value } });
        else if (outcome.failure !== 'stopped') {
          setFound({ of: subject, checked: { is: 'failed', failure: outcome.failure } });
        }
      });
    }, pause);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [maker, subject, held, isMeasured, found]);

  if (!isMeasured) return { is: 'unmeasured' };
  return found?.of === subject ? found.checked : { is: 'checking' };
}

/** What was found last, also while another choice is looked at; null: nothing that has pages. */
export function useLastCheck(checked: Checked): PaperCheck | null {
  const [last, setLast] = useState<PaperCheck | null>(null);
  if (checked.is === 'checked' && checked.check !== last) setLast(checked.check);
  return last && last.pages > 0 ? last : null;
}
