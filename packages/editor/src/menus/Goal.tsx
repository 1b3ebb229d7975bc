import type { ReactElement } from 'react';
import { Target } from 'lucide-react';
import { later } from '../parts/later.tsx';
import { Opener } from '../parts/Opener.tsx';
import { useMapState, useWholeBesideWords } from '../session/hooks.ts';
import { useWords } from '../text/words.ts';
import css from './ContextBar.module.css';

const GoalDialog = later(async () => (await import('./GoalDialog.tsx')).GoalDialog);

/** What the person on this journey is trying to get done; pressed, it is written. */
export function Goal(): ReactElement | null {
  const words = useWords();
  const goal = useWholeBesideWords((journey) => journey.meta.goal);
  const canWrite = useMapState(({ rights }) => rights === 'write');
  const name = goal === '' ? words('goal.none') : words('goal.name', { goal });
  if (!canWrite) {
    return goal === '' ? null : (
      <p className={css.goal} title={goal} aria-label={name} dir="auto">
        <Target size={15} aria-hidden />
        <span>{goal}</span>
      </p>
    );
  }
  return (
    <Opener opens="dialog" className={css.goal} name={name} over={<GoalDialog goal={goal} />}>
      <Target size={15} aria-hidden />
      <span dir="auto">{goal === '' ? name : goal}</span>
    </Opener>
  );
}
