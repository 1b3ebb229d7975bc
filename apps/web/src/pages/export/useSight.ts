import type { Journey } from '@throughline/journey';
import { useEffect, useMemo, useState } from 'react';
import type { CardId } from '@throughline/journey';
import type { ExportFailure, Sight } from './exportAsk.ts';
import { partOf, type PictureChoice } from './pictureChoice.ts';
import type { PictureMaker, PictureSubject } from './pictureMaker.ts';

/** How wide it is drawn to be looked at, in pixels. */
const width = 900;

/** What a picture will show and how large it is; `old`: another is being drawn. */
export interface Sighted {
  readonly subject: PictureSubject;
  readonly sight: Sight | null;
  readonly isOld: boolean;
  readonly failure: ExportFailure | null;
}

/** Looked at anew whenever the map or the part of it changes. */
export function useSight(
  maker: PictureMaker,
  journey: Journey,
  selection: ReadonlySet<CardId>,
  { part, state }: Pick<PictureChoice, 'part' | 'state'>,
): Sighted {
  const subject = useMemo(
    () => ({ journey: partOf(journey, part, selection), state }),
    [journey, part, selection, state],
  );
  const [seen, setSeen] = useState<Omit<Sighted, 'isOld'> | null>(null);
  useEffect(() => {
    let isWanted = true;
    void maker.sight(subject, width).then((outcome) => {
      if (!isWanted) return;
      if (outcome.ok) setSeen({ subject, sight: outcome.value, failure: null });
      else if (outcome.failure !== 'stopped') setSeen({ subject, sight: null, failure: outcome.failure });
    });
    return () => {
      isWanted = false;
    };
  }, [maker, subject]);
  const isOld = seen?.subject !== subject;
  return { subject, sight: seen?.sight ?? null, isOld, failure: isOld ? null : (seen?.failure ?? null) };
}
