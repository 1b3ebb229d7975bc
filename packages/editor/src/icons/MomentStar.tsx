import type { ReactElement } from 'react';
import css from './icons.module.css';

/** The mark of a moment that matters. Decorative: the words stand beside it or are spoken. */
export function MomentStar({ size = 13 }: { readonly size?: number }): ReactElement {
  return (
    <svg className={css.star} width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <path d="m8 1.6 1.95 4.1 4.5.6-3.3 3.1.85 4.5L8 11.7l-4 2.2.85-4.5-3.3-3.1 4.5-.6Z" />
    </svg>
  );
}
