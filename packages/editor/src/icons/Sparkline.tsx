import type { ReactElement } from 'react';
import css from './icons.module.css';

/** Whether a figure moved the way it should; null: nobody has said which way that is, or it stayed. */
type Verdict = 'better' | 'worse' | null;

interface SparklineProps {
  /** Oldest first, the present figure last; with fewer than two there is no line. */
  readonly figures: readonly number[];
  readonly verdict: Verdict;
  /** In CSS px. */
  readonly width?: number;
  readonly height?: number;
}

/** From the edges to the line, so that its dot is drawn whole. */
const edge = 2;

/** How a figure went, as a small line that ends in a dot. Decorative: figure and change are written and spoken. */
export function Sparkline({
  figures,
  height = 14,
  verdict,
  width = 32,
}: SparklineProps): ReactElement | null {
  const last = figures.at(-1);
  if (figures.length < 2 || last === undefined) return null;
  const [least, most] = [Math.min(...figures), Math.max(...figures)];
  const span = most - least || 1;
  const x = (index: number): number => edge + (index * (width - 2 * edge)) / (figures.length - 1);
  const y = (figure: number): number => height - edge - ((figure - least) / span) * (height - 2 * edge);
  const line = figures.map((figure, index) => `${x(index).toFixed(1)},${y(figure).toFixed(1)}`).join(' ');
  return (
    <svg
      className={css.spark}
      data-verdict={verdict ?? undefined}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
    >
      <polyline points={line} />
      <circle cx={x(figures.length - 1)} cy={y(last)} r="1.5" />
    </svg>
  );
}
