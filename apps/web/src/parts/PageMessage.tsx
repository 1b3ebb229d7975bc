import { useEffect, type ReactNode } from 'react';
import { AppBar } from './AppBar.tsx';
import { useFocusHere } from './focus.ts';
import { Page } from './Page.tsx';
import { useText } from '../text/useText.ts';
import styles from './PageMessage.module.css';

interface PageMessageProps {
  readonly title: string;
  readonly body: string;
  readonly actions: ReactNode;
}

/** A whole page that says why there is nothing else on it, and where to go. */
export function PageMessage({ title, body, actions }: PageMessageProps) {
  const text = useText();
  useFocusHere();
  useEffect(() => {
    document.title = `${title}: ${text('product')}`;
  }, [title, text]);
  return (
    <Page>
      <AppBar skip={{ to: 'message', words: title }}>{null}</AppBar>
      <main id="message" className={styles.main} tabIndex={-1}>
        <div className={styles.box}>
          <h1 className={styles.title}>{title}</h1>
          <p className={styles.body}>{body}</p>
          <div className={styles.actions}>{actions}</div>
        </div>
      </main>
    </Page>
  );
}

/** A link that looks like a button: it leads to another page. */
export function ButtonLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  return (
    <a className={styles.link} href={href}>
      {children}
    </a>
  );
}
