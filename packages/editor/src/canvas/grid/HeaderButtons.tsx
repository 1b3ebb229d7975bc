import type { ReactElement } from 'react';
import { Ellipsis, Plus } from 'lucide-react';
import { AfterFirstSight } from '../../parts/later.tsx';
import css from './Header.module.css';

interface HeaderButtonsProps {
  readonly menuName: string;
  readonly insertName: string;
  /** Whether one may be added. */
  readonly canInsert: boolean;
  onMenu(): void;
  onInsert(): void;
}

/** The pointer's way to a header's menu, and to a new stage or lane behind it. Seen under the pointer alone, it comes later. */
export function HeaderButtons(props: HeaderButtonsProps): ReactElement {
  const { canInsert, insertName, menuName, onInsert, onMenu } = props;
  return (
    <AfterFirstSight>
      <span className={css.tools}>
        <button
          type="button"
          className={css.tool}
          tabIndex={-1}
          aria-label={menuName}
          aria-haspopup="menu"
          onClick={onMenu}
        >
          <Ellipsis size={16} aria-hidden />
        </button>
      </span>
      {canInsert ? (
        <button type="button" className={css.insert} tabIndex={-1} aria-label={insertName} onClick={onInsert}>
          <Plus size={14} aria-hidden />
        </button>
      ) : null}
    </AfterFirstSight>
  );
}
