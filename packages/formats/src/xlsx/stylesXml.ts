import { element, xmlHead } from '../xml/write.ts';

/** Looks of cells, by their number in the list below. */
export const style = { plain: 0, header: 1, quoted: 2 } as const;

const wrapped = element('alignment', { vertical: 'top', wrapText: 1 });
const look = { numFmtId: 0, xfId: 0, applyAlignment: 1 } as const;

/** The looks of all cells: text wraps at the top of its cell, headers are bold on grey. */
export function stylesXml(): string {
  const fill = (pattern: string, colour?: string): string => {
    const inside = colour ? element('fgColor', { rgb: colour }) : '';
    return element('fill', {}, element('patternFill', { patternType: pattern }, inside));
  };
  const font = (...marks: readonly string[]): string => {
    return element('font', {}, ...marks, element('sz', { val: 11 }), element('name', { val: 'Calibri' }));
  };
  const line = (side: string): string => {
    return element(side, { style: 'thin' }, element('color', { rgb: 'FFD3D8E1' }));
  };
  const none = element('border', {}, '<left/><right/><top/><bottom/><diagonal/>');
  const under = element('border', {}, '<left/><right/><top/>', line('bottom'), '<diagonal/>');
  return (
    xmlHead +
    element(
      'styleSheet',
      { xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main' },
      element('fonts', { count: 2 }, font(), font('<b/>')),
      element('fills', { count: 3 }, fill('none'), fill('gray125'), fill('solid', 'FFEEF0F4')),
      element('borders', { count: 2 }, none, under),
      element(
        'cellStyleXfs',
        { count: 1 },
        element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 }),
      ),
      element(
        'cellXfs',
        { count: 3 },
        element('xf', { ...look, fontId: 0, fillId: 0, borderId: 0 }, wrapped),
        element('xf', { ...look, fontId: 1, fillId: 2, borderId: 1, applyFont: 1, applyFill: 1 }, wrapped),
        element('xf', { ...look, fontId: 0, fillId: 0, borderId: 0, quotePrefix: 1 }, wrapped),
      ),
      element('cellStyles', { count: 1 }, element('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })),
    )
  );
}
