import { matchColumns } from '../rows/match.ts';
import type { RowColumn } from '../rows/columns.ts';
import { parseSketch } from '../sketch/parse.ts';
import { fragmentInHtml, readFragment } from './fragment.ts';
import type { Fragment } from './fragment.ts';
import { fragmentOf, ofNoMap } from './fragmentOf.ts';
import { readHtml } from './html/blocks.ts';
import type { HtmlBlock } from './html/blocks.ts';
import { filledDown } from './html/table.ts';
import { cleaned, isBlank, legible } from './ink.ts';
import {
  beginsWithBullet,
  clearlyDeeper,
  isAllBulleted,
  isList,
  listItems,
  listLines,
  withoutBullet,
} from './lines.ts';
import type { ListItem } from './lines.ts';
import { readSeparated, separatedCell } from './separated.ts';

/** One clipboard, as far as other programs filled it. */
export interface ClipboardFlavours {
  /** Of `fragmentType`. */
  readonly own?: string;
  readonly html?: string;
  readonly text: string;
}

type Rows = readonly (readonly string[])[];

/** What was pasted, by what it looks like (I28). */
export type Pasted =
  /** Cards of a map of ours. */
  | { readonly kind: 'fragment'; readonly fragment: Fragment }
  /** A table whose first row names what its columns say. `mapping` may be changed before it is planned. */
  | {
      readonly kind: 'rows';
      readonly header: readonly string[];
      readonly mapping: readonly (RowColumn | null)[];
      readonly rows: Rows;
    }
  /** Any other table. */
  | { readonly kind: 'block'; readonly rows: Rows }
  | { readonly kind: 'list'; readonly items: readonly ListItem[] }
  | { readonly kind: 'lines'; readonly lines: readonly string[] }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'refused'; readonly reason: PasteRefusal };

export type PasteRefusal =
  /** Nothing in it draws anything: white space, an image without words. */
  | 'empty'
  /** More than `mostCharacters`, or a table of more cells than any map has places for. */
  | 'too large';

/** A sketch is written by hand, or of a map of hands' size. */
const mostSketchCharacters = 400_000;

/** Characters of one flavour. HTML of a spreadsheet takes some three hundred characters a cell. */
const mostCharacters = { text: 4_000_000, html: 8_000_000 } as const;

/**
 * What people pasted: our own cards first, then an HTML table, tab-separated text, lists, lines, one paragraph (I28).
 * Whatever the flavours hold, this gives cards or a reason and never throws; it costs one walk over each.
 */
export function readClipboard(clipboard: ClipboardFlavours): Pasted {
  const { own = '', html = '', text } = clipboard;
  const fragment = readFragment(own) ?? readFragment(fragmentInHtml(html) ?? '');
  if (fragment) return { kind: 'fragment', fragment };
  const isHtmlTooLarge = html.length > mostCharacters.html;
  const blocks = isHtmlTooLarge ? [] : readHtml(html);
  const words = isBlank(text) ? textOf(blocks) : text;
  const isTooLarge = words.length > mostCharacters.text || (isHtmlTooLarge && words === '');
  return fromBlocks(blocks) ?? (isTooLarge ? tooLarge : fromText(legible(words)));
}

const tooLarge = { kind: 'refused', reason: 'too large' } as const;

/** A page that is only tables, or only a list. Of anything else the plain text says more. */
function fromBlocks(blocks: readonly HtmlBlock[]): Pasted | null {
  const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []));
  if (tables.some(({ whole }) => !whole)) return tooLarge;
  if (tables.length > 0 && tables.length === blocks.length) {
    return fromTable(cleanRows(tables.flatMap(({ rows }) => rows)), () =>
      cleanRows(tables.flatMap(filledDown)),
    );
  }
  const lines = blocks.flatMap((block) => {
    return block.kind === 'item'
      ? [{ depth: block.level * clearlyDeeper, text: withoutBullet(cleaned(block.text)) }]
      : [];
  });
  const isOnlyList = lines.length > 0 && lines.length === blocks.length;
  return isOnlyList ? { kind: 'list', items: listItems(lines) } : null;
}

/** Cells of what was merged stand empty in `rows`; as facts of each row they are said again in `filled`. */
function fromTable(rows: Rows, filled: () => Rows): Pasted | null {
  const cells = rows.flat().filter((cell) => !isBlank(cell));
  const [only] = cells;
  if (only === undefined) return null;
  if (cells.length === 1) return fromCell(only);
  return withHeader(filled()) ?? { kind: 'block', rows };
}

/** At least two words of the first row have to name something that rows say (I29). */
function withHeader(rows: Rows): Pasted | null {
  const [header = [], ...below] = rows;
  const mapping = matchColumns(header);
  const named = mapping.filter((column) => column !== null);
  if (named.length < 2 || below.length === 0) return null;
  return { kind: 'rows', header, mapping, rows: below };
}

/** Without rows and without the columns to the right that are blank. */
function cleanRows(rows: Rows): Rows {
  const inked: (readonly string[])[] = [];
  let width = 0;
  for (const row of rows) {
    const last = row.findLastIndex((cell) => !isBlank(cell));
    if (last < 0) continue;
    width = Math.max(width, last + 1);
    inked.push(row.map(cleaned));
  }
  return inked.map((row) => (row.length > width ? row.slice(0, width) : row));
}

function fromText(text: string): Pasted {
  if (isBlank(text)) return { kind: 'refused', reason: 'empty' };
  const sketched = fromSketch(text);
  if (sketched) return sketched;
  const bulleted = beginsWithBullet(text) ? listLines(text) : [];
  if (isAllBulleted(bulleted)) return { kind: 'list', items: listItems(bulleted) };
  const rows = cleanRows((hasCells(text) ? readSeparated(text, '\t') : markdownRows(text)) ?? []);
  const table = fromTable(rows, () => rows);
  if (table) return table;
  const lines = listLines(text);
  return isList(lines) ? { kind: 'list', items: listItems(lines) } : fromLines(text);
}

/** Lines are a card each. */
function fromLines(text: string): Pasted {
  const lines = text
    .split('\n')
    .map(cleaned)
    .filter((line) => !isBlank(line));
  const [first = ''] = lines;
  return lines.length > 1 ? { kind: 'lines', lines } : { kind: 'paragraph', text: first };
}

/** The lines of one cell of a spreadsheet belong together, unless they are a list. */
function fromCell(text: string): Pasted {
  const lines = listLines(text);
  return isAllBulleted(lines) ? { kind: 'list', items: listItems(lines) } : { kind: 'paragraph', text };
}

/** Tabs that only indent part no cells. */
function hasCells(text: string): boolean {
  return /\S[^\S\n]*\t/u.test(text);
}

/** `| a | b |` with a line of dashes below its first row. */
function markdownRows(text: string): Rows | null {
  const lines = text.split('\n').map((line) => line.trim());
  const isTable = lines.length > 2 && lines.every((line) => line === '' || line.startsWith('|'));
  if (!isTable || !/^\|[\s|:-]*-[\s|:-]*$/u.test(lines[1] ?? '')) return null;
  return lines.toSpliced(1, 1).map((line) => {
    const inside = line.slice(1, line.endsWith('|') ? -1 : undefined);
    return inside
      .split(/(?<!\\)\|/u)
      .map((cell) => cell.replaceAll('\\|', '|').replaceAll('<br>', '\n').trim());
  });
}

/** The text notation of journeys, told from other text by the bar before its first stage (`sketch/notation.ts`). */
function fromSketch(text: string): Pasted | null {
  const sketch = looksLikeSketch(text) ? parseSketch(text) : null;
  if (!sketch?.ok || sketch.value.journey.cards.size === 0) return null;
  const { journey } = sketch.value;
  const all = [...journey.cards].map(([id]) => id);
  return { kind: 'fragment', fragment: ofNoMap(fragmentOf(journey, all)) };
}

/** Two lines with bars, the first of which begins with one, and only `word: …` before them. */
function looksLikeSketch(text: string): boolean {
  if (text.length > mostSketchCharacters) return false;
  const lines = text.split('\n').filter((line) => !isBlank(line));
  const first = lines.findIndex((line) => line.includes('|'));
  const [header = '', next = ''] = lines.slice(Math.max(0, first));
  const isPreamble = lines.slice(0, first).every((line) => /^\s*\w+:/u.test(line));
  const isHeader = /^\s*\|/u.test(header) && !/\|\s*$/u.test(header);
  return isPreamble && isHeader && next.includes('|') && !/^[\s|:-]*$/u.test(next);
}

/** A page as plain text, for a clipboard that has no other. */
function textOf(blocks: readonly HtmlBlock[]): string {
  return blocks.map(blockText).join('\n');
}

function blockText(block: HtmlBlock): string {
  switch (block.kind) {
    case 'words':
      return block.text;
    case 'item':
      return `${'  '.repeat(block.level - 1)}- ${block.text.replaceAll('\n', ' ')}`;
    case 'table':
      return block.table.rows.map((row) => row.map(separatedCell).join('\t')).join('\n');
  }
}
