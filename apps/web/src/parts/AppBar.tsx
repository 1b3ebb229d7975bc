import type { ReactNode } from 'react';
import { useText } from '../text/useText.ts';
import { Mark } from './Mark.tsx';
import styles from './AppBar.module.css';

interface AppBarProps {
  /** Where the skip link goes: the id of the page's main part, and the words that say so. */
  readonly skip: { readonly to: string; readonly words: string };
  /** The mark leads to the library; on the library itself it is only the name. */
  readonly home?: boolean;
  readonly children: ReactNode;
}

/** The bar at the top of every page: the mark, then what the page puts there. */
export function AppBar({ skip, home = false, children }: AppBarProps) {
  const text = useText();
  return (
    <header className={styles.bar} data-region="">
      <a className={styles.skip} href={`#${skip.to}`}>
        {skip.words}
      </a>
      {home ? (
        <span className={styles.brand}>
          <Mark />
          {text('product')}
        </span>
      ) : (
        <a className={styles.mark} href="/" aria-label={text('toLibrary')}>
          <Mark />
        </a>
      )}
      {children}
    </header>
  );
}
