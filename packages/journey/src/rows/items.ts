/**
 * Several names in one cell: `web; old`. Commas part them too, unless a semicolon or a line break does. A name that
 * holds one of these, or begins with a quote, stands in quotes, and quotes in it are doubled.
 */
export function itemsIn(cell: string): readonly string[] {
  const pieces = piecesOf(cell);
  const commasPart = !pieces.some(({ mark }) => mark === ';' || mark === '\n');
  const items: string[] = [];
  let joined = '';
  for (const { said, quoted, mark } of pieces) {
    const item = quoted ? said : (joined + said).trim();
    if (!quoted && mark === ',' && !commasPart) joined += `${said},`;
    else {
      joined = '';
      if (quoted || item !== '') items.push(item);
    }
  }
  return items;
}

export function itemsCell(items: readonly string[]): string {
  return items.map(written).join('; ');
}

function written(item: string): string {
  const plain = item !== '' && item.trim() === item && !/[;,\n]|^"/u.test(item);
  return plain ? item : `"${item.replaceAll('"', '""')}"`;
}

interface Piece {
  readonly said: string;
  readonly quoted: boolean;
  /** What ends it; empty: the end of the cell. */
  readonly mark: string;
}

function piecesOf(cell: string): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < cell.length;) {
    const start = firstInkAt(cell, at);
    const quoteEnd = cell[start] === '"' ? closingQuote(cell, start) : -1;
    const end = quoteEnd < 0 ? markFrom(cell, at) : firstInkAt(cell, quoteEnd + 1);
    const quoted = quoteEnd >= 0 && isMark(cell, end);
    const stop = quoted ? end : markFrom(cell, at);
    const said = quoted ? cell.slice(start + 1, quoteEnd).replaceAll('""', '"') : cell.slice(at, stop);
    pieces.push({ said, quoted, mark: cell.charAt(stop) });
    at = stop + 1;
  }
  return pieces;
}

function firstInkAt(cell: string, from: number): number {
  let at = from;
  while (cell[at] === ' ' || cell[at] === '\t') at += 1;
  return at;
}

function isMark(cell: string, at: number): boolean {
  return at >= cell.length || ';,\n'.includes(cell.charAt(at));
}

function markFrom(cell: string, from: number): number {
  let at = from;
  while (!isMark(cell, at)) at += 1;
  return at;
}

function closingQuote(cell: string, open: number): number {
  let at = cell.indexOf('"', open + 1);
  while (at >= 0 && cell[at + 1] === '"') at = cell.indexOf('"', at + 2);
  return at;
}
