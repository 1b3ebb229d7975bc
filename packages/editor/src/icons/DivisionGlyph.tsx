import type { ReactElement } from 'react';
import css from './icons.module.css';
import { drawn } from './shape.tsx';

/** The shape that goes with each categorical colour; a ninth division repeats a colour, so the name is always beside it. */
const shapes: readonly [ReactElement, ...ReactElement[]] = [
  drawn([5, 5, 4]),
  drawn('M5 1 9.3 8.8H.7Z'),
  drawn([1, 1, 8, 8, 1]),
  drawn('M5 .6 9.4 5 5 9.4.6 5Z'),
  drawn('M3.6 1h2.8v2.6H9v2.8H6.4V9H3.6V6.4H1V3.6h2.6Z'),
  drawn('M5 .5 9 2.75v4.5L5 9.5 1 7.25v-4.5Z'),
  drawn('M5.0 0.6 6.2 3.7 9.5 3.8 6.9 5.9 7.8 9.1 5.0 7.3 2.2 9.1 3.1 5.9 0.5 3.8 3.8 3.7Z'),
  drawn([0.6, 3.2, 8.8, 3.6, 1]),
];

interface DivisionGlyphProps {
  /** 1–8: circle, triangle, square, diamond, plus, hexagon, star, bar; others wrap round. */
  readonly colour: number;
  /** Side in CSS px. */
  readonly size?: number;
}

/** Shape and colour of a division. Decorative: its name stands beside it. */
export function DivisionGlyph({ colour, size = 9 }: DivisionGlyphProps): ReactElement {
  const index = (((Math.trunc(colour) - 1) % shapes.length) + shapes.length) % shapes.length;
  return (
    <svg
      className={css.glyph}
      data-colour={index + 1}
      width={size}
      height={size}
      viewBox="0 0 10 10"
      aria-hidden="true"
    >
      {shapes[index] ?? shapes[0]}
    </svg>
  );
}
