import type { ReactElement } from 'react';
import type { MetricFacts } from '@throughline/journey';
import { useIntl } from 'react-intl';
import { DeltaArrow } from '../../icons/DeltaArrow.tsx';
import { Sparkline } from '../../icons/Sparkline.tsx';
import { changeOf, figureAndUnit, figureWithUnit, plainFigure } from '../../text/figures.ts';
import { useWords } from '../../text/words.ts';
import css from './MetricFigure.module.css';
import { Words } from './Words.tsx';

/** The figure of a metric and how it moved; a move that finds no room beside the figure is spoken only. */
export function MetricFigure({ metric }: { readonly metric: MetricFacts }): ReactElement {
  const intl = useIntl();
  const words = useWords();
  const { unit, value } = metric;
  if (value === null) return <Words className={css.missing} are={words('face.noFigure')} />;
  const change = changeOf(metric);
  const figure = figureWithUnit(value, unit, { intl, words });
  const [said, called] = figureAndUnit(value, unit, intl);
  return (
    <span className={css.row} title={figure}>
      <span className={css.figure}>
        <Words are={said} />
        {called === '' ? null : <Words className={css.unit} are={called} />}
      </span>
      {change ? (
        <span className={css.change} data-verdict={change.verdict ?? undefined}>
          <DeltaArrow direction={change.direction} />
          <Words are={plainFigure(change.by, intl)} />
        </span>
      ) : null}
    </span>
  );
}

interface SparklineProps {
  readonly metric: MetricFacts;
  readonly width: number;
  readonly height: number;
}

/** How the figure went up to now. */
export function MetricSparkline({ height, metric, width }: SparklineProps): ReactElement | null {
  const { series, value } = metric;
  if (value === null) return null;
  const verdict = changeOf(metric)?.verdict ?? null;
  return <Sparkline figures={[...series, value]} verdict={verdict} width={width} height={height} />;
}
