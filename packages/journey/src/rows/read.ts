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

/** What tells the kind of a card whose row says none. */
export interface KindsOfRows {
  /** Of the map they come to lie in. */
  readonly lanes?: Journey['lanes'];
  /** Of all of them, where no lane tells. */
  readonly kind?: CardKind | null;
}

/**
 * Rows of a table, without its header, as cards. `mapping` says what each column means (`matchColumns`); columns that
 * mean nothing are left out.
 */
export function readRows(
  rows: readonly (readonly string[])[],
  mapping: readonly (RowColumn | null)[],
  { kind: otherwise = null, lanes = [] }: KindsOfRows = {},
): ReadRows {
  const cards: RowCard[] = [];
  const problems: RowProblem[] = [];
  const kindOfLane = laneKinds(lanes);
  const columns = columnsIn(mapping);
  for (const [row, cells] of rows.entries()) {
    const complain = (problem: Omit<RowProblem, 'row'>): void => void problems.push({ row, ...problem });
    const said = saidInRow(cells, columns, complain);
    if (said.length === 0) continue;
    const kind = kindOf(said, kindOfLane, otherwise);
    const fitting = said.filter(({ column }) => kind === null || column.kinds.includes(kind));
    for (const { column, cell } of fitting.length === said.length ? [] : said) {
      if (kind !== null && !column.kinds.includes(kind))
        complain({ column, cell, reason: 'not of this kind' });
    }
    cards.push(cardOf(fitting, kind));
  }
  return { cards, problems };
}

interface MappedColumn {
  readonly column: RowColumn;
  /** Where its cell stands in a row. */
  readonly index: number;
}

/** In the order of `rowColumns`: a unit of its own column counts more than one that stands behind a value. */
function columnsIn(mapping: readonly (RowColumn | null)[]): readonly MappedColumn[] {
  const rank = new Map<string, number>(rowColumns.map(({ id }, index) => [id, index]));
  return mapping
    .flatMap((column, index) => (column === null ? [] : [{ column, index }]))
    .sort((a, b) => (rank.get(a.column.id) ?? 0) - (rank.get(b.column.id) ?? 0));
}

interface Said {
  readonly column: RowColumn;
  readonly cell: string;
  readonly says: SaidInCell;
}

function saidInRow(
  cells: readonly string[],
  columns: readonly MappedColumn[],
  complain: (problem: Omit<RowProblem, 'row'>) => void,
): readonly Said[] {
  const said: Said[] = [];
  for (const { column, index } of columns) {
    const cell = cells[index] ?? '';
    if (cell.trim() === '') continue;
    const says = column.read(cell);
    if (says === null) complain({ column, cell, reason: 'not understood' });
    else said.push({ column, cell, says });
  }
  return said;
}

/** A kind that is not said follows from its lane, or is that of all others, or that of a fact only one kind has. */
function kindOf(
  said: readonly Said[],
  kindOfLane: (title: string) => CardKind | null,
  otherwise: CardKind | null,
): CardKind | null {
  let byLane: CardKind | null = null;
  let byFact: CardKind | null = null;
  for (const { column, says } of said) {
    if (says.kind) return says.kind;
    if (says.lane) byLane = kindOfLane(says.lane);
    const [only] = column.kinds;
    if (column.kinds.length === 1 && only !== undefined) byFact ??= only;
  }
  return byLane ?? otherwise ?? byFact;
}

function cardOf(said: readonly Said[], kind: CardKind | null): RowCard {
  let [ref, text, notes] = ['', '', ''];
  let stage: string | null = null;
  let lane: string | null = null;
  const facts: SaidFacts = {};
  for (const { says } of said) {
    ref = says.ref ?? ref;
    text = says.text ?? text;
    notes = says.notes ?? notes;
    stage = says.stage ?? stage;
    lane = says.lane ?? lane;
    if (says.facts) Object.assign(facts, says.facts);
  }
  return {
    ref,
    stage,
    lane,
    kind,
    text: text === '' || notes === '' ? text + notes : `${text}\n${notes}`,
    facts,
  };
}

/** Remembers what it was asked: a table says a few lanes over and over. */
function laneKinds(lanes: Journey['lanes']): (title: string) => CardKind | null {
  const known = new Map(lanes.map(({ title, kind }) => [plainWords(title), kind]));
  const asked = new Map<string, CardKind | null>();
  return (title) => {
    const before = asked.get(title);
    if (before !== undefined) return before;
    const kind = known.get(plainWords(title)) ?? kindMeantBy(title);
    asked.set(title, kind);
    return kind;
  };
}
