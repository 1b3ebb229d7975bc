import { Hint } from '@throughline/editor';
import type { ReactNode } from 'react';
import buttonStyles from './Button.module.css';
import styles from './Tooltip.module.css';

interface IconButtonProps {
  /** What it does: its name for everybody, shown as a tooltip. */
  readonly name: string;
  readonly children: ReactNode;
  readonly onPress: () => void;
}

/** A button that is only an icon: its name is its tooltip. */
export function IconButton({ name, children, onPress }: IconButtonProps) {
  return (
    <Hint words={name} side="below" restMs={600} className={styles.tooltip}>
      <button type="button" aria-label={name} className={buttonStyles.icon} onClick={onPress}>
        {children}
      </button>
    </Hint>
  );
}
