import type { ReactElement } from 'react';
import { emotionRange } from '@throughline/journey';
import type { EmotionPoint } from '@throughline/journey';
import { setFeeling } from '@throughline/doc';
import { EmotionFace } from '../icons/EmotionFace.tsx';
import { useSession } from '../session/editorSession.ts';
import { pointName, spokenValue } from '../session/feelings.ts';
import { useCardLook, useMapState } from '../session/hooks.ts';
import { mayWrite } from '../session/rights.ts';
import { drawnText } from '../text/cardWords.ts';
import { useWords } from '../text/words.ts';
import css from './FeelingSlider.module.css';

interface FeelingSliderProps {
  readonly point: EmotionPoint;
  readonly stageTitle: string;
}

/** Of a drag, and of a press that assistive technology asks for. */
const step = 0.25;

/** A point of a curve: how the person feels, as a slider with words. A drag, or presses in a row, are one step to undo. */
export function FeelingSlider({ point, stageTitle }: FeelingSliderProps): ReactElement {
  const session = useSession();
  const words = useWords();
  const { isHere } = useCardLook(point.id);
  const canWrite = useMapState(({ rights }) => rights === 'write');
  const name = pointName(drawnText(point), point.value, words);
  const value = spokenValue(words, point.value);
  const feel = (now: number): void => {
    if (mayWrite(session))
      setFeeling(session.doc, point.id, { value: now }, session.keyRun(`value ${point.id}`));
  };
  return (
    <div className={css.feeling}>
      <span className={css.name} dir="auto">
        <EmotionFace value={point.value} />
        {name}
      </span>
      <input
        type="range"
        id={`card-${point.id}`}
        className={css.slider}
        data-spot=""
        data-testid={`card-${point.id}`}
        tabIndex={isHere ? 0 : -1}
        min={emotionRange.least}
        max={emotionRange.most}
        step={step}
        value={point.value}
        aria-label={name}
        aria-describedby={`facts-${point.id}`}
        aria-valuetext={words('curve.point', { value, name, stage: stageTitle })}
        aria-readonly={canWrite ? undefined : true}
        onChange={(event) => feel(event.currentTarget.valueAsNumber)}
      />
    </div>
  );
}
