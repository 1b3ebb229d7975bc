import type { ReactNode } from 'react';
import styles from './Page.module.css';

interface PageProps {
  /** It fills the window and never scrolls; else it grows with what is on it. */
  readonly fills?: boolean;
  readonly children: ReactNode;
}

/** The ground of every page, for its bar and its main part. */
export function Page({ fills = false, children }: PageProps) {
  return <div className={`${styles.page} ${fills ? styles.fills : styles.grows}`}>{children}</div>;
}
