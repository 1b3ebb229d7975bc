import { inPieces, limits, readTableAs } from '@throughline/journey';
import type { Random, RowCard, RowProblem, TableReading } from '@throughline/journey';
import { notice, problem } from '../format.ts';
import type { Notice, ReadResult } from '../format.ts';
import { fewer, mapOfRows } from './read.ts';
import type { Table } from './read.ts';

/** What a table of other people's does not say. */
export interface MappedOptions {
  /** Of the map. */
  readonly title: string;
  /** BCP 47; empty: unsaid. */
  readonly lang: string;
  /** The title of the stage for rows that name none; it comes last. */
  readonly unplaced: string;
}

/**
 * The map that a table is when its columns say what somebody says they do. Every row is a card, or is counted among what
 * was not carried with the reason; so is every cell that was not understood, and every column left out.
 */
export function readMapped(
  table: Table,
  reading: TableReading,
  { lang, title, unplaced }: MappedOptions,
  random: Random,
): ReadResult {
  const says = reading.columns.some((id) => id === 'text' || id === 'notes');
  if (!says) return { ok: false, problems: [problem('', 'rows.noText')] };
  const { cards, problems, silent } = readTableAs(table, reading);
  if (cards.length === 0) return { ok: false, problems: [problem('', 'rows.noCards')] };
  if (cards.length > limits.cards) {
    const values = { most: limits.cards, count: cards.length };
    return { ok: false, problems: [problem('', 'map.tooManyCards', values)] };
  }
  const placed = cards.map((card) => (card.stage === null ? { ...card, stage: unplaced } : card));
  const without = cards.filter(({ stage }) => stage === null).length;
  const long = cards.filter(({ text }) => text.length > limits.cardText).length;
  const firstRow = reading.header === null ? 1 : reading.header + 2;
  const said = [
    ...counted('rows.noStage', without, { title: unplaced }),
    ...counted('rows.silent', silent, {}),
    ...counted('rows.divided', long, { most: limits.cardText }),
    ...leftOut(table, reading),
    ...fewer(misread(problems, firstRow)),
  ];
  const meta = { title: title.slice(0, limits.title), lang, goal: '' };
  return mapOfRows(withUnplacedLast(placed.flatMap(divided), unplaced), meta, random, said);
}

function counted(
  code: 'rows.noStage' | 'rows.silent' | 'rows.divided',
  count: number,
  values: Readonly<Record<string, string | number>>,
): readonly Notice[] {
  return count === 0 ? [] : [notice('', code, { ...values, count })];
}

/** Columns that somebody leaves out, but those with nothing in them. */
function leftOut(table: Table, { columns, header }: TableReading): readonly Notice[] {
  const below = table.slice(header === null ? 0 : header + 1);
  const names = header === null ? [] : (table[header] ?? []);
  const left = columns.flatMap((id, index) => {
    const isUsed = id === null && below.some((row) => (row[index] ?? '').trim() !== '');
    return isUsed ? (names[index]?.trim() ?? '') || `${index + 1}` : [];
  });
  return left.length === 0 ? [] : [notice('', 'rows.left', { said: left.join(', ') })];
}

/** The same cell in many rows is one notice. */
function misread(problems: readonly RowProblem[], firstRow: number): readonly Notice[] {
  const alike = new Map<string, { readonly first: RowProblem; count: number }>();
  for (const each of problems) {
    const key = `${each.reason} ${each.column.id} ${each.reason === 'not understood' ? each.cell : ''}`;
    const known = alike.get(key);
    if (known) known.count += 1;
    else alike.set(key, { first: each, count: 1 });
  }
  return [...alike.values()].map(({ count, first: { cell, column, reason, row } }) => {
    if (reason === 'not of this kind')
      return notice('', 'rows.notOfKindIn', { column: column.header, count });
    const said = cell.length > 60 ? `${cell.slice(0, 59)}…` : cell;
    return notice('', 'rows.notUnderstoodIn', { said, column: column.header, count, row: firstRow + row });
  });
}

function divided(card: RowCard): readonly RowCard[] {
  if (card.text.length <= limits.cardText) return [card];
  const [text = '', ...more] = inPieces(card.text, limits.cardText);
  return [{ ...card, text }, ...more.map((piece) => ({ ...card, ref: '', text: piece, facts: {} }))];
}

/** Stages stand in the order in which rows first name them. */
function withUnplacedLast(cards: readonly RowCard[], unplaced: string): readonly RowCard[] {
  return [
    ...cards.filter(({ stage }) => stage !== unplaced),
    ...cards.filter(({ stage }) => stage === unplaced),
  ];
}
