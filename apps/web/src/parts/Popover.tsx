import { useOpened } from '@throughline/editor';
import type { ReactNode } from 'react';
import { Popover as AriaPopover } from 'react-aria-components';
import styles from './Popover.module.css';

interface PopoverProps {
  /** A panel is as wide as its sentences need, a menu as its entries. */
  readonly look: 'menu' | 'panel';
  readonly children: ReactNode;
}

const offsets = { menu: 4, panel: 6 } as const;

/** What a button opens below it, over the page; it is called as the button is. */
export function Popover({ look, children }: PopoverProps) {
  const { close, labelledBy, trigger } = useOpened();
  return (
    <AriaPopover
      aria-labelledby={labelledBy}
      triggerRef={trigger}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) close();
      }}
      placement="bottom end"
      offset={offsets[look]}
      className={`${styles.popover} ${styles[look]}`}
    >
      {children}
    </AriaPopover>
  );
}
