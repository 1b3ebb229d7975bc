import { type JourneyDoc, readMerge } from '@throughline/doc';
import { mergeStory } from '@throughline/journey';
import type { MergeLine, MergeStory, PersonId } from '@throughline/journey';
import { useId, useMemo, type ReactNode } from 'react';
import { Button } from '../../../parts/Button.tsx';
import { useFirst } from '../../../parts/useFirst.ts';
import type { Return } from '../../../session/apart.ts';
import type { MessageId } from '../../../text/en.ts';
import { useText } from '../../../text/useText.ts';
import { differenceWords } from '../history/differenceWords.ts';
import { BothMovedRow, BothSaidRow } from './BothRow.tsx';
import { ChangeLine, type GoTo, Row } from './ChangeLine.tsx';
import styles from './Changes.module.css';

interface ReturnedPartProps {
  readonly returned: Return;
  readonly doc: JourneyDoc;
  readonly editable: boolean;
  readonly nameOf: (person: PersonId) => string;
  readonly goTo: GoTo;
}

/** What either side did while this device was away, group by group: first what somebody may want to decide. */
export function ReturnedPart({ returned, ...props }: ReturnedPartProps) {
  const text = useText();
  const id = useId();
  const { nameOf } = props;
  const story = useMemo(() => {
    const read = readMerge(returned.bytes);
    return read.ok ? mergeStory(read.value, nameOf) : null;
  }, [returned, nameOf]);
  const [left, back] = [new Date(returned.left), new Date(returned.back)];
  const sameDay = left.toDateString() === back.toDateString() ? 'yes' : 'no';
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h3 id={id} className={styles.heading}>
        {text('changes.away')}
        <span className={styles.when}>{text('changes.span', { left, back, sameDay })}</span>
      </h3>
      {story ? (
        <Story {...props} story={story} />
      ) : (
        <p className={styles.none}>{text('changes.unreadable')}</p>
      )}
    </section>
  );
}

type StoryProps = Omit<ReturnedPartProps, 'returned'> & { readonly story: MergeStory };

function Story({ doc, editable, goTo, story }: StoryProps) {
  const text = useText();
  const words = useMemo(() => differenceWords(text), [text]);
  const row = { doc, editable, goTo, words };
  const line = (each: MergeLine, index: number): ReactNode => (
    <ChangeLine
      key={`${each.line.id} ${index}`}
      line={each.line}
      isMine={each.by === 'mine'}
      {...{ goTo, words }}
    />
  );
  const byOthers = story.changed.filter(({ by }) => by !== 'mine');
  const contested = story.both.filter(({ other }) => other !== null);
  const together = story.both.filter(({ other }) => other === null);
  const mine = story.changed.filter(({ by }) => by === 'mine');
  return (
    <>
      <Group
        heading="changes.both"
        hint="changes.bothHint"
        rows={contested.map((said) => (
          <BothSaidRow key={`${said.id} ${said.field}`} said={said} {...row} />
        ))}
      />
      <Group
        heading="changes.kept"
        rows={story.kept.map((kept) => (
          <Row key={kept.id} of={kept.of} id={kept.id} what={words.record(kept.what)} goTo={goTo}>
            {keptWords(kept)}
          </Row>
        ))}
      />
      <Group
        heading="changes.moved"
        rows={[
          ...story.movedByBoth.map((moved) => <BothMovedRow key={moved.id} moved={moved} {...row} />),
          ...story.moved.map(line),
        ]}
      />
      <Group
        heading="changes.merged"
        rows={together.map((said) => (
          <BothSaidRow key={`${said.id} ${said.field}`} said={said} {...row} />
        ))}
      />
      <Group heading="changes.added" rows={story.added.map(line)} />
      <Group heading="changes.byOthers" rows={byOthers.map(line)} />
      <Group heading="changes.deleted" rows={story.deleted.map(line)} />
      {mine.length > 0 && (
        <details className={styles.mine}>
          <summary>{text('changes.mine', { count: mine.length })}</summary>
          <Rows rows={mine.map(line)} />
        </details>
      )}
    </>
  );

  function keptWords({ by, of, what, who }: MergeStory['kept'][number]): string {
    const id = of === 'card' ? 'changes.keptLine' : 'changes.keptAround';
    return text(id, { by, what: words.record(what), who: who ?? text('changes.someone') });
  }
}

interface GroupProps {
  readonly heading: MessageId;
  readonly hint?: MessageId;
  readonly rows: readonly ReactNode[];
}

function Group({ heading, hint, rows }: GroupProps) {
  const text = useText();
  const id = useId();
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby={id} className={styles.group}>
      <h4 id={id} className={styles.groupName}>
        {text(heading)}
      </h4>
      {hint && <p className={styles.hint}>{text(hint)}</p>}
      <Rows rows={rows} />
    </section>
  );
}

function Rows({ rows }: { readonly rows: readonly ReactNode[] }) {
  const text = useText();
  const { shown, rest, more } = useFirst(rows);
  return (
    <>
      <ul className={styles.list}>{shown}</ul>
      {rest > 0 && (
        <Button look="quiet" onPress={more}>
          {text('history.more', { count: rest })}
        </Button>
      )}
    </>
  );
}
