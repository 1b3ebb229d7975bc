import { problem } from '../format.ts';
import type { Outcome } from '../format.ts';

/** What parts the cells of a row, in the order in which one is preferred when none fits better. */
const delimiters = [',', ';', '\t', '|'] as const;
/** So many rows tell which one it is. */
const rowsTried = 20;

/**
 * The cells of a CSV text (RFC 4180), and of what programs call so: parted by commas, semicolons, tabs or bars, lines
 * ended in any way, with the line `sep=;` that spreadsheets write first. Empty rows count, as they do in a spreadsheet.
 */
export function parseCsv(text: string): Outcome<string[][]> {
  const hint = /^sep=(.)\r?\n/u.exec(text);
  const start = hint?.[0].length ?? 0;
  const delimiter = hint?.[1] ?? delimiterOf(text);
  const rows: string[][] = [];
  const end = eachRow(text, { delimiter, start, most: Number.POSITIVE_INFINITY }, (row) => rows.push(row));
  if (end !== null) return { ok: false, problems: [problem(`line ${lineAt(text, end)}`, 'csv.quote')] };
  return { ok: true, value: rows };
}

/** The mark that parts most rows into as many cells as the first one, two at the least. */
function delimiterOf(text: string): string {
  let best: { readonly delimiter: string; readonly score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of delimiters) {
    const counts: number[] = [];
    eachRow(text, { delimiter, start: 0, most: rowsTried }, ({ length }) => counts.push(length));
    const [first = 1] = counts;
    const alike = counts.filter((count) => count === first).length / Math.max(1, counts.length);
    const score = first < 2 ? 0 : alike * 1000 + Math.min(first, 100);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

interface Range {
  readonly delimiter: string;
  readonly start: number;
  /** Rows. */
  readonly most: number;
}

/** Hands out row after row; where a quotation mark stands that never closes, else null. */
function eachRow(
  text: string,
  { delimiter, most, start }: Range,
  take: (row: string[]) => void,
): number | null {
  let row: string[] = [];
  let rows = 0;
  for (let at = start; at < text.length && rows < most;) {
    const cell = cellAt(text, at, delimiter);
    if (cell === null) return at;
    row.push(cell.said);
    const mark = text[cell.end];
    at = cell.end + (mark === '\r' && text[cell.end + 1] === '\n' ? 2 : 1);
    const isLast = mark !== delimiter || at >= text.length;
    if (!isLast) continue;
    if (mark === delimiter) row.push('');
    take(row);
    rows += 1;
    row = [];
  }
  return null;
}

/** A cell and where it ends: at the mark behind it, or at the end of the text. null: its quotes never close. */
function cellAt(
  text: string,
  start: number,
  delimiter: string,
): { readonly said: string; readonly end: number } | null {
  if (text[start] !== '"') {
    const end = endOfCell(text, start, delimiter);
    return { said: text.slice(start, end), end };
  }
  let said = '';
  let from = start + 1;
  for (;;) {
    const close = text.indexOf('"', from);
    if (close < 0) return null;
    said += text.slice(from, close);
    from = close + 2;
    if (text[close + 1] !== '"') {
      const end = endOfCell(text, close + 1, delimiter);
      return { said: said + text.slice(close + 1, end), end };
    }
    said += '"';
  }
}

function endOfCell(text: string, start: number, delimiter: string): number {
  let at = start;
  while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return at;
}

function lineAt(text: string, at: number): number {
  return text.slice(0, at).split(/\r\n|\r|\n/u).length;
}
