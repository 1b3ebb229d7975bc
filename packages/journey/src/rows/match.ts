import { kindMeantBy } from '../cardKinds.ts';
import { rowColumns } from './columns.ts';
import type { RowColumn } from './columns.ts';
import { otherHeaders } from './headers.ts';
import { plainWords } from './words.ts';

/** So many columns of a table are looked at. */
const mostColumns = 200;

const columnByWords = new Map<string, RowColumn>(
  rowColumns.flatMap((column) =>
    [column.header, column.id, ...column.aliases, ...(otherHeaders[column.id] ?? [])].map(
      (words) => [plainWords(words), column] as const,
    ),
  ),
);

/**
 * Which column each word of a table's first row means; null: none. Exact words come first, then those within a small
 * slip, then a word among others ("Owner (division)"). No column is meant twice.
 */
export function matchColumns(header: readonly string[]): readonly (RowColumn | null)[] {
  const said = header.slice(0, mostColumns).map(plainWords);
  const matched: (RowColumn | null)[] = header.map(() => null);
  const taken = new Set<RowColumn>();
  for (const means of [exactly, nearly, byWhatCardsAre, amongOthers]) {
    for (const [index, words] of said.entries()) {
      const column = matched[index] === null && words !== '' ? means(words) : null;
      if (column === null || taken.has(column)) continue;
      matched[index] = column;
      taken.add(column);
    }
  }
  return matched;
}

/**
 * Whether a table can be read without asking anybody: it says where each card lies and what it says, and each of its
 * columns that is named at all has a name of its own that is known to the letter.
 */
export function isPlainTable(header: readonly string[]): boolean {
  const named = header.map(plainWords).filter((words) => words !== '');
  const columns = named.map(exactly);
  const ids = new Set(columns.map((column) => column?.id));
  return ids.size === named.length && !columns.includes(null) && ids.has('stage') && ids.has('text');
}

function exactly(words: string): RowColumn | null {
  return columnByWords.get(words) ?? null;
}

/** "Severty", "Chanel": one letter wrong, missing or too many, in words of five letters or more. */
function nearly(words: string): RowColumn | null {
  if (words.length < 5 || words.length > 40) return null;
  for (const [known, column] of columnByWords) {
    if (known.length >= 5 && isOneSlipAway(words, known)) return column;
  }
  return null;
}

function isOneSlipAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  const shorter = Math.min(a.length, b.length) - start;
  while (end < shorter && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const left = Math.max(a.length, b.length) - start - end;
  return left <= 1 || (left === 2 && isSwap(a, b, start));
}

function isSwap(a: string, b: string, at: number): boolean {
  return a.length === b.length && a[at] === b[at + 1] && a[at + 1] === b[at];
}

/** "Pain point", "Quotes": people call the column of the texts what their cards are. */
function byWhatCardsAre(words: string): RowColumn | null {
  return kindMeantBy(words) === null ? null : (columnByWords.get('text') ?? null);
}

/** The first of the words, at most four, that means a column by itself. */
function amongOthers(words: string): RowColumn | null {
  const each = words.split(' ');
  if (each.length > 4) return null;
  for (const word of each) {
    const column = word.length > 2 ? columnByWords.get(word) : undefined;
    if (column) return column;
  }
  return null;
}
