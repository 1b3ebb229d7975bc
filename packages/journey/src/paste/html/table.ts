import { FlowingWords } from './words.ts';

/** A cell that reaches down over others. */
interface Span {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
}

export interface Table {
  /** What is covered by a cell above or before it is empty. */
  readonly rows: readonly (readonly string[])[];
  readonly spans: readonly Span[];
  /** Whether all of it was read. */
  readonly whole: boolean;
}

/** Many more cells than a map has places for. */
const mostCells = 400_000;
/** A cell may reach over so many columns or rows. */
const farthest = { columns: 200, rows: 10_000 };

/** Reads one table. Tables inside its cells are words of these cells, because many pages are laid out with them. */
export class TableReader {
  private readonly rows: string[][] = [];
  private readonly spans: Span[] = [];
  /** Of each column: the first row that no cell from above reaches. */
  private readonly freeFrom: number[] = [];
  private readonly cell = new FlowingWords();
  private readonly outside: FlowingWords;
  private depth = 1;
  /** The column of the open cell; null: none is open. */
  private column: number | null = null;
  /** Cells and rows so far. */
  private count = 0;

  /** `outside` gets the words that stand in no cell. */
  constructor(outside: FlowingWords) {
    this.outside = outside;
  }

  get words(): FlowingWords {
    return this.column === null ? this.outside : this.cell;
  }

  deeper(): void {
    this.depth += 1;
    this.words.startLine();
  }

  open(name: string, attributes: string): void {
    const isCell = name === 'td' || name === 'th';
    if (this.depth > 1 && isCell) this.words.add(' ');
    else if (this.depth === 1 && name === 'tr') this.startRow();
    else if (this.depth === 1 && isCell) this.startCell(attributes);
  }

  /** Whether this was the end of the whole table. */
  close(name: string): boolean {
    if (name === 'table') this.depth -= 1;
    else if (this.depth === 1 && (name === 'td' || name === 'th' || name === 'tr')) this.endCell();
    return this.depth === 0;
  }

  finish(): Table {
    this.endCell();
    return { rows: this.rows, spans: this.spans, whole: this.count < mostCells };
  }

  private startRow(): void {
    this.endCell();
    if (this.count >= mostCells) return;
    this.rows.push([]);
    this.count += 1;
  }

  private startCell(attributes: string): void {
    if (this.rows.length === 0) this.startRow();
    this.endCell();
    const row = this.rows.at(-1);
    if (!row || this.count >= mostCells) return;
    const index = this.rows.length - 1;
    while ((this.freeFrom[row.length] ?? 0) > index) this.put(row);
    this.column = row.length;
    const columns = reach(attributes, colspan, farthest.columns);
    const rows = reach(attributes, rowspan, farthest.rows);
    if (rows > 1) this.spans.push({ row: index, column: row.length, rows });
    for (let added = 0; added < columns; added++) {
      while (this.freeFrom.length <= row.length) this.freeFrom.push(0);
      this.freeFrom[row.length] = index + rows;
      this.put(row);
    }
  }

  private endCell(): void {
    const row = this.rows.at(-1);
    if (row && this.column !== null) row[this.column] = this.cell.take();
    this.column = null;
  }

  private put(row: string[]): void {
    row.push('');
    this.count += 1;
  }
}

const colspan = /\bcolspan\s*=\s*["']?(\d{1,6})/u;
const rowspan = /\browspan\s*=\s*["']?(\d{1,6})/u;

function reach(attributes: string, said: RegExp, most: number): number {
  if (!attributes.includes('span')) return 1;
  const [, digits = '1'] = said.exec(attributes) ?? [];
  return Math.min(most, Math.max(1, Number(digits)));
}

/** The rows with each cell that reaches down repeated below: a stage that stands once before all its cards. */
export function filledDown({ rows, spans }: Table): readonly (readonly string[])[] {
  if (spans.length === 0) return rows;
  const filled = rows.map((row) => [...row]);
  let left = mostCells;
  for (const { row, column, rows: count } of spans) {
    const text = rows[row]?.[column] ?? '';
    const below = filled.slice(row + 1, Math.min(row + count, row + 1 + left));
    left -= below.length;
    for (const each of below) if ((each[column] ?? '') === '') each[column] = text;
  }
  return filled;
}
