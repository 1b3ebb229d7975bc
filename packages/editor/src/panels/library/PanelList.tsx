import type { ComponentProps, ReactElement, ReactNode } from 'react';
import { toolbarKeys } from '../../menus/toolbarKeys.ts';
import { Hint } from '../../parts/Hint.tsx';
import css from './LibraryPanel.module.css';

interface PanelListProps {
  readonly name: string;
  readonly children: ReactNode;
}

/** Buttons below each other: one Tab stop, arrows inside. */
export function PanelList({ children, name }: PanelListProps): ReactElement {
  return (
    <div
      className={css.list}
      role="toolbar"
      tabIndex={-1}
      aria-orientation="vertical"
      aria-label={name}
      onKeyDown={toolbarKeys}
    >
      {children}
    </div>
  );
}

interface PanelItemProps extends ComponentProps<'button'> {
  readonly icon: ReactNode;
  readonly text: string;
  /** What it is called, and beside its mark in a rail. */
  readonly name: string;
  readonly isRail: boolean;
  /** What does the same while a card is written; drawn, not said. */
  readonly hint?: string;
}

/** A mark and its words; in a rail the mark alone. */
export function PanelItem({ hint, icon, isRail, name, text, ...button }: PanelItemProps): ReactElement {
  return (
    <Hint words={isRail ? name : null}>
      <button type="button" className={css.item} aria-label={name} {...button}>
        {icon}
        {isRail ? null : (
          <span className={css.words} dir="auto">
            {text}
          </span>
        )}
        {isRail || !hint ? null : <span className={css.hint} data-keys={hint} />}
      </button>
    </Hint>
  );
}
