import { cardsInReadingOrder } from '../journey.ts';
import type { Journey } from '../journey.ts';
import { isForOthers } from './forOthers.ts';
import { rowColumns } from './columns.ts';
import type { RowColumn, RowColumnId } from './columns.ts';

const always: ReadonlySet<RowColumnId> = new Set<RowColumnId>(['stage', 'lane', 'kind', 'ref', 'text']);

/**
 * A journey as a table, its header first: a card each row in reading order, and of the columns those in which some card
 * says something. Left out are unanswered questions of a template, and quotes whose speaker took consent back.
 */
export function writeRows(journey: Journey): string[][] {
  const cards = cardsInReadingOrder(journey).filter(isForOthers);
  const columns = rowColumns.map((column) => {
    return { column, cells: cards.map((card) => (column as RowColumn).write(card, journey)) };
  });
  const used = columns.filter(
    ({ column, cells }) => always.has(column.id) || cells.some((cell) => cell !== ''),
  );
  return [
    used.map(({ column }) => column.header),
    ...cards.map((_, row) => used.map(({ cells }) => cells[row] ?? '')),
  ];
}
