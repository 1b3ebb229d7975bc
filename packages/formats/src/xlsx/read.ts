import type { Meta } from '@throughline/journey';
import { notice, problem } from '../format.ts';
import type { FileProblem, Notice, Outcome, ReadContext, ReadResult } from '../format.ts';
import { headerOf, readTable } from '../rows/read.ts';
import type { Table } from '../rows/read.ts';
import { childrenOf, isElement, xmlTree } from '../xml/tree.ts';
import type { XmlElement } from '../xml/tree.ts';
import { unzipped } from '../zip/read.ts';
import type { Parts } from '../zip/read.ts';
import { mapSheet } from './names.ts';
import { sharedStrings, sheetCells } from './sheet.ts';
import type { Workbook } from './sheet.ts';
import { stylesOf } from './styles.ts';

/** More sheets of one workbook are not looked through for cards. */
const mostSheets = 12;

/** Reads the sheet of a workbook that names most columns of a card, a card in each row. */
export function readXlsx(file: Uint8Array, context: ReadContext): ReadResult {
  const book = openWorkbook(file);
  if (!book.ok) return book;
  const { meta, sheets } = book.value;
  const best = bestSheet(sheets);
  if (!best) return { ok: false, problems: [problem('', 'rows.noText')] };
  return readTable(best.table, meta, context, others(sheets, best));
}

export interface Sheet {
  readonly name: string;
  readonly table: Table;
  readonly beyond: number;
}

interface Book {
  readonly meta: Meta;
  readonly sheets: readonly Sheet[];
}

/** The sheets of a workbook as text, in their order, and what it says of itself. */
export function openWorkbook(file: Uint8Array): Outcome<Book> {
  const unpacked = unzipped(file, isWanted);
  if (!unpacked.ok) return unpacked;
  const parts = unpacked.value;
  try {
    return { ok: true, value: { meta: metaOf(parts), sheets: sheetsOf(parts) } };
  } catch (error) {
    if (error instanceof Damaged) return { ok: false, problems: [error.problem] };
    throw error;
  }
}

class Damaged extends Error {
  readonly problem: FileProblem;

  constructor(wrong: FileProblem) {
    super(wrong.reason);
    this.problem = wrong;
  }
}

function isWanted(name: string): boolean {
  return /^(?:xl\/(?:workbook|styles|sharedStrings)\.xml|xl\/_rels\/workbook\.xml\.rels|docProps\/core\.xml|xl\/worksheets\/[^/]+\.xml)$/iu.test(
    name,
  );
}

function sheetsOf(parts: Parts): readonly Sheet[] {
  const workbook = treeOf(parts, 'xl/workbook.xml');
  if (!workbook) throw new Damaged(problem('', 'xlsx.noWorkbook'));
  const targets = targetsOf(treeOf(parts, 'xl/_rels/workbook.xml.rels'));
  const context = contextOf(parts, workbook);
  const listed = childrenOf(workbook, 'sheets').flatMap((list) => childrenOf(list, 'sheet'));
  return listed.slice(0, mostSheets).flatMap(({ attributes }) => {
    const text = parts.get(targets.get(attributes.get('id') ?? '') ?? '');
    if (text === undefined) return [];
    const cells = sheetCells(text, context);
    if ('reason' in cells) throw new Damaged(cells);
    return { name: attributes.get('name') ?? '', ...cells };
  });
}

function contextOf(parts: Parts, workbook: XmlElement): Workbook {
  const shared = sharedStrings(parts.get('xl/sharedStrings.xml') ?? '<sst/>');
  if ('reason' in shared) throw new Damaged(shared);
  const styles = treeOf(parts, 'xl/styles.xml');
  const [properties] = childrenOf(workbook, 'workbookPr');
  const counts1904 = ['1', 'true'].includes(properties?.attributes.get('date1904') ?? '');
  return { shared, styles: styles ? stylesOf(styles) : [], counts1904 };
}

/** Where the parts of the workbook lie, by the ids it has for them. */
function targetsOf(relationships: XmlElement | null): ReadonlyMap<string, string> {
  const all = relationships ? childrenOf(relationships, 'Relationship') : [];
  return new Map(
    all.map(({ attributes }) => {
      const target = attributes.get('Target') ?? '';
      const path = target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//u, '')}`;
      return [attributes.get('Id') ?? '', path] as const;
    }),
  );
}

function metaOf(parts: Parts): Meta {
  const core = treeOf(parts, 'docProps/core.xml');
  const said = (name: string): string => (core ? (childrenOf(core, name)[0]?.text ?? '') : '');
  return {
    title: said('title').slice(0, 200),
    lang: said('language').slice(0, 35),
    goal: said('description').slice(0, 500),
  };
}

function treeOf(parts: Parts, name: string): XmlElement | null {
  const text = parts.get(name);
  if (text === undefined) return null;
  const tree = xmlTree(text);
  if (!isElement(tree)) throw new Damaged(tree);
  return tree;
}

function bestSheet(sheets: readonly Sheet[]): Sheet | null {
  const scored = sheets.map((sheet) => {
    return { sheet, score: headerOf(sheet.table)?.columns.filter(Boolean).length ?? 0 };
  });
  const best = scored.reduce<(typeof scored)[number] | null>(
    (found, each) => (each.score > (found?.score ?? 0) ? each : found),
    null,
  );
  return best?.sheet ?? null;
}

/** Sheets that are not read are named, but the picture of the map that we add ourselves. */
function others(sheets: readonly Sheet[], read: Sheet): readonly Notice[] {
  const unread = sheets
    .filter((sheet) => sheet !== read && sheet.name !== mapSheet && sheet.table.length > 0)
    .map(({ name }) => notice('', 'xlsx.otherSheet', { said: name }));
  return read.beyond === 0 ? unread : [...unread, notice('', 'xlsx.beyond', { count: read.beyond })];
}
