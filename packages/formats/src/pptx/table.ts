import type { Box } from '@throughline/journey';
import { element } from '../xml/write.ts';
import { emu, fill, textBody, transform } from './drawing.ts';
import type { Paragraph, Setting } from './drawing.ts';
import { onSlide } from './slide.ts';

/** A table of a slide: its first row and its first column name the others. */
export interface SlideTable {
  readonly name: string;
  /** What it shows, for those who do not see it. */
  readonly description: string;
  readonly box: Box;
  /** Widths in points. */
  readonly columns: readonly number[];
  readonly rows: readonly { readonly height: number; readonly cells: readonly (readonly Paragraph[])[] }[];
}

/** From the edge of a cell to its text, in points. */
export const cellPadding = 4;

export function tableFrame(id: number, table: SlideTable, setting: Setting): string {
  const { box, columns, description, name, rows } = table;
  const written = rows.map(({ cells, height }, row) => {
    const all = cells.map((paragraphs, column) => cellXml(paragraphs, row === 0 || column === 0, setting));
    return element('a:tr', { h: Math.round(height * emu) }, ...all);
  });
  const grid = columns.map((width) => element('a:gridCol', { w: Math.round(width * emu) }));
  const look = { rtl: setting.toLeft ? 1 : null, firstRow: 1, firstCol: 1 };
  return element(
    'p:graphicFrame',
    {},
    element(
      'p:nvGraphicFramePr',
      {},
      element('p:cNvPr', { id, name, descr: oneLine(description) }),
      element('p:cNvGraphicFramePr', {}, element('a:graphicFrameLocks', { noGrp: 1 })),
      element('p:nvPr'),
    ),
    transform(onSlide(box, setting), 'p:xfrm'),
    element(
      'a:graphic',
      {},
      element(
        'a:graphicData',
        { uri: 'http://schemas.openxmlformats.org/drawingml/2006/table' },
        element('a:tbl', {}, element('a:tblPr', look), element('a:tblGrid', {}, ...grid), ...written),
      ),
    ),
  );
}

const sides = ['a:lnL', 'a:lnR', 'a:lnT', 'a:lnB'];

function cellXml(paragraphs: readonly Paragraph[], heads: boolean, setting: Setting): string {
  const lines = sides.map((side) => element(side, { w: 6350 }, fill('D3D8E1')));
  const inset = Math.round(cellPadding * emu);
  const look = element(
    'a:tcPr',
    { marL: inset, marR: inset, marT: inset, marB: inset, anchor: 't' },
    ...lines,
    fill(heads ? 'EEF0F4' : 'FFFFFF'),
  );
  return element('a:tc', {}, textBody(paragraphs, setting, 'a:txBody'), look);
}

/** Attributes have no lines. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
