import { cardKindNames } from '../cardKinds.ts';
import type { CardKind } from '../cardKinds.ts';
import { limits } from '../limits.ts';
import type { RowColumnId } from './columns.ts';
import { matchColumns } from './match.ts';
import { columnOf } from './reading.ts';
import type { Cells, TableReading } from './reading.ts';
import { kindSaid } from './words.ts';

/** Rows that are looked through for the one that names the columns: titles, dates and empty rows stand above it. */
const mostRowsAbove = 10;
/** Rows whose cells tell what a column holds. */
const rowsTried = 300;

/** What a table most likely says, by the words over its columns and by what stands in them: for somebody to look over. */
export function guessReading(table: Cells): TableReading {
  return guessBelow(table, headerRow(table));
}

/** The same, when it is known which row names the columns. */
export function guessBelow(table: Cells, header: number | null): TableReading {
  const rows = table.slice(header === null ? 0 : header + 1).filter((row) => row.some(isInk));
  const tried = rows.slice(0, rowsTried);
  const width = table.slice(0, rowsTried).reduce((most, row) => Math.max(most, row.length), 0);
  const titles = header === null ? [] : (table[header] ?? []);
  const columns = Array.from({ length: width }, (_, index) => index).map((index) => {
    return tried.map((row) => (row[index] ?? '').trim()).filter(isInk);
  });
  const byName = matchColumns(Array.from({ length: width }, (_, index) => titles[index] ?? ''));
  const named = columns.map((cells, index) => {
    const column = byName[index] ?? null;
    const id = (column?.id ?? null) as RowColumnId | null;
    return id !== null && cells.length > 0 && isSaid(id, cells) ? id : null;
  });
  const told = byWords(named, columns);
  const kind = kindOfAll(told, titles);
  // What only other kinds have says nothing: its column may be the one that says what the cards say.
  const meant = byShape(ofThisKind(told, kind), columns);
  return { header, columns: meant, kind: kind ?? kindOfAll(meant, titles) };
}

/** The row that names most columns; where none does, the first with several short words and no figure. */
function headerRow(table: Cells): number | null {
  const [found] = table
    .slice(0, mostRowsAbove)
    .map((row, index) => ({ index, named: matchColumns(row).filter((column) => column !== null).length }))
    .filter(({ named }) => named > 1)
    .sort((a, b) => b.named - a.named);
  if (found) return found.index;
  const first = table.findIndex((row) => row.some(isInk));
  const cells = (table[first] ?? []).filter(isInk);
  const isNames = cells.length > 1 && new Set(cells).size === cells.length && cells.every(isName);
  return first < 0 || !isNames ? null : first;
}

function isName(cell: string): boolean {
  return cell.length <= 60 && (/\p{L}/u.test(cell) || !/\d/u.test(cell));
}

function isInk(cell: string): boolean {
  return cell.trim() !== '';
}

/** Whether at least half of the cells are something that can be said there. */
function isSaid(id: RowColumnId, cells: readonly string[]): boolean {
  const column = columnOf(id);
  return column !== null && 2 * cells.filter((cell) => column.read(cell) !== null).length >= cells.length;
}

/** What is told by few words that everybody uses; most of the cells have to be such words. */
const byTheirWords: readonly RowColumnId[] = ['kind', 'evidence', 'severity', 'feeling'];

function byWords(
  named: TableReading['columns'],
  columns: readonly (readonly string[])[],
): TableReading['columns'] {
  const meant = [...named];
  for (const id of byTheirWords) {
    if (meant.includes(id)) continue;
    const at = columns.findIndex((cells, index) => isFree(meant, index, cells) && areWordsOf(id, cells));
    if (at >= 0) meant[at] = id;
  }
  return meant;
}

/** What the cards say has most words of its own, and stages are few. */
function byShape(
  told: TableReading['columns'],
  columns: readonly (readonly string[])[],
): TableReading['columns'] {
  const meant = [...told];
  if (!meant.includes('text')) {
    const free = columns.flatMap((cells, index) =>
      isFree(meant, index, cells) && isProse(cells) ? [{ index, cells }] : [],
    );
    const [most] = free.sort((a, b) => newsIn(b.cells) - newsIn(a.cells));
    if (most) meant[most.index] = 'text';
    else if (meant.includes('notes')) meant[meant.indexOf('notes')] = 'text';
  }
  if (!meant.includes('stage')) {
    const at = columns.findIndex((cells, index) => isFree(meant, index, cells) && areStages(cells));
    if (at >= 0) meant[at] = 'stage';
  }
  return meant;
}

function isFree(meant: TableReading['columns'], index: number, cells: readonly string[]): boolean {
  return meant[index] === null && cells.length > 0;
}

/** Words, not figures, which stand for anything. */
function areWordsOf(id: RowColumnId, cells: readonly string[]): boolean {
  const column = columnOf(id);
  const said = cells.filter((cell) => /\p{L}/u.test(cell) && column?.read(cell));
  return column !== null && said.length >= 0.8 * cells.length;
}

function isProse(cells: readonly string[]): boolean {
  return 2 * cells.filter((cell) => /\p{L}{2}/u.test(cell)).length >= cells.length;
}

/** How many characters a row says on average that no other row has said. */
function newsIn(cells: readonly string[]): number {
  const said = [...new Set(cells)].reduce((sum, { length }) => sum + length, 0);
  return said / Math.max(1, cells.length);
}

/** A few short names that stand over and over, those of a stage beneath each other, as people sort a journey. */
function areStages(cells: readonly string[]): boolean {
  const names = new Set(cells);
  const turns = cells.filter((cell, index) => cell !== cells[index - 1]).length;
  const isFew = names.size > 1 && names.size <= Math.min(limits.stages, cells.length / 2);
  return isFew && turns <= 1.5 * names.size && [...names].every((name) => isName(name));
}

/** Columns that are said of cards of one kind only, and of hardly anything else in other people's tables. */
const tellsKind: Readonly<Partial<Record<RowColumnId, CardKind>>> = {
  severity: 'painPoint',
  reach: 'painPoint',
  feeling: 'emotion',
  speaker: 'quote',
  consent: 'quote',
  unit: 'metric',
  effort: 'opportunity',
};

function kindOfAll(columns: TableReading['columns'], titles: readonly string[]): CardKind | null {
  if (columns.includes('kind')) return null;
  const byTitle = kindSaid(titles[columns.indexOf('text')] ?? '');
  if (byTitle !== null) return byTitle;
  const told = columns.flatMap((id) => (id === null ? [] : (tellsKind[id] ?? [])));
  return cardKindNames.find((kind) => told.includes(kind)) ?? null;
}

/** Where all cards are of one kind, or of none, what only others have is left out. */
function ofThisKind(columns: TableReading['columns'], kind: CardKind | null): TableReading['columns'] {
  if (columns.includes('kind') || columns.includes('lane')) return columns;
  return columns.map((id) => {
    const kinds = id === null ? [] : (columnOf(id)?.kinds ?? []);
    return kinds.length > 1 || (kind !== null && kinds.includes(kind)) ? id : null;
  });
}
