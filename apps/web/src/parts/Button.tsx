import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import styles from './Button.module.css';

interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style'> {
  /** `primary`: the one thing this place is for. `plain`: outlined. `quiet`: no frame until hovered. */
  readonly look?: 'primary' | 'plain' | 'quiet' | 'danger';
  readonly icon?: ReactNode;
  readonly children: ReactNode;
  /** Hides the words on narrow screens; they stay the button's name. */
  readonly shrinks?: boolean;
}

/** A button with words. */
export function Button({ look = 'plain', icon, children, shrinks = false, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={`${styles.button} ${styles[look]} ${shrinks ? styles.shrinks : ''}`}>
      {icon}
      <span className={styles.words}>{children}</span>
    </AriaButton>
  );
}
