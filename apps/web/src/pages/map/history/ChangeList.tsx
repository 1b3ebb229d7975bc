import { personName } from '@throughline/doc';
import type { JourneyDoc } from '@throughline/doc';
import { differenceOf, differenceSentence, differenceStory } from '@throughline/journey';
import { useDeferredValue, useId, useMemo } from 'react';
import { Button } from '../../../parts/Button.tsx';
import { useFirst } from '../../../parts/useFirst.ts';
import { useText } from '../../../text/useText.ts';
import { useJourney } from '../useDocument.ts';
import { differenceWords } from './differenceWords.ts';
import type { PastMap } from './useHistory.ts';
import styles from './History.module.css';

/** Who, what, where: how the map differs from the version that is looked at, also while others go on with it. */
export function ChangeList({ past, doc }: { readonly past: PastMap; readonly doc: JourneyDoc }) {
  const text = useText();
  const heading = useId();
  const now = useDeferredValue(useJourney(doc));
  const lines = useMemo(
    () => differenceStory(differenceOf(past.doc.journey, now), (person) => personName(doc, person)),
    [past, now, doc],
  );
  const words = useMemo(() => differenceWords(text), [text]);
  const { shown, rest, more } = useFirst(lines);
  return (
    <section className={styles.part} aria-labelledby={heading}>
      <h3 id={heading} className={styles.heading}>
        {text('history.since')}
      </h3>
      {lines.length === 0 && <p className={styles.none}>{text('history.same')}</p>}
      <ol className={styles.changes}>
        {shown.map((line, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- a record may have several lines, and none moves by itself
          <li key={index}>
            {differenceSentence(line, words)}
            {line.at !== null && (
              <span className={styles.detail}>{text('history.signed', { date: new Date(line.at) })}</span>
            )}
          </li>
        ))}
      </ol>
      {rest > 0 && (
        <Button look="quiet" onPress={more}>
          {text('history.more', { count: rest })}
        </Button>
      )}
    </section>
  );
}
