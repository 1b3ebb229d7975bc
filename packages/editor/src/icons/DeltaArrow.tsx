import type { ReactElement } from 'react';
import css from './icons.module.css';

const shapes = { up: 'M4 .8 7.6 7H.4Z', down: 'M4 7.2.4 1h7.2Z', same: 'M.6 3.2h6.8v1.6H.6Z' } as const;

type Direction = keyof typeof shapes;

/** Which way a figure went. Decorative: "up" or "down" is spoken. */
export function DeltaArrow({ direction }: { readonly direction: Direction }): ReactElement {
  return (
    <svg
      className={css.arrow}
      data-direction={direction}
      width={7}
      height={7}
      viewBox="0 0 8 8"
      aria-hidden="true"
    >
      <path d={shapes[direction]} />
    </svg>
  );
}
