import { problem } from '../format.ts';
import type { FileProblem } from '../format.ts';
import { scanXml } from '../xml/scan.ts';
import type { Attributes } from '../xml/scan.ts';
import { cellPlace, textOfCell } from './cells.ts';
import { shown } from './styles.ts';
import type { Shows } from './styles.ts';

/** What the cells of a sheet refer to. */
export interface Workbook {
  readonly shared: readonly string[];
  readonly styles: readonly Shows[];
  readonly counts1904: boolean;
}

/** More rows than these are no table of cards; of more columns none names a fact of one. */
const mostRows = 20_000;
const mostColumns = 200;

/** Adds up the text of a string item, which may come in runs; what tells how to pronounce it is left out. */
class StringItem {
  private text = '';
  private isText = false;
  private phonetic = 0;

  open(name: string): void {
    if (name === 'rPh') this.phonetic += 1;
    this.isText = name === 't' && this.phonetic === 0;
  }

  add(part: string): void {
    if (this.isText) this.text += part;
  }

  close(name: string): void {
    if (name === 'rPh') this.phonetic -= 1;
    this.isText = false;
  }

  take(): string {
    const whole = textOfCell(this.text);
    this.text = '';
    return whole;
  }
}

/** Cells as they come, each by its place. */
class Grid {
  private readonly rows: (string[] | undefined)[] = [];
  private beyond = 0;

  put({ column, row }: { readonly column: number; readonly row: number }, said: string): void {
    if (said === '' || column < 0 || row < 0) return;
    if (column >= mostColumns) this.beyond += 1;
    else if (row >= mostRows) this.rows.length = mostRows + 1;
    else (this.rows[row] ??= [])[column] = said;
  }

  cells(): SheetCells | FileProblem {
    if (this.rows.length > mostRows) return problem('', 'xlsx.manyRows', { most: mostRows });
    const table = Array.from(this.rows, (row) =>
      Array.from(row ?? [], (said: string | undefined) => said ?? ''),
    );
    return { table, beyond: this.beyond };
  }
}

/** The strings that cells share, or what is wrong with their list. */
export function sharedStrings(text: string): readonly string[] | FileProblem {
  const strings: string[] = [];
  const item = new StringItem();
  const wrong = scanXml(text, {
    open: (name) => item.open(name),
    text: (part) => item.add(part),
    close(name) {
      item.close(name);
      if (name === 'si') strings.push(item.take());
    },
  });
  return wrong ?? strings;
}

export interface SheetCells {
  /** As text; gaps between cells are empty. */
  readonly table: readonly (readonly string[])[];
  /** Cells that lie too far to the right to be looked at. */
  readonly beyond: number;
}

export function sheetCells(text: string, workbook: Workbook): SheetCells | FileProblem {
  const grid = new Grid();
  let cell: Attributes | null = null;
  let written = '';
  let isValue = false;
  let place = { column: -1, row: -1 };
  const item = new StringItem();
  const wrong = scanXml(text, {
    open(name, attributes) {
      if (name === 'row') place = { column: -1, row: rowNumber(attributes, place.row + 1) };
      if (name === 'c') {
        place = cellPlace(attributes.get('r') ?? '') ?? { ...place, column: place.column + 1 };
        cell = attributes;
        written = '';
      }
      isValue = name === 'v';
      item.open(name);
    },
    text(part) {
      if (isValue) written += part;
      item.add(part);
    },
    close(name) {
      isValue = false;
      item.close(name);
      if (name !== 'c' || !cell) return;
      grid.put(place, valueOf(cell, written, item.take(), workbook));
      cell = null;
    },
  });
  return wrong ?? grid.cells();
}

function rowNumber(attributes: Attributes, next: number): number {
  const said = attributes.get('r') ?? '';
  return /^\d{1,7}$/u.test(said) ? Number(said) - 1 : next;
}

function valueOf(cell: Attributes, written: string, inline: string, workbook: Workbook): string {
  switch (cell.get('t') ?? 'n') {
    case 's':
      return workbook.shared[Number(written)] ?? '';
    case 'inlineStr':
      return inline;
    case 'str':
      return textOfCell(written);
    case 'b':
      return written.trim() === '1' ? 'yes' : 'no';
    case 'e':
      return '';
    case 'd':
      return written.replace(/T00:00:00(?:\.0+)?Z?$/u, '');
    default:
      return shown(written, workbook.styles[Number(cell.get('s') ?? 0)] ?? 'number', workbook.counts1904);
  }
}
