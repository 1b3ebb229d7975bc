import type { Metric } from '@throughline/journey';

/** How a metric's figure has moved since the one before it, and whether that is the way it should go (V5). */
export interface FigureChange {
  readonly direction: 'up' | 'down' | 'same';
  /** How far, never negative. */
  readonly by: number;
  readonly verdict: 'better' | 'worse' | null;
}

const digits = 2;
/** How a language writes a figure, with a true minus sign. */
export function figuresIn(language: string): (value: number) => string {
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: digits });
  return (value) => format.format(value).replace('-', '−');
}

/** null without a present and an earlier figure. */
export function changeOf({ better, series, value }: Metric): FigureChange | null {
  const before = series.at(-1);
  if (value === null || before === undefined) return null;
  const by = Number(Math.abs(value - before).toFixed(digits));
  const direction = by === 0 ? 'same' : value > before ? 'up' : 'down';
  const wanted = better === 'higher' ? 'up' : 'down';
  const verdict = better === null || by === 0 ? null : direction === wanted ? 'better' : 'worse';
  return { direction, by, verdict };
}

/** A figure and the unit that stands behind it: 11.8% is one, 22 d are two. */
export function figureAndUnit(figure: string, unit: string): readonly [figure: string, unit: string] {
  return /^[%‰°]/u.test(unit) ? [`${figure}${unit}`, ''] : [figure, unit];
}
