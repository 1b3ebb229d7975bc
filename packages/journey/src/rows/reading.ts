import type { CardKind } from '../cardKinds.ts';
import { rowColumns } from './columns.ts';
import type { RowColumn, RowColumnId } from './columns.ts';
import { itemsCell, itemsIn } from './items.ts';
import { readRows } from './read.ts';
import type { RowProblem } from './read.ts';
import type { RowCard } from './rowCard.ts';
import { plainWords } from './words.ts';

/** The cells of a table, row by row; rows may differ in length. */
export type Cells = readonly (readonly string[])[];

/** What somebody says that a table says. */
export interface TableReading {
  /** Which row names the columns; the rows above it are left out. null: all rows are cards. */
  readonly header: number | null;
  /** What each column says; null: it is left out. Several may say what `takesSeveral`. */
  readonly columns: readonly (RowColumnId | null)[];
  /** The kind of cards whose row and lane say none; null: what a fact of theirs tells, or a note. */
  readonly kind: CardKind | null;
}

export interface CardsOfTable {
  readonly cards: readonly RowCard[];
  /** Rows count from 0, from the first below the header. */
  readonly problems: readonly RowProblem[];
  /** Rows with something in them that say nothing in the columns that are taken, so that they make no card. */
  readonly silent: number;
}

const severally: ReadonlySet<RowColumnId> = new Set(['notes', 'tags', 'personas', 'channels']);

/** Whether what a card says here can stand in several columns, which are put together. */
export function takesSeveral(id: RowColumnId): boolean {
  return severally.has(id);
}

/**
 * The cards of a table that other people keep, as it is to be read. Words are without spaces at their ends; stages and
 * lanes that differ in case, accents or spaces alone are one, as it is spelled first. Of several columns of details each
 * is a paragraph that begins with the column's name.
 */
export function readTableAs(table: Cells, reading: TableReading): CardsOfTable {
  const below = table.slice(reading.header === null ? 0 : reading.header + 1);
  const header = reading.header === null ? [] : (table[reading.header] ?? []);
  const sources = sourcesOf(reading.columns);
  const mapping = sources.map(({ id }) => columnOf(id));
  const spelled = { stage: firstSpelling(), lane: firstSpelling() };
  const filled = below.filter((row) => row.some((cell) => cell.trim() !== ''));
  const rows = below.map((row) =>
    sources.map(({ id, from }) => {
      const cell = from.length === 1 ? (row[from[0] ?? 0] ?? '').trim() : joined(id, from, { header, row });
      return id === 'stage' || id === 'lane' ? spelled[id](cell) : cell;
    }),
  );
  const saying = rows.map((row) => (saysMore(row, sources) ? row : []));
  const { cards, problems } = readRows(saying, mapping, { kind: reading.kind });
  return {
    cards: cards.map((card) => (card.kind === null ? { ...card, kind: reading.kind } : card)),
    problems,
    silent: filled.length - cards.length,
  };
}

export function columnOf(id: RowColumnId): RowColumn | null {
  return rowColumns.find((column) => column.id === id) ?? null;
}

interface Source {
  readonly id: RowColumnId;
  readonly from: readonly number[];
}

/** What is said, and in which columns. Of several that say what stands only once the first counts. */
function sourcesOf(columns: TableReading['columns']): readonly Source[] {
  const found = new Map<RowColumnId, number[]>();
  for (const [index, id] of columns.entries()) {
    if (id === null) continue;
    const from = found.get(id);
    if (!from) found.set(id, [index]);
    else if (takesSeveral(id)) from.push(index);
  }
  return [...found].map(([id, from]) => ({ id, from }));
}

interface NamedRow {
  readonly header: readonly string[];
  readonly row: readonly string[];
}

function joined(id: RowColumnId, from: readonly number[], { header, row }: NamedRow): string {
  const said = from.flatMap((index) => {
    const cell = (row[index] ?? '').trim();
    return cell === '' ? [] : [{ name: (header[index] ?? '').trim(), cell }];
  });
  if (id !== 'notes') return itemsCell([...new Set(said.flatMap(({ cell }) => itemsIn(cell)))]);
  return said.map(({ cell, name }) => (name === '' ? cell : `${name}: ${cell}`)).join('\n');
}

const placesOnly: ReadonlySet<RowColumnId> = new Set(['stage', 'lane', 'kind', 'ref']);

/** Whether a row says more than where a card would lie. */
function saysMore(row: readonly string[], sources: readonly Source[]): boolean {
  return row.some((cell, index) => cell !== '' && !placesOnly.has(sources[index]?.id ?? 'ref'));
}

function firstSpelling(): (said: string) => string {
  const spelled = new Map<string, string>();
  const asked = new Map<string, string>();
  return (said) => {
    const known = asked.get(said);
    if (known !== undefined) return known;
    const words = plainWords(said);
    const spelling = spelled.get(words) ?? said;
    spelled.set(words, spelling);
    asked.set(said, spelling);
    return spelling;
  };
}
