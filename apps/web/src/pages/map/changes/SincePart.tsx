import type { JourneyDoc } from '@throughline/doc';
import { differenceOf, differenceStory } from '@throughline/journey';
import type { DifferenceLine, Journey, PersonId } from '@throughline/journey';
import { useId, useMemo, useState } from 'react';
import { Button } from '../../../parts/Button.tsx';
import { useFirst } from '../../../parts/useFirst.ts';
import { useText } from '../../../text/useText.ts';
import { differenceWords } from '../history/differenceWords.ts';
import { useJourney } from '../useDocument.ts';
import { ChangeLine, type GoTo } from './ChangeLine.tsx';
import styles from './Changes.module.css';

interface SincePartProps {
  readonly doc: JourneyDoc;
  readonly since: () => Journey;
  readonly heading: string;
  /** There is nothing else in the list. */
  readonly isAlone: boolean;
  readonly nameOf: (person: PersonId) => string;
  readonly goTo: GoTo;
}

/** `others`: everybody but this person; `all`: everybody; else one person by name. */
type Whose = string;

/** What changed while the map was open, the last first, of everybody else or of one person. It waits to be asked again. */
export function SincePart({ doc, goTo, heading, isAlone, nameOf, since }: SincePartProps) {
  const text = useText();
  const id = useId();
  const now = useJourney(doc);
  const [seen, setSeen] = useState(now);
  const [whose, setWhose] = useState<Whose>('others');
  const me = nameOf(doc.author.id);
  const all = useMemo(
    () => [...differenceStory(differenceOf(since(), seen), nameOf)].sort((a, b) => (b.at ?? 0) - (a.at ?? 0)),
    [since, seen, nameOf],
  );
  const people = [...new Set(all.flatMap(({ who }) => (who === null || who === me ? [] : who)))];
  const lines = all.filter((line) => isBy(line, whose, me));
  const { shown, rest, more } = useFirst(lines);
  const words = useMemo(() => differenceWords(text), [text]);
  if (all.length === 0 && now === seen)
    return isAlone && <p className={styles.none}>{text('changes.none')}</p>;
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h3 id={id} className={styles.heading}>
        {heading}
      </h3>
      <label className={styles.whose}>
        {text('changes.whose')}
        <select value={whose} onChange={({ target }) => setWhose(target.value)}>
          <option value="others">{text('changes.others')}</option>
          <option value="all">{text('changes.everyone')}</option>
          {people.map((name) => (
            <option key={name} value={`person ${name}`}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {now !== seen && (
        <Button look="quiet" onPress={() => setSeen(now)}>
          {text('changes.newer')}
        </Button>
      )}
      {lines.length === 0 && <p className={styles.none}>{text('changes.noneBy')}</p>}
      <ol className={styles.list}>
        {shown.map((line, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- a record may have several lines, and none moves by itself
          <ChangeLine key={index} {...{ goTo, line, words }} />
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

function isBy({ who }: DifferenceLine, whose: Whose, me: string): boolean {
  if (whose === 'all') return true;
  return whose === 'others' ? who !== me : whose === `person ${who}`;
}
