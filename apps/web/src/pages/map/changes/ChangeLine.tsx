import { differenceSentence } from '@throughline/journey';
import type { DifferenceLine, DifferenceWords } from '@throughline/journey';
import type { ReactNode } from 'react';
import { Button } from '../../../parts/Button.tsx';
import { useText } from '../../../text/useText.ts';
import styles from './Changes.module.css';

/** Leads to a record on the map: a card, a stage or a lane. */
export type GoTo = (of: string, id: string) => void;

const onTheMap: ReadonlySet<string> = new Set(['card', 'stage', 'lane']);

interface RowProps {
  readonly of: string;
  readonly id: string;
  /** What it is called, for the name of its button. */
  readonly what: string;
  /** null: it is not on the map any more. */
  readonly goTo: GoTo | null;
  readonly children: ReactNode;
}

/** One row of the list, with the way to what it is about. */
export function Row({ children, goTo, id, of, what }: RowProps) {
  const text = useText();
  return (
    <li className={styles.row}>
      <div className={styles.said}>{children}</div>
      {goTo && onTheMap.has(of) && (
        <Button look="quiet" aria-label={text('changes.goToOf', { what })} onPress={() => goTo(of, id)}>
          {text('changes.goTo')}
        </Button>
      )}
    </li>
  );
}

interface ChangeLineProps {
  readonly line: DifferenceLine;
  /** This person did it: then nobody's name is in the sentence. */
  readonly isMine?: boolean;
  readonly words: DifferenceWords;
  readonly goTo: GoTo;
}

/** One thing that one person did. */
export function ChangeLine({ goTo, isMine = false, line, words }: ChangeLineProps) {
  const text = useText();
  const { at, did, id, what } = line;
  return (
    <Row of={what.of} id={id} what={words.record(what)} goTo={did === 'deleted' ? null : goTo}>
      {differenceSentence(line, words)}
      <span className={styles.when}>
        {isMine && text('changes.you')}
        {isMine && at !== null && ', '}
        {at !== null && text('history.signed', { date: new Date(at) })}
      </span>
    </Row>
  );
}
