import type { ReactElement } from 'react';
import { useScreen } from '../parts/useScreen.ts';
import { Goal } from '../menus/Goal.tsx';
import { useJourney, useMapState, useView, useWhole } from '../session/hooks.ts';
import { useWords } from '../text/words.ts';
import { CurveInWords } from './CurveInWords.tsx';
import { HeadingsChoice } from './OutlineBar.tsx';
import css from './Outline.module.css';

/** Before the first heading: what the person is trying to get done, and how it goes for them. */
export function OutlineIntro(): ReactElement {
  const words = useWords();
  const isPhone = useScreen() === 'phone';
  const goal = useWhole((journey) => journey.meta.goal);
  const by = useView(({ outlineBy }) => outlineBy);
  const lanes = useJourney((journey) => journey.lanes);
  const canWrite = useMapState(({ rights }) => rights === 'write');
  const isHere = useMapState(({ spot }) => spot.at === 'corner');
  return (
    <div className={css.intro}>
      {isPhone ? <HeadingsChoice /> : null}
      <div
        id="corner"
        className={css.corner}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset is for fields
        role="group"
        aria-label={words('outline.by')}
        data-corner=""
        data-spot=""
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- focus rests here when nothing else is left
        tabIndex={isHere ? 0 : -1}
      >
        {goal === '' ? null : <p dir="auto">{words('goal.name', { goal })}</p>}
        {isPhone && canWrite ? <Goal /> : null}
      </div>
      {by === 'stage'
        ? lanes.map(({ id, kind }) => (kind === 'emotion' ? <CurveInWords key={id} lane={id} /> : null))
        : null}
    </div>
  );
}
