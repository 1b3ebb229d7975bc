import { X } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { useBorrowsFocus } from '../../parts/focus.ts';
import { IconButton } from '../../parts/IconButton.tsx';
import { useText } from '../../text/useText.ts';
import { useEscape } from './useEscape.ts';
import styles from './SidePanel.module.css';

interface SidePanelProps {
  readonly name: string;
  readonly part: RefObject<HTMLElement | null>;
  /** Its title: it has focus first. */
  readonly title: RefObject<HTMLHeadingElement | null>;
  /** What had focus when the panel was asked for: it gets it back. */
  readonly openedFrom: () => HTMLElement | null;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** What is told beside the map, on a phone below it, so that neither covers the other. Escape closes it. */
export function SidePanel({ children, name, onClose, openedFrom, part, title }: SidePanelProps) {
  const text = useText();
  useBorrowsFocus(part, { first: title, from: openedFrom });
  useEscape(part, onClose);
  return (
    <aside ref={part} className={styles.panel} aria-label={name} data-region>
      <header className={styles.head}>
        <h2 ref={title} className={styles.title} tabIndex={-1}>
          {name}
        </h2>
        <IconButton name={text('close')} onPress={onClose}>
          <X size={17} aria-hidden />
        </IconButton>
      </header>
      {children}
    </aside>
  );
}
