import type { MetricFacts } from '@throughline/journey';
import type { IntlShape } from 'react-intl';
import type { Words } from './words.ts';

/** How a metric's figure has moved since the one before it, and whether that is the way it should go (V5). */
interface FigureChange {
  readonly direction: 'up' | 'down' | 'same';
  /** How far, never negative, in the metric's unit. */
  readonly by: number;
  /** null: nobody has said which way is good, or the figure stayed. */
  readonly verdict: 'better' | 'worse' | null;
}

/** Figures are written with so many digits after the point at most; a smaller change is none. */
const digits = 2;

/** null without a present and an earlier figure. */
export function changeOf(metric: Pick<MetricFacts, 'better' | 'series' | 'value'>): FigureChange | null {
  const { better, series, value } = metric;
  const before = series.at(-1);
  if (value === null || before === undefined) return null;
  const by = Number(Math.abs(value - before).toFixed(digits));
  const direction = by === 0 ? 'same' : value > before ? 'up' : 'down';
  const wanted = better === 'higher' ? 'up' : 'down';
  const verdict = better === null || by === 0 ? null : direction === wanted ? 'better' : 'worse';
  return { direction, by, verdict };
}

/** A figure without its unit: 9.4. */
export function plainFigure(figure: number, intl: IntlShape): string {
  return intl.formatNumber(figure, { maximumFractionDigits: digits }).replace('-', '−');
}

/** Whether a unit is written on the figure itself, without a space: 68%, 21°. */
function isAttached(unit: string): boolean {
  return /^[%‰°]/u.test(unit);
}

/** How a unit stands behind its figure, and what is the figure then: 11.8% is one, 22 d are two. */
export function figureAndUnit(figure: number, unit: string, intl: IntlShape): readonly [string, string] {
  const plain = plainFigure(figure, intl);
  return isAttached(unit) ? [`${plain}${unit}`, ''] : [plain, unit];
}

/** A figure with its unit: 11.8%, 22 d, 1.7. */
export function figureWithUnit(figure: number, unit: string, by: { intl: IntlShape; words: Words }): string {
  const plain = plainFigure(figure, by.intl);
  if (unit === '') return plain;
  return isAttached(unit) ? `${plain}${unit}` : by.words('face.figure', { figure: plain, unit });
}
