import type { ReactElement } from 'react';
import { severities } from '@throughline/journey';
import type { Severity } from '@throughline/journey';
import css from './icons.module.css';

interface SeverityBarsProps {
  /** null draws four empty bars: not rated yet. */
  readonly severity: Severity | null;
  /** Height in CSS px. */
  readonly size?: number;
}

/** Four rising bars, filled up to the severity. Decorative: the number and the word stand beside them. */
export function SeverityBars({ severity, size = 10 }: SeverityBarsProps): ReactElement {
  const filled = severity ?? 0;
  return (
    <svg
      className={css.severity}
      data-severity={filled}
      width={size * 1.25}
      height={size}
      viewBox="0 0 15 12"
      aria-hidden="true"
    >
      {severities.map((step) => (
        <rect
          key={step}
          className={step <= filled ? css.barOn : css.barOff}
          x={(step - 1) * 4 + 0.35}
          y={12 - step * 3 + 0.35}
          width="2.3"
          height={step * 3 - 0.7}
          rx="0.7"
        />
      ))}
    </svg>
  );
}
