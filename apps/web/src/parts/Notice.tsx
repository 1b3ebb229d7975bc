import { useRef, type ReactNode } from 'react';
import { useHandsFocusOn } from './focus.ts';
import styles from './Notice.module.css';

interface NoticeProps {
  readonly tone: 'info' | 'warn' | 'danger';
  readonly icon: ReactNode;
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

/** Something a person should know, in the place it is about: what happened, what is safe, what to do. */
export function Notice({ tone, icon, title, children, actions }: NoticeProps) {
  const part = useRef<HTMLElement>(null);
  useHandsFocusOn(part);
  return (
    <section ref={part} className={`${styles.notice} ${styles[tone]}`} aria-label={title}>
      <span className={styles.icon}>{icon}</span>
      <div className={styles.body}>
        <strong className={styles.title}>{title}</strong>
        {children && <div className={styles.detail}>{children}</div>}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </section>
  );
}
