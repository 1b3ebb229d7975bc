import { kindMeantBy } from '../cardKinds.ts';
import type { CardKind } from '../cardKinds.ts';
import type { Journey } from '../journey.ts';
import { rowColumns } from './columns.ts';
import type { RowColumn, SaidInCell } from './columns.ts';
import type { RowCard, SaidFacts } from './rowCard.ts';
import { plainWords } from './words.ts';

/** A cell that was not understood, or says what such a card has not; the rest of its row counts all the same. */
export interface RowProblem {
  /** Of the rows handed in, from 0. */
  readonly row: number;
  readonly column: RowColumn;
  readonly cell: string;
  readonly reason: 'not understood' | 'not of this kind';
}

export interface ReadRows {
  /** In the order of their rows; rows that are blank make none. */
  readonly cards: readonly RowCard[];
  readonly problems: readonly RowProblem[];
}

/**
 * Rows of a table, without its header, as cards. `mapping` says what each column means (`matchColumns`); columns that
 * mean nothing are left out. The lanes of `journey`, where given, tell the kinds of cards whose row says none.
 */
export function readRows(
  rows: readonly (readonly string[])[],
  mapping: readonly (RowColumn | null)[],
  journey?: Pick<Journey, 'lanes'>,
): ReadRows {
  const cards: RowCard[] = [];
  const problems: RowProblem[] = [];
  const kindOfLane = laneKinds(journey);
  for (const [row, cells] of rows.entries()) {
    const said = saidInRow(cells, mapping, (problem) => problems.push({ row, ...problem }));
    if (said.length === 0) continue;
    const card = cardOf(said, kindOfLane);
    const misplaced = said.filter(({ column }) => card.kind !== null && !column.kinds.includes(card.kind));
    for (const { column, cell } of misplaced)
      problems.push({ row, column, cell, reason: 'not of this kind' });
    cards.push(misplaced.length === 0 ? card : cardOf(without(said, misplaced), kindOfLane));
  }
  return { cards, problems };
}

interface Said extends SaidInCell {
  readonly column: RowColumn;
  readonly cell: string;
}

function saidInRow(
  cells: readonly string[],
  mapping: readonly (RowColumn | null)[],
  complain: (problem: Omit<RowProblem, 'row'>) => void,
): readonly Said[] {
  const said: Said[] = [];
  for (const [index, column] of mapping.entries()) {
    const cell = cells[index] ?? '';
    if (column === null || cell.trim() === '') continue;
    const read = column.read(cell);
    if (read === null) complain({ column, cell, reason: 'not understood' });
    else said.push({ ...read, column, cell });
  }
  return said;
}

/** A kind that is not said follows from what is said: from its lane, or from a fact that only one kind has. */
function cardOf(said: readonly Said[], kindOfLane: (title: string) => CardKind | null): RowCard {
  const whole: SaidInCell = Object.assign({}, ...said);
  const facts: SaidFacts = Object.assign({}, ...byColumns(said).map((each) => each.facts ?? {}));
  const { ref = '', stage = null, lane = null, text = '', notes = '' } = whole;
  const kind = whole.kind ?? (lane === null ? null : kindOfLane(lane)) ?? kindByFacts(said);
  return { ref, stage, lane, kind, text: [text, notes].filter((each) => each !== '').join('\n'), facts };
}

/** A unit of its own column counts more than one that stands behind a value. */
function byColumns(said: readonly Said[]): readonly Said[] {
  return [...said].sort((a, b) => indexOf(a.column) - indexOf(b.column));
}

const indexById = new Map<string, number>(rowColumns.map(({ id }, index) => [id, index]));

function indexOf({ id }: RowColumn): number {
  return indexById.get(id) ?? 0;
}

function kindByFacts(said: readonly Said[]): CardKind | null {
  for (const { column } of said) {
    const [kind] = column.kinds;
    if (column.kinds.length === 1 && kind !== undefined) return kind;
  }
  return null;
}

function without(said: readonly Said[], left: readonly Said[]): readonly Said[] {
  const out = new Set(left);
  return said.filter((each) => !out.has(each));
}

function laneKinds(journey: Pick<Journey, 'lanes'> | undefined): (title: string) => CardKind | null {
  const known = new Map((journey?.lanes ?? []).map(({ title, kind }) => [plainWords(title), kind]));
  return (title) => known.get(plainWords(title)) ?? kindMeantBy(title);
}
