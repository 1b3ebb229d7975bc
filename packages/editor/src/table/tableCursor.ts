import { flushSync } from 'react-dom';
import type { CardId, TableColumn } from '@throughline/journey';
import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { EditorSession } from '../session/editorSession.ts';
import { cardsInHand, focusSpot } from '../session/focus.ts';
import type { TableRows } from './tableRows.ts';
import type { Words } from '../text/words.ts';

/** Where in a row keys are: a column, or the box that selects the row. */
export type CursorColumn = TableColumn | 'select';

/** What is open to be changed. */
interface OpenedCell {
  readonly card: CardId;
  readonly column: TableColumn;
  /** It was opened by writing in it: once something is taken it closes, and the next letter opens it again. */
  readonly byTyping: boolean;
}

export interface CursorState {
  readonly column: CursorColumn;
  readonly opened: OpenedCell | null;
  /** Whether the names of stages and lanes are there to be worked on. */
  readonly axes: boolean;
}

/** One open table: what its keys, rows and heads share. */
export interface Table {
  readonly session: EditorSession;
  /** Knows the sentences of the table too. */
  readonly words: Words;
  readonly rows: TableRows;
  readonly cursor: StoreApi<CursorState>;
  /** In the order in which they stand, without the box that selects. */
  columns(): readonly TableColumn[];
  /** How many rows are seen at once. */
  page(): number;
  /** Brings a row into sight, as little as needed. */
  reveal(row: number): void;
}

export function createCursor(): StoreApi<CursorState> {
  return createStore<CursorState>(() => ({ column: 'text', opened: null, axes: false }));
}

/** The row keys are in: that of the card that has focus, else the first. */
export function cursorRow({ rows, session }: Table): number {
  const { spot, tombstone } = session.state.getState();
  const card = tombstone?.card.id ?? (spot.at === 'card' ? spot.card : null);
  return card === null ? 0 : Math.max(0, rows.getState().rows.indexOf(card));
}

/** Focus goes to a cell; rows and columns beyond the edge are those at the edge. */
export function goToCell(table: Table, row: number, column: CursorColumn): void {
  const { cursor, rows, session } = table;
  const all = rows.getState().rows;
  const at = Math.min(all.length - 1, Math.max(0, row));
  const card = all[at];
  if (!card) return;
  // Its element has to be there before it can have focus, though it may lie far outside of what is seen.
  flushSync(() => {
    cursor.setState({ column, opened: null });
    session.state.setState({ spot: { at: 'card', card }, tombstone: null });
  });
  focusSpot(session);
  table.reveal(at);
}

/** To the column beside it, along the row. */
export function stepAside(table: Table, by: 1 | -1): void {
  const all: readonly CursorColumn[] = ['select', ...table.columns()];
  const now = all.indexOf(table.cursor.getState().column);
  const next = all[Math.min(all.length - 1, Math.max(0, now + by))];
  if (next) goToCell(table, cursorRow(table), next);
}

/** The cards that an edit here is about: the selected ones where the row is one of them, else its own. */
export function cardsMeant(session: EditorSession, card: CardId): readonly CardId[] {
  const { selection } = session.state.getState();
  return selection.has(card) ? cardsInHand(session) : [card];
}

/** Selects the rows from one to another, both included, as they stand. */
export function selectRows({ rows, session, words }: Table, from: CardId, to: CardId): void {
  const all = rows.getState().rows;
  const ends = [all.indexOf(from), all.indexOf(to)];
  const selection = new Set(all.slice(Math.max(0, Math.min(...ends)), Math.max(...ends) + 1));
  session.state.setState({ selection, anchor: from });
  session.announcer.say(words('said.selected', { count: selection.size }), 'selection');
}
