import type { ReactElement } from 'react';
import type { CardKind } from '@throughline/journey';
import css from './icons.module.css';
import { drawn } from './shape.tsx';
import type { Shape } from './shape.tsx';

const body = (shape: Shape) => drawn(shape, css.body);
const line = (shape: Shape) => drawn(shape, css.line);
const dot = (shape: Shape) => drawn(shape, css.dot);

/**
 * Each kind has a silhouette of its own, so that it can be named in grey print and in forced colours: `body` is
 * the silhouette, `line` and `dot` are drawn on it. The colours come from the nearest `data-kind` (theme.css),
 * without one from `currentColor`.
 */
const marks: Record<CardKind, readonly ReactElement[]> = {
  action: [body([9, 9, 7.6]), line('M6 9h5.5M9.2 6.5 11.7 9l-2.5 2.5')],
  touchpoint: [
    body([1.7, 1.7, 14.6, 14.6, 4]),
    line('M9 11.8V6.5a1 1 0 0 1 2 0M6.5 9.3A3.3 3.3 0 1 1 12 7.5'),
    dot([9, 12.3, 1.1]),
  ],
  emotion: [
    line('M1.8 12c2.5 0 3-7 5.5-7s2.7 6 5 6 2.3-3.5 4-3.5'),
    dot([7.3, 5, 1.7]),
    dot([12.3, 11, 1.7]),
  ],
  painPoint: [
    body('M7.9 2.3a1.25 1.25 0 0 1 2.2 0l6.3 11.8a1.25 1.25 0 0 1-1.1 1.85H2.7a1.25 1.25 0 0 1-1.1-1.85Z'),
    line('M9 6.8v3.7'),
    dot([9, 13, 1]),
  ],
  quote: [
    body(
      'M1.7 4.3c0-1.1.9-2 2-2h10.6c1.1 0 2 .9 2 2v6.4c0 1.1-.9 2-2 2H9.2l-4 3.4v-3.4H3.7c-1.1 0-2-.9-2-2Z',
    ),
    line('M6 9.5c1-.4 1.3-1.4 1.3-3M10.3 9.5c1-.4 1.3-1.4 1.3-3'),
  ],
  backstage: [body('M9 1.4 15.6 5.2v7.6L9 16.6 2.4 12.8V5.2Z'), line([9, 9, 2.3])],
  metric: [
    body('M2 3.2C2 2.5 2.5 2 3.2 2h8.3L16 6.5v8.3c0 .7-.5 1.2-1.2 1.2H3.2c-.7 0-1.2-.5-1.2-1.2Z'),
    line('M5.7 12.5V9.8M9 12.5v-6M12.3 12.5v-4'),
  ],
  opportunity: [
    body('M9 1.4a5.6 5.6 0 0 0-3.5 10c.6.5.9 1 .9 1.7v.4h5.2v-.4c0-.7.3-1.2.9-1.7A5.6 5.6 0 0 0 9 1.4Z'),
    line('M6.9 16h4.2M9 9.2v3M7.4 7.6 9 9.2l1.6-1.6'),
  ],
  note: [
    body('M2 3.2C2 2.5 2.5 2 3.2 2h11.6c.7 0 1.2.5 1.2 1.2V11l-5 5H3.2c-.7 0-1.2-.5-1.2-1.2Z'),
    line('M5.5 6.2h7M5.5 9.4h4M11 15.6V11h4.6'),
  ],
  photo: [
    body([1.4, 3.6, 15.2, 11.4, 1.6]),
    line('m3.4 13 3.7-4.2 2.6 2.9 1.7-1.8 3.2 3.1'),
    dot([12.4, 6.9, 1.2]),
  ],
};

interface KindIconProps {
  readonly kind: CardKind;
  /** Side in CSS px. */
  readonly size?: number;
}

/** The mark of a card kind. Decorative: the kind's word stands beside it or in the accessible description. */
export function KindIcon({ kind, size = 16 }: KindIconProps): ReactElement {
  return (
    <svg
      className={css.icon}
      data-kind={kind}
      width={size}
      height={size}
      viewBox="0 0 18 18"
      aria-hidden="true"
    >
      {marks[kind]}
    </svg>
  );
}
