import { cardsInReadingOrder, drawnRuns, shownText } from '@throughline/journey';
import type { Card } from '@throughline/journey';
import { phrase } from '../outline/words.ts';
import type { Brush } from './brush.ts';
import { Draft, frameOf } from './furniture.ts';
import { paragraph, paintParagraph } from './lines.ts';
import type { Paragraph, ParagraphLook } from './lines.ts';
import { newPiece } from './painted.ts';
import type { Element } from './painted.ts';
import type { Sheet } from './sheet.ts';
import type { Subject } from './subject.ts';
import type { PaperWords } from './words.ts';

export interface DataPages {
  readonly drafts: readonly Draft[];
  readonly elements: readonly Element[];
}

type ColumnId = keyof PaperWords['tableColumns'];

/** Shares of the width. */
const columns: readonly (readonly [ColumnId, number])[] = [
  ['ref', 5],
  ['stage', 13],
  ['lane', 12],
  ['kind', 9],
  ['text', 27],
  ['severity', 8],
  ['owner', 12],
  ['tags', 11],
  ['evidence', 18],
];
const shares = columns.reduce((sum, [, share]) => sum + share, 0);
const cellGap = 10;
const size = 11;
const lineHeight = 15;
const rowGap = 7;
const headTop = 34;

interface TableColumn {
  readonly id: ColumnId;
  readonly x: number;
  readonly width: number;
}

interface Page {
  readonly draft: Draft;
  readonly brush: Brush;
  readonly bottom: number;
}

/** Every card in a row of a table, in reading order, over as many pages as it takes; heads are said once. */
export function dataPages(subject: Subject, sheet: Sheet): DataPages {
  const cards = cardsInReadingOrder(subject.journey);
  if (cards.length === 0) return { drafts: [], elements: [] };
  const { content, unit } = frameOf(sheet);
  const width = content.width / unit;
  const placed = placedColumns(width);
  const title = newPiece();
  const heads = placed.map(({ id }) => ({ id, piece: newPiece() }));
  const pages: Page[] = [];
  const turn = (): Page => {
    const draft = new Draft(sheet);
    const brush = draft.brush(subject).at(content.x, content.y, unit);
    const isFirst = pages.length === 0;
    paintHead(brush, placed, subject, isFirst ? { title, heads } : null);
    const page = { draft, brush, bottom: content.height / unit };
    pages.push(page);
    return page;
  };
  let page = turn();
  let y = headTop + 26;
  const rows = cards.map((card) => {
    const cells = placed.map((column) => cellText(page.brush, card, column, subject));
    const height = Math.max(lineHeight, ...cells.map((cell) => cell.set.height)) + rowGap;
    if (y + height > page.bottom && y > headTop + 30) {
      page = turn();
      y = headTop + 26;
    }
    const row = paintRow(page.brush, cells, placed, y);
    y += height;
    const rule = { paint: subject.inks.line, width: 1 };
    page.brush.line({ x: 0, y: y - rowGap / 2 }, { x: width, y: y - rowGap / 2 }, rule);
    return row;
  });
  return { drafts: pages.map(({ draft }) => draft), elements: [...headed(title), tableOf(heads, rows)] };
}

function headed(title: ReturnType<typeof newPiece>): readonly Element[] {
  return [{ tag: 'H2', children: [title] }];
}

function tableOf(
  heads: readonly { readonly piece: ReturnType<typeof newPiece> }[],
  rows: readonly Element[],
): Element {
  const head = heads.map(({ piece }): Element => ({ tag: 'TH', scope: 'Column', children: [piece] }));
  return {
    tag: 'Table',
    children: [
      { tag: 'THead', children: [{ tag: 'TR', children: head }] },
      { tag: 'TBody', children: rows },
    ],
  };
}

function placedColumns(width: number): readonly TableColumn[] {
  let x = 0;
  return columns.map(([id, share]) => {
    const own = (share / shares) * width;
    const column = { id, x, width: own - cellGap };
    x += own;
    return column;
  });
}

interface Said {
  readonly title: ReturnType<typeof newPiece>;
  readonly heads: readonly { readonly id: ColumnId; readonly piece: ReturnType<typeof newPiece> }[];
}

function paintHead(
  brush: Brush,
  placed: readonly TableColumn[],
  { inks, words }: Subject,
  said: Said | null,
): void {
  const title = { size: 20, style: 'semibold', ink: inks.text[0], tracking: -0.015 } as const;
  brush.of(said?.title ?? null).text(words.table, { x: 0, y: 18 }, title);
  const right = placed.at(-1);
  const width = right ? right.x + right.width + cellGap : 0;
  const box = { x: -6, y: headTop, width: width + 12, height: 22 };
  brush.rect(box, { fill: inks.sunken }, 4);
  for (const { id, width: own, x } of placed) {
    const piece = said?.heads.find((head) => head.id === id)?.piece ?? null;
    const look = { size, style: 'semibold', ink: inks.text[1], width: own, lineHeight, most: 1 } as const;
    paintParagraph(
      brush.of(piece),
      paragraph(brush, words.tableColumns[id], look),
      { x, y: headTop + 3.5 },
      look,
    );
  }
}

interface Cell {
  readonly set: Paragraph;
  readonly look: ParagraphLook;
  readonly isEmpty: boolean;
}

function cellText(brush: Brush, card: Card, { id, width }: TableColumn, subject: Subject): Cell {
  const isText = id === 'text';
  const ink = isText ? subject.inks.text[0] : subject.inks.text[1];
  const look = { size, style: 'regular', ink, width, lineHeight } as const;
  const text = values[id](card, subject);
  return { set: paragraph(brush, text, look), look, isEmpty: text === '' };
}

function paintRow(brush: Brush, cells: readonly Cell[], placed: readonly TableColumn[], y: number): Element {
  const children = cells.map(({ isEmpty, look, set }, index): Element => {
    const column = placed[index];
    if (isEmpty || !column) return { tag: 'TD', children: [] };
    const piece = newPiece();
    paintParagraph(brush.of(piece), set, { x: column.x, y }, look);
    return { tag: 'TD', children: [piece] };
  });
  return { tag: 'TR', children };
}

/** What stands in each column. */
const values: Readonly<Record<ColumnId, (card: Card, subject: Subject) => string>> = {
  ref: ({ ref }) => ref,
  stage: ({ place }, { journey, words }) => titleOf(journey.stages, place.stage, words.stage),
  lane: ({ place }, { journey, words }) => titleOf(journey.lanes, place.lane, words.lane),
  kind: ({ kind }, { words }) => words.kinds[kind],
  text: (card) =>
    drawnRuns(shownText(card))
      .map((run) => run.text)
      .join(''),
  severity: (card, { words }) => severityOf(card, words),
  owner: ({ division }, { whole }) => (division === null ? '' : (whole.divisions.get(division)?.name ?? '')),
  tags: ({ tags }, { whole }) => tags.flatMap((tag) => whole.tags.get(tag)?.label ?? []).join(', '),
  evidence: (card, { words }) => evidenceOf(card, words),
};

function titleOf(
  list: readonly { readonly id: string; readonly title: string }[],
  id: string,
  unnamed: string,
): string {
  const index = list.findIndex((each) => each.id === id);
  return list[index]?.title || phrase(unnamed, { number: index + 1 });
}

function severityOf(card: Card, words: PaperWords): string {
  if (card.kind === 'painPoint') {
    return card.severity === null ? words.unrated : `${card.severity} ${words.severities[card.severity]}`;
  }
  return card.kind === 'emotion' ? words.outline.curve.value(card.value) : '';
}

function evidenceOf({ evidence: { date, level, source } }: Card, { outline }: PaperWords): string {
  return [level === null ? '' : outline.levels[level], source, date].filter(Boolean).join(', ');
}
