import { isRightToLeft } from '@throughline/journey';
import { element, escapeXml, xmlHead } from '../xml/write.ts';
import { cellText, columnName } from './cells.ts';
import { style } from './stylesXml.ts';

/** Text, or a number as it is written in XML. */
export type SheetCell =
  | { readonly text: string; /** It names its row or column. */ readonly heads?: boolean }
  | { readonly figure: string };

export interface SheetContent {
  readonly lang: string;
  /** Their widths in characters. */
  readonly columns: readonly number[];
  /** The first row stays in sight. */
  readonly rows: readonly (readonly SheetCell[])[];
  /** So many columns stay in sight as well. */
  readonly frozenColumns: number;
  /** Whether the first row has the buttons by which rows are chosen. */
  readonly filtered: boolean;
}

/** Excel opens no file with a longer text in a cell. */
const longest = 32_767;

export function sheetXml({ columns, filtered, frozenColumns, lang, rows }: SheetContent): string {
  const last = `${columnName(Math.max(0, columns.length - 1))}${Math.max(1, rows.length)}`;
  const view = element(
    'sheetView',
    { workbookViewId: 0, rightToLeft: isRightToLeft(lang) ? 1 : null },
    element('pane', {
      xSplit: frozenColumns === 0 ? null : frozenColumns,
      ySplit: 1,
      topLeftCell: `${columnName(frozenColumns)}2`,
      activePane: frozenColumns === 0 ? 'bottomLeft' : 'bottomRight',
      state: 'frozen',
    }),
  );
  const widths = columns.map((width, index) => {
    return element('col', { min: index + 1, max: index + 1, width: Math.min(width, 255), customWidth: 1 });
  });
  return (
    xmlHead +
    element(
      'worksheet',
      { xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main' },
      element('sheetPr', {}, element('pageSetUpPr', { fitToPage: 1 })),
      element('dimension', { ref: `A1:${last}` }),
      element('sheetViews', {}, view),
      element('sheetFormatPr', { defaultRowHeight: 15 }),
      widths.length === 0 ? '' : element('cols', {}, ...widths),
      element('sheetData', {}, ...rows.map(rowXml)),
      filtered && columns.length > 0 ? element('autoFilter', { ref: `A1:${last}` }) : '',
      element('pageMargins', { left: 0.4, right: 0.4, top: 0.5, bottom: 0.5, header: 0.3, footer: 0.3 }),
      element('pageSetup', { orientation: 'landscape', fitToWidth: 1, fitToHeight: 0 }),
    )
  );
}

function rowXml(cells: readonly SheetCell[], row: number): string {
  const written = cells.map((cell, column) => cellXml(cell, `${columnName(column)}${row + 1}`));
  return element('row', { r: row + 1 }, ...written);
}

/** A text that begins like a formula is marked as one that was typed behind an apostrophe: it stays text for ever. */
const beginsLikeFormula = /^'*[=+\-@\t\r＝＋－＠]/u;

function cellXml(cell: SheetCell, place: string): string {
  if ('figure' in cell) return element('c', { r: place, s: style.plain }, element('v', {}, cell.figure));
  const { heads, text } = cell;
  if (text === '' && !heads) return '';
  const look = heads ? style.header : beginsLikeFormula.test(text) ? style.quoted : style.plain;
  const string = element('t', { 'xml:space': 'preserve' }, escapeXml(cellText(text.slice(0, longest))));
  return element('c', { r: place, s: look, t: 'inlineStr' }, element('is', {}, string));
}
