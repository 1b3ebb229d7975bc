import type { ReactElement } from 'react';
import css from './icons.module.css';

/** Above it a feeling is drawn teal, below its negative vermilion, between them slate. */
const neutralBelow = 0.6;

function zoneOf(value: number): 'positive' | 'neutral' | 'negative' {
  if (value > neutralBelow) return 'positive';
  return value < -neutralBelow ? 'negative' : 'neutral';
}

/** A mouth whose curvature follows the feeling: flat at 0, full at ±1.6. */
function mouth(value: number): string {
  const bend = Math.max(-1, Math.min(1, value / 1.6));
  const ends = (11.3 - bend * 0.8).toFixed(2);
  const middle = (11.3 + bend * 3.2).toFixed(2);
  return `M5.3 ${ends} Q9 ${middle} 12.7 ${ends}`;
}

interface EmotionFaceProps {
  /** −2 (frustrated) to +2 (delighted). */
  readonly value: number;
  /** Side in CSS px. */
  readonly size?: number;
}

/** The face of an emotion point. Decorative: its name and number stand beside it. */
export function EmotionFace({ value, size = 18 }: EmotionFaceProps): ReactElement {
  return (
    <svg
      className={css.face}
      data-zone={zoneOf(value)}
      width={size}
      height={size}
      viewBox="0 0 18 18"
      aria-hidden="true"
    >
      <circle className={css.faceBody} cx="9" cy="9" r="8" />
      <circle className={css.dot} cx="6.4" cy="7.2" r="1" />
      <circle className={css.dot} cx="11.6" cy="7.2" r="1" />
      <path className={css.line} d={mouth(value)} />
    </svg>
  );
}
