import type { Meta } from '@throughline/journey';
import { contentTypes, coreProperties, relationships } from '../office/package.ts';
import { element, xmlHead } from '../xml/write.ts';
import { stylesXml } from './stylesXml.ts';

export interface WrittenSheet {
  readonly name: string;
  readonly xml: string;
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Everything a workbook of these sheets is made of. */
export function packageParts(meta: Meta, sheets: readonly WrittenSheet[]): Readonly<Record<string, string>> {
  const parts = sheets.map(({ xml }, index) => [`xl/worksheets/sheet${index + 1}.xml`, xml] as const);
  const links = sheets.map((_, index) => ({
    id: `rId${index + 1}`,
    type: `${office}/worksheet`,
    target: `worksheets/sheet${index + 1}.xml`,
  }));
  const styles = { id: `rId${sheets.length + 1}`, type: `${office}/styles`, target: 'styles.xml' };
  return {
    '[Content_Types].xml': contentTypes([
      ['/xl/workbook.xml', `${type}.sheet.main+xml`],
      ['/xl/styles.xml', `${type}.styles+xml`],
      ...parts.map(([name]) => [`/${name}`, `${type}.worksheet+xml`] as const),
    ]),
    '_rels/.rels': relationships([
      { id: 'rId1', type: `${office}/officeDocument`, target: 'xl/workbook.xml' },
      { id: 'rId2', type: coreProperties.type, target: coreProperties.path },
    ]),
    [coreProperties.path]: coreProperties.xml(meta),
    'xl/workbook.xml': workbookXml(sheets),
    'xl/_rels/workbook.xml.rels': relationships([...links, styles]),
    'xl/styles.xml': stylesXml(),
    ...Object.fromEntries(parts),
  };
}

/** The header of each sheet is repeated on every page that is printed of it. */
function workbookXml(sheets: readonly WrittenSheet[]): string {
  const listed = sheets.map(({ name }, index) => {
    return element('sheet', { name, sheetId: index + 1, 'r:id': `rId${index + 1}` });
  });
  const titles = sheets.map(({ name }, index) => {
    return element('definedName', { name: '_xlnm.Print_Titles', localSheetId: index }, `${name}!$1:$1`);
  });
  return (
    xmlHead +
    element(
      'workbook',
      { xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'xmlns:r': office },
      element('bookViews', {}, element('workbookView', { activeTab: 0 })),
      element('sheets', {}, ...listed),
      element('definedNames', {}, ...titles),
    )
  );
}
