import { Opener } from '@throughline/editor';
import type { ReactElement, ReactNode } from 'react';
import styles from './Button.module.css';
import tooltipStyles from './Tooltip.module.css';

interface MenuButtonProps {
  readonly name: string;
  readonly icon: ReactNode;
  /** A `Menu`. */
  readonly menu: ReactElement;
}

/** The button that opens a menu of things to do; the code of the menu may come later. */
export function MenuButton({ name, icon, menu }: MenuButtonProps) {
  return (
    <Opener
      opens="menu"
      className={styles.icon}
      name={name}
      hint={{ words: name, side: 'below', restMs: 600, className: tooltipStyles.tooltip }}
      over={menu}
    >
      {icon}
    </Opener>
  );
}
