import { personName } from '@throughline/doc';
import type { JourneyDoc } from '@throughline/doc';
import { differenceOf, differenceSentence, differenceStory } from '@throughline/journey';
import type { CardId, Difference, DifferenceLine } from '@throughline/journey';
import { useDeferredValue, useEffect, useId, useMemo } from 'react';
import { Button } from '../../../parts/Button.tsx';
import { useFirst } from '../../../parts/useFirst.ts';
import { useText } from '../../../text/useText.ts';
import { useJourney } from '../useDocument.ts';
import { differenceWords } from './differenceWords.ts';
import type { PastMap } from './useHistory.ts';
import styles from './History.module.css';

interface ChangeListProps {
  readonly past: PastMap;
  /** The map as it is now. */
  readonly doc: JourneyDoc;
  /** Goes to a card of the version. */
  readonly onGo: (card: CardId) => void;
}

/**
 * Who, what, where: how the map differs from the version that is looked at, also while others go on with it. What is
 * said of a card leads to where it was.
 */
export function ChangeList({ past, doc, onGo }: ChangeListProps) {
  const text = useText();
  const heading = useId();
  const now = useDeferredValue(useJourney(doc));
  const difference = useMemo(() => differenceOf(past.doc.journey, now), [past, now]);
  const lines = useMemo(
    () => differenceStory(difference, (person) => personName(doc, person)),
    [difference, doc],
  );
  useEffect(() => past.view.setState({ marked: cardsIn(difference) }), [past, difference]);
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
            <Line
              sentence={differenceSentence(line, words)}
              onGo={isCardOf(past, line) ? () => onGo(line.id as CardId) : null}
            />
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

/** The cards that are otherwise now, or gone: marked where they are looked at. */
function cardsIn({ changes }: Difference): ReadonlySet<CardId> {
  return new Set(changes.flatMap(({ id, of }) => (of === 'card' ? (id as CardId) : [])));
}

/** Whether a line is about a card that can be seen on the version. */
function isCardOf({ doc }: PastMap, { what, id }: DifferenceLine): boolean {
  return what.of === 'card' && doc.journey.cards.has(id as CardId);
}

function Line({ sentence, onGo }: { readonly sentence: string; readonly onGo: (() => void) | null }) {
  const text = useText();
  if (!onGo) return sentence;
  return (
    <button type="button" className={styles.line} title={text('history.goToCard')} onClick={onGo}>
      {sentence}
    </button>
  );
}
