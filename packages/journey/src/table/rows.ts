import type { Card } from '../card.ts';
import type { CardId } from '../ids.ts';
import { cardsInReadingOrder } from '../journey.ts';
import type { Journey } from '../journey.ts';
import { sortKeys } from './columns.ts';
import type { SortKey, TableColumn } from './columns.ts';

/** One column to sort by; rows that say nothing there come last, whichever way it goes. */
export interface TableSort {
  readonly by: TableColumn;
  readonly way: 'up' | 'down';
}

/** How words are put in order: an `Intl.Collator`'s `compare` in the reader's language. */
export type CompareWords = (one: string, other: string) => number;

/**
 * Cards in the order of the first column to sort by, where that says the same of the second, and so on; in the end,
 * and without any, in the reading order of the map.
 */
export function sortedCards(
  journey: Journey,
  sorts: readonly TableSort[],
  compareWords: CompareWords,
): readonly Card[] {
  const cards = cardsInReadingOrder(journey);
  if (sorts.length === 0) return cards;
  const columns = sorts.map(({ by, way }) => ({ key: sortKeys(journey, by), turn: way === 'up' ? 1 : -1 }));
  // Asked once of each card, not at each comparison.
  const rows = cards.map((card) => ({ card, keys: columns.map(({ key }) => key(card)) }));
  rows.sort((one, other) => {
    for (const [index, { turn }] of columns.entries()) {
      const [a = null, b = null] = [one.keys[index], other.keys[index]];
      const order = compareKeys(a, b, { compareWords, turn });
      if (order !== 0) return order;
    }
    return 0;
  });
  return rows.map(({ card }) => card);
}

interface Comparing {
  readonly compareWords: CompareWords;
  readonly turn: number;
}

function compareKeys(a: SortKey, b: SortKey, { compareWords, turn }: Comparing): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (typeof a === 'string' && typeof b === 'string') return turn * compareWords(a, b);
  return turn * (Number(a) - Number(b));
}

/** A press on a column's head: up, then down, then no more; `also` keeps the columns chosen before it. */
export function nextSorts(
  sorts: readonly TableSort[],
  by: TableColumn,
  { also }: { readonly also: boolean },
): readonly TableSort[] {
  const now = sorts.find((sort) => sort.by === by);
  const turned: readonly TableSort[] =
    now === undefined ? [{ by, way: 'up' }] : now.way === 'up' ? [{ by, way: 'down' }] : [];
  if (!also) return turned;
  if (now === undefined) return [...sorts, ...turned];
  return sorts.flatMap((sort) => (sort.by === by ? turned : [sort]));
}

/**
 * The rows as they stand when cards have come and gone: nothing jumps. What is there stays where it is; what is new
 * comes behind the row it was put after, or last, in the order of `wanted`.
 */
export function keptRows(
  rows: readonly CardId[],
  wanted: readonly CardId[],
  after: CardId | null = null,
): readonly CardId[] {
  const [known, present] = [new Set(rows), new Set(wanted)];
  const staying = rows.filter((id) => present.has(id));
  const coming = wanted.filter((id) => !known.has(id));
  if (coming.length === 0) return staying.length === rows.length ? rows : staying;
  const at = after === null ? -1 : staying.indexOf(after);
  if (at < 0) return [...staying, ...coming];
  return [...staying.slice(0, at + 1), ...coming, ...staying.slice(at + 1)];
}
