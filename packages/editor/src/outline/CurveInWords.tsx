import { useMemo } from 'react';
import type { ReactElement } from 'react';
import { curvesOf } from '@throughline/journey';
import type { LaneId } from '@throughline/journey';
import { useIntl } from 'react-intl';
import { useScreen } from '../parts/useScreen.ts';
import { useView, useWhole } from '../session/hooks.ts';
import { curvesInWords } from '../text/curveWords.ts';
import { useWords } from '../text/words.ts';
import css from './Outline.module.css';

/** How it goes for the person, from stage to stage (A14): what the drawing of the curve says. */
export function CurveInWords({ lane }: { readonly lane: LaneId }): ReactElement | null {
  const words = useWords();
  const isPhone = useScreen() === 'phone';
  const intl = useIntl();
  const curves = useWhole((journey) => curvesOf(journey, lane));
  const stages = useWhole((journey) => journey.stages);
  const personas = useWhole((journey) => journey.personas);
  const state = useView((view) => view.state);
  const persona = useView((view) => view.persona);
  const said = useMemo(() => {
    const now = curves.filter((curve) => curve.state === state);
    const own = now.filter((curve) => curve.persona === persona);
    const told = own.length > 0 ? own : now.length > 0 ? now : curves;
    return told.length === 0 ? null : curvesInWords(told, { stages, personas }, words, intl);
  }, [curves, intl, persona, personas, stages, state, words]);
  if (said === null) return null;
  return (
    <details className={css.curve} open={!isPhone}>
      <summary>{words('outline.curve')}</summary>
      <p dir="auto">{said}</p>
    </details>
  );
}
