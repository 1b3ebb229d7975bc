import { flushSync } from 'react-dom';
import { isSeverity, severities } from '@throughline/journey';
import type { CardId, CardKind, TableColumn } from '@throughline/journey';
import { feel, feelings, rate } from '../session/cards.ts';
import { editSpot } from '../session/editing.ts';
import { cardsInHand } from '../session/focus.ts';
import { tell } from '../session/notice.ts';
import { mayWrite } from '../session/rights.ts';
import { selectCards, toggleSelected } from '../session/selection.ts';
import { isOpenable } from './columnKinds.ts';
import { directedKeys } from './directedKeys.ts';
import { cursorRow, goToCell, selectRows, stepAside } from './tableCursor.ts';
import type { Table } from './tableCursor.ts';

/** Columns in which letters are text, or the beginning of a name. */
const written: ReadonlySet<TableColumn> = new Set(['text', 'tags', 'division', 'channels', 'personas']);

/**
 * A key on a cell of the table while nothing is being written. Arrows go from cell to cell; Enter opens what can be
 * changed; a letter writes where letters are text; a digit rates. What else the map's keys mean they mean here.
 */
export function tableKeyPressed(table: Table, event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const { session } = table;
  const keys = directedKeys(event);
  const walk = walks[keys];
  if (walk) {
    event.preventDefault();
    walk(table);
    return;
  }
  if (isLetter(event) && typed(table, event.key)) return;
  const command = session.keymap.meaning(keys, 'map');
  if (!command || command.native || command.id.startsWith('extend ')) return;
  event.preventDefault();
  if (command.id === 'delete') deleteRows(table, () => command.run(session));
  else command.run(session);
}

const walks: Readonly<Record<string, (table: Table) => void>> = {
  ArrowUp: (table) => stepRows(table, -1),
  ArrowDown: (table) => stepRows(table, 1),
  ArrowLeft: (table) => stepAside(table, -1),
  ArrowRight: (table) => stepAside(table, 1),
  Home: (table) => goToCell(table, cursorRow(table), 'select'),
  End: (table) => goToCell(table, cursorRow(table), table.columns().at(-1) ?? 'text'),
  'Mod+Home': (table) => goToCell(table, 0, table.cursor.getState().column),
  'Mod+End': (table) => goToCell(table, Infinity, table.cursor.getState().column),
  PageUp: (table) => stepRows(table, -table.page()),
  PageDown: (table) => stepRows(table, table.page()),
  'Shift+ArrowUp': (table) => extend(table, -1),
  'Shift+ArrowDown': (table) => extend(table, 1),
  ' ': toggleRow,
  'Mod+a': (table) => selectCards(table.session, table.rows.getState().rows),
  Enter: openHere,
  F2: openHere,
};

function stepRows(table: Table, by: number): void {
  goToCell(table, cursorRow(table) + by, table.cursor.getState().column);
}

function extend(table: Table, by: 1 | -1): void {
  const { rows } = table.rows.getState();
  const here = rows[cursorRow(table)];
  const from = table.session.state.getState().anchor ?? here;
  stepRows(table, by);
  const to = rows[cursorRow(table)];
  if (from && to) selectRows(table, from, to);
}

function toggleRow(table: Table): void {
  const card = cardHere(table);
  if (card) toggleSelected(table.session, card);
}

function cardHere(table: Table): CardId | undefined {
  return table.rows.getState().rows[cursorRow(table)];
}

/** Opens the cell that has focus; the box that selects is pressed. */
export function openHere(table: Table): void {
  const { column } = table.cursor.getState();
  if (column === 'select') toggleRow(table);
  else open(table, column, false);
}

function open(table: Table, column: TableColumn, byTyping: boolean): void {
  const { cursor, session, words } = table;
  const id = cardHere(table);
  const card = id && session.shown.getState().cards.get(id);
  if (!card) return;
  session.state.setState({ spot: { at: 'card', card: card.id } });
  if (!isOpenable(column, card)) tell(session, words('table.fixed', { column: words(`table.${column}`) }));
  else if (column === 'text') editSpot(session);
  else if (column === 'links' || mayWrite(session))
    cursor.setState({ opened: { card: card.id, column, byTyping } });
}

/** Whether a letter or figure means something here; what it opens has focus before the browser writes it there. */
function typed(table: Table, key: string): boolean {
  const { column } = table.cursor.getState();
  if (column !== 'select' && written.has(column)) {
    flushSync(() => open(table, column, true));
    return true;
  }
  if (!/^[0-5]$/u.test(key)) return false;
  rated(table, Number(key));
  return true;
}

/** A digit is how bad a pain point is, 0 not rated; of a point of a curve how the person feels, 1 being the worst. */
function rated(table: Table, digit: number): void {
  const { session } = table;
  const feeling = feelings.toReversed()[digit - 1];
  const points = inHandOf(table, 'emotion');
  const painPoints = inHandOf(table, 'painPoint');
  if (points.length > 0 && feeling !== undefined) feel(session, points, feeling);
  if (painPoints.length > 0 && digit <= severities.length)
    rate(session, painPoints, isSeverity(digit) ? digit : null);
  else if (points.length === 0) tell(session, table.words('table.onlyRated'));
}

function inHandOf(table: Table, kind: CardKind): readonly CardId[] {
  const { session } = table;
  const { cards } = session.shown.getState();
  const here = cardHere(table);
  const { selection } = session.state.getState();
  const ids = here && !selection.has(here) ? [here] : cardsInHand(session);
  return ids.filter((id) => cards.get(id)?.kind === kind);
}

/** Deletes the rows in hand; focus goes to the one that comes to lie where the first of them lay. */
function deleteRows(table: Table, remove: () => void): void {
  const { rows } = table.rows.getState();
  const row = cursorRow(table);
  const going = new Set(cardsInHand(table.session));
  const next = [...rows.slice(row), ...rows.slice(0, row).toReversed()].find((id) => !going.has(id));
  remove();
  const at = next ? table.rows.getState().rows.indexOf(next) : -1;
  if (at >= 0 && next !== rows[row]) goToCell(table, at, table.cursor.getState().column);
}

function isLetter(event: KeyboardEvent): boolean {
  if (event.key === 'Process' || event.key === 'Dead') return true;
  if ([...event.key].length !== 1 || event.key === ' ') return false;
  return event.getModifierState('AltGraph') || !(event.ctrlKey || event.metaKey || event.altKey);
}
