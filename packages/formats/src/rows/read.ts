import { cardKinds, kindMeantBy, limits, matchColumns, readRows } from '@throughline/journey';
import type { CardKind, Meta, RowCard, RowColumn, RowProblem } from '@throughline/journey';
import { notice, problem } from '../format.ts';
import type { FileProblem, Notice, ReadContext, ReadResult } from '../format.ts';
import { assemble } from '../said/assemble.ts';
import type { SaidCard } from '../said/assemble.ts';
import { mergedOrder } from '../said/mergedOrder.ts';

/** The cells of a table as they are read, row by row; rows may differ in length. */
export type Table = readonly (readonly string[])[];

/** Rows before the one that names the columns that are looked through: titles, dates, empty rows. */
const mostRowsAbove = 10;
/** More notices of one reading are one, with their count. */
const mostNotices = 40;

/** Reads a table with a card in each row; its first rows are looked through for the one that names the columns. */
export function readTable(
  table: Table,
  meta: Meta,
  { fileName = '', random }: ReadContext,
  said: readonly Notice[] = [],
): ReadResult {
  const header = headerOf(table);
  if (!header) return { ok: false, problems: [problem('', 'rows.noText')] };
  const rows = table.slice(header.index + 1);
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== '')).length;
  if (filled > limits.cards) {
    const values = { most: limits.cards, count: filled };
    return { ok: false, problems: [problem('', 'map.tooManyCards', values)] };
  }
  const { cards, problems } = readRows(rows, header.columns);
  if (cards.length === 0) return { ok: false, problems: [problem('', 'rows.noCards')] };
  const firstRow = header.index + 2;
  const misread = problems.map((each) => misreadNotice(each, firstRow));
  const unknown = header.words.flatMap((words, index) => {
    return header.columns[index] || words.trim() === ''
      ? []
      : notice('', 'rows.unknownColumn', { said: words.trim() });
  });
  const title = meta.title || fileName.replace(/\.[^.]*$/u, '').slice(0, limits.title);
  return mapOfRows(cards, { ...meta, title }, random, [...said, ...fewer(unknown), ...fewer(misread)]);
}

interface Header {
  readonly index: number;
  readonly words: readonly string[];
  readonly columns: readonly (RowColumn | null)[];
}

/** The row that names most columns, of those that name one for the words of the cards; null: none does. */
export function headerOf(table: Table): Header | null {
  let best: Header | null = null;
  for (const [index, words] of table.slice(0, mostRowsAbove).entries()) {
    const columns = matchColumns(words);
    const saysText = columns.some((column) => column?.id === 'text' || column?.id === 'notes');
    if (saysText && (!best || meant(columns) > meant(best.columns))) best = { index, words, columns };
  }
  return best;
}

function meant(columns: Header['columns']): number {
  return columns.filter((column) => column !== null).length;
}

/** The map that these cards are, its stages and lanes in the order the rows have them. */
export function mapOfRows(
  cards: readonly RowCard[],
  meta: Meta,
  random: ReadContext['random'],
  said: readonly Notice[],
): ReadResult {
  const many = tooManyNames(cards);
  return many.length > 0 ? { ok: false, problems: many } : assemble({ meta, ...placed(cards) }, random, said);
}

/** Before they are put in order, which takes its time with very many. */
function tooManyNames(cards: readonly RowCard[]): FileProblem[] {
  const counts = [
    ['map.tooManyStages', limits.stages, new Set(cards.map(({ stage }) => stage ?? '')).size],
    ['map.tooManyLanes', limits.lanes, new Set(cards.map(laneOf)).size],
  ] as const;
  return counts.flatMap(([code, most, count]) => (count > most ? problem('', code, { most, count }) : []));
}

function laneOf({ kind, lane }: RowCard): string {
  return lane ?? cardKinds[kind ?? 'note'].laneTitle;
}

/** Stages and lanes by the names that rows have for them. */
function placed(cards: readonly RowCard[]) {
  const kindOf = kindsOfLanes(cards);
  const lanes = mergedOrder([cards.map(laneOf)]);
  const stages = mergedOrder(
    lanes.map((lane) => cards.filter((card) => laneOf(card) === lane).map(({ stage }) => stage ?? '')),
  );
  const said = cards.map((card, index): SaidCard => {
    const lane = laneOf(card);
    return {
      path: card.ref || `card ${index + 1}`,
      stage: stages.indexOf(card.stage ?? ''),
      lane: lanes.indexOf(lane),
      kind: card.kind ?? kindOf(lane),
      ref: card.ref,
      text: card.text,
      facts: card.facts,
    };
  });
  return {
    stages: stages.map((title) => ({ title, when: '' })),
    lanes: lanes.map((title) => ({ title, kind: kindOf(title) })),
    cards: said,
  };
}

/** The kind of a lane: what its title means, else what most of its cards are. */
function kindsOfLanes(cards: readonly RowCard[]): (lane: string) => CardKind {
  const counts = new Map<string, Map<CardKind, number>>();
  for (const { kind, lane } of cards) {
    if (lane === null || kind === null) continue;
    const own = counts.get(lane) ?? new Map<CardKind, number>();
    own.set(kind, (own.get(kind) ?? 0) + 1);
    counts.set(lane, own);
  }
  return (lane) => {
    const [most] = [...(counts.get(lane) ?? [])].sort(([, one], [, other]) => other - one);
    return kindMeantBy(lane) ?? most?.[0] ?? 'note';
  };
}

function misreadNotice({ cell, column, reason, row }: RowProblem, firstRow: number): Notice {
  const code = reason === 'not understood' ? 'rows.notUnderstood' : 'rows.notOfKind';
  const said = cell.length > 60 ? `${cell.slice(0, 59)}…` : cell;
  return notice(`row ${firstRow + row}`, code, { said, column: column.header });
}

export function fewer(notices: readonly Notice[]): readonly Notice[] {
  if (notices.length <= mostNotices) return notices;
  const rest = notices.length - mostNotices;
  return [...notices.slice(0, mostNotices), notice('', 'rows.more', { count: rest })];
}
