/**
 * Tab- or comma-separated text as spreadsheets write it. A cell that begins with a quote reaches to the quote before the
 * next separator or line, with doubled quotes for one (RFC 4180); where there is no such quote, quotes are text. Line
 * breaks of any kind end a row.
 */
export function readSeparated(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at <= text.length;) {
    const { cell, end } = cellAt(text, at, separator);
    row.push(cell);
    at = end + 1;
    if (text[end] === separator) continue;
    rows.push(row);
    row = [];
    if (text[end] === '\r' && text[end + 1] === '\n') at += 1;
    if (at >= text.length) break;
  }
  return rows;
}

/** One cell for tab-separated text: in quotes where it would not read back without. */
export function separatedCell(cell: string): string {
  return /^"|[\t\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

interface CellRead {
  readonly cell: string;
  /** Where what ends it stands: a separator, a line break or the end of the text. */
  readonly end: number;
}

function cellAt(text: string, start: number, separator: string): CellRead {
  const close = text[start] === '"' ? closingQuote(text, start) : -1;
  if (close >= 0 && endsCell(text, close + 1, separator)) {
    return { cell: text.slice(start + 1, close).replaceAll('""', '"'), end: close + 1 };
  }
  let end = start;
  while (!endsCell(text, end, separator)) end += 1;
  return { cell: text.slice(start, end), end };
}

function endsCell(text: string, at: number, separator: string): boolean {
  return at >= text.length || text[at] === separator || text[at] === '\n' || text[at] === '\r';
}

function closingQuote(text: string, open: number): number {
  let at = text.indexOf('"', open + 1);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}
