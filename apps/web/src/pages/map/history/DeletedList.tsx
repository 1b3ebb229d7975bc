import { personName } from '@throughline/doc';
import type { JourneyDoc } from '@throughline/doc';
import { useDeferredValue, useMemo } from 'react';
import { Button } from '../../../parts/Button.tsx';
import { useFirst } from '../../../parts/useFirst.ts';
import { useText } from '../../../text/useText.ts';
import { useJourney } from '../useDocument.ts';
import { deletedThings, type DeletedThing } from './deleted.ts';
import { differenceWords } from './differenceWords.ts';
import styles from './History.module.css';

interface DeletedListProps {
  readonly doc: JourneyDoc;
  readonly editable: boolean;
  /** `name`: how it is spoken of. */
  readonly onRestore: (thing: DeletedThing, name: string) => void;
}

/** What was deleted from the map, by whom and where it lay, with the way back. */
export function DeletedList({ doc, editable, onRestore }: DeletedListProps) {
  const text = useText();
  const journey = useDeferredValue(useJourney(doc));
  const things = useMemo(() => deletedThings(journey), [journey]);
  const words = useMemo(() => differenceWords(text), [text]);
  const { shown, rest, more } = useFirst(things);
  if (things.length === 0) return <p className={styles.none}>{text('history.deletedNone')}</p>;
  return (
    <>
      <ul className={styles.deleted} aria-label={text('history.deletedList')}>
        {shown.map((thing) => {
          const name = words.record(thing.what);
          const who = personName(doc, thing.deleted.by);
          return (
            <li key={thing.id}>
              <span className={styles.thing}>
                <strong>{thing.cell ? name : text('history.withCards', { what: name })}</strong>
                {thing.cell && <span className={styles.detail}>{words.cell(thing.cell)}</span>}
                <span className={styles.detail}>
                  {text('history.deletedBy', {
                    by: who === null ? 'nobody' : 'somebody',
                    who: who ?? '',
                    date: new Date(thing.deleted.at),
                  })}
                </span>
              </span>
              {editable && (
                <Button
                  aria-label={text('history.restoreNamed', { what: name })}
                  onPress={() => onRestore(thing, name)}
                >
                  {text('history.restoreOne')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {rest > 0 && (
        <Button look="quiet" onPress={more}>
          {text('history.more', { count: rest })}
        </Button>
      )}
    </>
  );
}
