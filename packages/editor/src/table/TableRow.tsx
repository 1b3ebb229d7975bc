import { memo } from 'react';
import type { MouseEvent, ReactElement } from 'react';
import { isPrompt } from '@throughline/journey';
import type { Card, CardId, TableColumn } from '@throughline/journey';
import { useSession } from '../session/editorSession.ts';
import { isBack } from '../session/emphasis.ts';
import { useCard, useCardLook, useStanding } from '../session/hooks.ts';
import { openMenuOf } from '../session/openMenu.ts';
import { toggleSelected } from '../session/selection.ts';
import { spotId } from '../session/spots.ts';
import { cardName } from '../text/cardWords.ts';
import { useWords } from '../text/words.ts';
import { CellFace, useCellText } from './cells.tsx';
import { CellEditor } from './CellEditor.tsx';
import { PeopleHere } from './PeopleHere.tsx';
import css from './TableRow.module.css';
import { useCursor, useOpenTable } from './TableContext.ts';
import { goToCell, selectRows } from './tableCursor.ts';
import type { CursorColumn } from './tableCursor.ts';
import { openHere } from './tableKeys.ts';
import { TextCell } from './TextCell.tsx';
import { TombstoneRow } from './TombstoneRow.tsx';

interface RowProps {
  readonly id: CardId;
  readonly index: number;
  readonly columns: readonly TableColumn[];
  /** Keys are in this row: its cell in the present column is where Tab comes to. */
  readonly isHere: boolean;
}

/** One card as a row, headed by its text. Hears of no other card. */
export const TableRow = memo(function TableRow(props: RowProps): ReactElement | null {
  const { id, index } = props;
  const card = useCard(id);
  if (!card) return <TombstoneRow id={id} index={index} columns={props.columns.length + 1} />;
  return <Row {...props} card={card} />;
});

function Row({ card, columns, index, isHere }: RowProps & { readonly card: Card }): ReactElement {
  const session = useSession();
  const { isSelected } = useCardLook(card.id);
  const standing = useStanding(card.id);
  const menu = (event: MouseEvent): void => {
    event.preventDefault();
    openMenuOf(session, { at: 'card', card: card.id }, { x: event.clientX, y: event.clientY });
  };
  return (
    <tr
      className={css.row}
      aria-rowindex={index + 2}
      data-kind={card.kind}
      data-card={card.id}
      data-selected={isSelected || undefined}
      data-here={isHere || undefined}
      data-back={isBack(standing) || undefined}
      onContextMenu={menu}
    >
      <SelectCell card={card} isHere={isHere} isSelected={isSelected} />
      {columns.map((column) => (
        <Cell key={column} card={card} column={column} index={index} isHere={isHere} />
      ))}
    </tr>
  );
}

interface SelectProps {
  readonly card: Card;
  readonly isHere: boolean;
  readonly isSelected: boolean;
}

function SelectCell({ card, isHere, isSelected }: SelectProps): ReactElement {
  const { table } = useOpenTable();
  const words = useWords();
  const isCursor = useCursor(({ column }) => column === 'select') && isHere;
  const press = (event: MouseEvent): void => {
    const { session } = table;
    const { anchor } = session.state.getState();
    settle(table, card.id, 'select');
    if (event.shiftKey && anchor) selectRows(table, anchor, card.id);
    else toggleSelected(session, card.id);
  };
  return (
    <td className={css.select}>
      <label className={css.box}>
        <input
          type="checkbox"
          id={isCursor ? spotId({ at: 'card', card: card.id }) : undefined}
          tabIndex={isCursor ? 0 : -1}
          aria-label={words('table.selectCard', { card: cardName(card, words) })}
          checked={isSelected}
          onChange={() => undefined}
          onClick={press}
          onFocus={() => settle(table, card.id, 'select')}
        />
      </label>
    </td>
  );
}

type OpenTable = ReturnType<typeof useOpenTable>['table'];

/** Keys are in the cell that has got focus, by whatever means. */
function settle({ cursor, session }: OpenTable, card: CardId, column: CursorColumn): void {
  const { spot } = session.state.getState();
  if (cursor.getState().column !== column) cursor.setState({ column });
  if (spot.at !== 'card' || spot.card !== card) session.state.setState({ spot: { at: 'card', card } });
}

interface CellProps {
  readonly card: Card;
  readonly column: TableColumn;
  readonly index: number;
  readonly isHere: boolean;
}

/** One cell; that of the text heads its row. */
function Cell(props: CellProps): ReactElement {
  const { card, column } = props;
  const { isEdited } = useCardLook(card.id);
  const isOpened = useCursor(({ opened }) => opened?.card === card.id && opened.column === column);
  if (column === 'text') {
    return (
      <th scope="row" className={`${css.data} ${css.head}`} data-column="text">
        {isEdited ? <TextCell card={card} /> : <CellButton {...props} />}
        <PeopleHere card={card.id} />
      </th>
    );
  }
  return (
    <td className={css.data} data-column={column} data-severity={severityIn(card, column)}>
      <CellButton {...props} />
      {isOpened ? <CellEditor card={card} column={column} /> : null}
    </td>
  );
}

/** What a cell says. The first press goes there, the next one opens it; where a press has no pointer it opens at once. */
function CellButton({ card, column, index, isHere }: CellProps): ReactElement {
  const { named, table } = useOpenTable();
  const words = useWords();
  const isCursor = useCursor((cursor) => cursor.column === column) && isHere;
  const text = useCellText()(card, column, named);
  const press = (event: MouseEvent): void => {
    if (event.shiftKey || event.ctrlKey || event.metaKey) {
      pressedToSelect(table, card.id, event);
      return;
    }
    const wasHere = document.activeElement === event.currentTarget;
    goToCell(table, index, column);
    if (wasHere || event.detail === 0) openHere(table);
  };
  const value = text || words('table.blank');
  return (
    <button
      type="button"
      id={isCursor ? spotId({ at: 'card', card: card.id }) : undefined}
      className={`${css.cell} ${column === 'text' ? css.title : ''}`}
      tabIndex={isCursor ? 0 : -1}
      // Its face on the other columns says no more than the value.
      aria-label={
        column === 'text' ? undefined : words('table.cell', { column: words(`table.${column}`), value })
      }
      onPointerDown={(event) => event.preventDefault()}
      onClick={press}
      onFocus={() => settle(table, card.id, column)}
      {...(column === 'text' ? saidOf(card) : {})}
    >
      <CellFace card={card} column={column} named={named} text={text} />
    </button>
  );
}

/** Of the text: whether it is only a question so far, and its language. */
function saidOf(card: Card): { readonly 'data-prompt'?: true; readonly lang?: string } {
  return {
    ...(isPrompt(card) ? { 'data-prompt': true } : {}),
    ...(card.lang === '' ? {} : { lang: card.lang }),
  };
}

function pressedToSelect(table: OpenTable, card: CardId, event: MouseEvent): void {
  const { session } = table;
  const { anchor, spot } = session.state.getState();
  const from = anchor ?? (spot.at === 'card' ? spot.card : null);
  if (event.shiftKey && from) selectRows(table, from, card);
  else toggleSelected(session, card);
}

/** In whose colour the cell is written; undefined: in none. */
function severityIn(card: Card, column: TableColumn): number | undefined {
  return column === 'severity' && card.kind === 'painPoint' ? (card.severity ?? undefined) : undefined;
}
