import type { KeyboardEvent, ReactElement } from 'react';
import type { CardId } from '@throughline/journey';
import { dismissTombstone, restoreTombstone } from '../session/cards.ts';
import { useSession } from '../session/editorSession.ts';
import { tombstoneId } from '../session/focus.ts';
import { useMapState } from '../session/hooks.ts';
import { cardName } from '../text/cardWords.ts';
import { useWords } from '../text/words.ts';
import row from './TableRow.module.css';
import css from './TombstoneRow.module.css';
import { useOpenTable } from './TableContext.ts';
import { goToCell } from './tableCursor.ts';
import { tableKeyPressed } from './tableKeys.ts';

interface TombstoneRowProps {
  readonly id: CardId;
  readonly index: number;
  /** How many cells a row has. */
  readonly columns: number;
}

/** The row of a card that somebody else deleted while it had focus: it stays until I restore it, dismiss it or move on. */
export function TombstoneRow({ columns, id, index }: TombstoneRowProps): ReactElement | null {
  const session = useSession();
  const { table } = useOpenTable();
  const words = useWords();
  const tombstone = useMapState((state) => (state.tombstone?.card.id === id ? state.tombstone : null));
  if (!tombstone) return null;
  const dismiss = (): void => {
    dismissTombstone(session);
    goToCell(table, index, table.cursor.getState().column);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget) return;
    if (event.key === 'Escape') dismiss();
    else tableKeyPressed(table, event.nativeEvent);
    event.stopPropagation();
  };
  return (
    <tr className={row.row} aria-rowindex={index + 2} data-gone="">
      <td colSpan={columns} className={row.data}>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- as on the map */}
        <div
          id={tombstoneId}
          className={css.tombstone}
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset cannot lie in a row's line
          role="group"
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- focus stays where the card was
          tabIndex={0}
          aria-label={words('tombstone.name', { card: cardName(tombstone.card, words) })}
          onKeyDown={press}
        >
          <span>{words('tombstone.text', { name: tombstone.by })}</span>
          <button type="button" className={css.answer} onClick={() => restoreTombstone(session)}>
            {words('restore')}
          </button>
          <button type="button" className={css.answer} onClick={dismiss}>
            {words('dismiss')}
          </button>
        </div>
      </td>
    </tr>
  );
}
