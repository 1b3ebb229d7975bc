import type { ReactElement } from 'react';
import { limits } from '@throughline/journey';
import type { PasteChoice, PastePlan } from '@throughline/journey';
import { useWords } from '../../text/words.ts';
import css from './PastePreview.module.css';

/** So many cells are named that were not understood. */
const mostNamed = 3;

interface LeftOutProps {
  readonly plan: PastePlan;
  readonly isAdding: boolean;
  /** How many stages the map has. */
  readonly lastStage: number;
  onChoose(missing: PasteChoice['missing']): void;
}

/** What would not be made, and why; where there is a choice, the choice. Nothing is dropped in silence (I6, I32). */
export function LeftOut({ isAdding, lastStage, onChoose, plan }: LeftOutProps): ReactElement {
  const words = useWords();
  const { divided, leftOut, problems } = plan;
  return (
    <>
      <Missing plan={plan} isAdding={isAdding} lastStage={lastStage} onChoose={onChoose} />
      {leftOut.limit > 0 ? (
        <p className={css.note} role="note">
          {words('paste.limit', { ...limits, count: leftOut.limit })}
        </p>
      ) : null}
      {divided > 0 ? (
        <p className={css.note}>{words('paste.divided', { count: divided, most: limits.cardText })}</p>
      ) : null}
      {problems.length > 0 ? (
        <div className={css.note}>
          {words('paste.problems', { count: problems.length })}
          <ul>
            {problems.slice(0, mostNamed).map(({ cell, column, row }) => (
              <li key={`${row} ${column.id}`}>
                {words('paste.problem', { row: row + 2, column: column.header, cell: cell.slice(0, 60) })}
              </li>
            ))}
            {problems.length > mostNamed ? (
              <li>{words('paste.moreProblems', { count: problems.length - mostNamed })}</li>
            ) : null}
          </ul>
        </div>
      ) : null}
    </>
  );
}

/** Stages and lanes that the map has not: added, or their cards left out. */
function Missing({ isAdding, lastStage, onChoose, plan }: LeftOutProps): ReactElement | null {
  const words = useWords();
  const { cards, lanes, stages } = plan.missing;
  if (stages + lanes === 0) return null;
  const counts = { stages, lanes, cards, both: stages > 0 && lanes > 0 ? 'yes' : 'no' };
  const stop = lanes === 0 ? words('paste.stop', { stage: lastStage }) : words('paste.leaveOut');
  return (
    <fieldset className={css.group}>
      <legend className={css.legend}>{words('paste.missing', counts)}</legend>
      <label className={css.choice}>
        <input type="radio" name="missing" checked={isAdding} onChange={() => onChoose('add')} />
        {words('paste.add', counts)}
      </label>
      <label className={css.choice}>
        <input type="radio" name="missing" checked={!isAdding} onChange={() => onChoose('leave out')} />
        {stop}
      </label>
    </fieldset>
  );
}
