import type { ReactElement, ReactNode } from 'react';
import css from './PanelBody.module.css';

/** What of the details scrolls, between their head and their foot. */
export function PanelBody({ children }: { readonly children: ReactNode }): ReactElement {
  return <div className={css.body}>{children}</div>;
}
