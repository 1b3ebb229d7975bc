import { useRef, type ReactNode } from 'react';
import { X } from 'lucide-react';
import { useText } from '../text/useText.ts';
import { IconButton } from './IconButton.tsx';
import { useHandsFocusOn } from './focus.ts';
import styles from './Notice.module.css';

interface NoticeProps {
  readonly tone: 'info' | 'warn' | 'danger';
  readonly icon: ReactNode;
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** Puts it away. Without it the notice stays as long as what it says is so. */
  readonly onDismiss?: () => void;
}

/** Something a person should know, in the place it is about: what happened, what is safe, what to do. */
export function Notice({ tone, icon, title, children, actions, onDismiss }: NoticeProps) {
  const text = useText();
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
      {onDismiss && (
        <div className={styles.dismiss}>
          <IconButton name={text('dismiss')} onPress={onDismiss}>
            <X size={16} aria-hidden />
          </IconButton>
        </div>
      )}
    </section>
  );
}
