import type { ComponentProps, ReactNode } from 'react';
import styles from './Button.module.css';

interface ButtonProps extends Pick<ComponentProps<'button'>, 'aria-describedby' | 'aria-label'> {
  /** `primary`: the one thing this place is for. `plain`: outlined. `quiet`: no frame until hovered. */
  readonly look?: 'primary' | 'plain' | 'quiet' | 'danger';
  readonly type?: 'button' | 'submit';
  readonly icon?: ReactNode;
  readonly children: ReactNode;
  /** Hides the words on narrow screens; they stay the button's name. */
  readonly shrinks?: boolean;
  readonly isDisabled?: boolean;
  readonly onPress?: () => void;
}

/** A button with words. */
export function Button(props: ButtonProps) {
  const { look = 'plain', type = 'button', icon, children, shrinks = false } = props;
  return (
    <button
      // oxlint-disable-next-line react/button-has-type -- one of two, and `button` unless said
      type={type}
      className={`${styles.button} ${styles[look]} ${shrinks ? styles.shrinks : ''}`}
      aria-describedby={props['aria-describedby']}
      aria-label={props['aria-label']}
      disabled={props.isDisabled}
      onClick={() => props.onPress?.()}
    >
      {icon}
      <span className={styles.words}>{children}</span>
    </button>
  );
}
