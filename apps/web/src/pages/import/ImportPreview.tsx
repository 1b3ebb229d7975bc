import { MoreSentences } from '@throughline/editor';
import { saidEn } from '../../text/said.ts';
import { useText } from '../../text/useText.ts';
import { type Account, sentencesOf } from '../files/account.ts';
import type { Preview } from './importCalls.ts';
import type { ImportState } from './useImportPreview.ts';
import styles from './ImportDialog.module.css';

/** What would be made: how many cards lie where, the first of them, and what would not be carried. */
export function ImportPreview({ state }: { readonly state: ImportState }) {
  const text = useText();
  return (
    <section className={styles.preview} aria-label={text('import.preview')}>
      <output className={styles.summary}>{summaryOf(state, text)}</output>
      {state.is === 'refused' && <Sentences all={state.problems} />}
      {state.is === 'ready' && (
        <>
          <Sentences all={state.preview.notCarried} />
          <Counts preview={state.preview} />
          <FirstCards preview={state.preview} />
        </>
      )}
    </section>
  );
}

function summaryOf(state: ImportState, text: ReturnType<typeof useText>): string {
  if (state.is === 'reading') return text('import.reading');
  if (state.is === 'refused') return text('import.refused');
  const { cards, lanes, stages } = state.preview;
  return text('import.summary', { cards, stages: stages.length, lanes: lanes.length });
}

/** More of them are counted. */
const mostSentences = 12;

function Sentences(props: { readonly all: Account['sentences'] }) {
  return (
    <MoreSentences sentences={saidEn}>
      <List {...props} />
    </MoreSentences>
  );
}

function List({ all }: { readonly all: Account['sentences'] }) {
  const text = useText();
  const different = [...new Set(sentencesOf(all, text))];
  const more = different.length - mostSentences;
  if (different.length === 0) return null;
  return (
    <ul className={styles.problems}>
      {different.slice(0, mostSentences).map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
      {more > 0 && <li>{text('said.more', { count: more })}</li>}
    </ul>
  );
}

/** Lanes by stages, as the map will stand, with how many cards lie in each cell. */
function Counts({ preview: { counts, lanes, stages } }: { readonly preview: Preview }) {
  const text = useText();
  if (stages.length === 0 || lanes.length === 0) return null;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls has to be reached by keys
    <section className={styles.scroll} aria-label={text('import.counts')} tabIndex={0}>
      <table className={styles.counts}>
        <thead>
          <tr>
            <th scope="col">{text('import.column.lane')}</th>
            {stages.map((stage, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- two stages may be called the same
              <th key={index} scope="col" dir="auto">
                {stage || text('import.unnamed')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lanes.map((lane, row) => (
            // oxlint-disable-next-line react/no-array-index-key -- two lanes may be called the same
            <tr key={row}>
              <th scope="row" dir="auto">
                {lane || text('import.unnamed')}
              </th>
              {stages.map((_, column) => (
                // oxlint-disable-next-line react/no-array-index-key -- as above
                <td key={column}>{text('import.count', { count: counts[row]?.[column] ?? 0 })}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function FirstCards({ preview: { cards, first } }: { readonly preview: Preview }) {
  const text = useText();
  if (first.length === 0) return null;
  const title =
    cards > first.length
      ? text('import.first', { count: first.length, all: cards })
      : text('import.all', { count: cards });
  return (
    <>
      <h3 className={styles.heading}>{title}</h3>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- as above */}
      <ol className={styles.cards} aria-label={title} tabIndex={0}>
        {first.map(({ kind, lane, stage, text: says }, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- they have no id before they are made
          <li key={index} className={styles.card}>
            <span className={styles.place} dir="auto">
              {text('import.place', { kind: text(`import.kind.${kind}`), lane, stage })}
            </span>
            <span className={styles.text} dir="auto">
              {says || text('import.noWords')}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}
