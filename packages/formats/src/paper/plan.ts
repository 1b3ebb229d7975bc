import { lacksDescription } from '@throughline/journey';
import type { Journey, ShownState } from '@throughline/journey';
import type { Notice } from '../format.ts';
import { dataPages } from './dataTable.ts';
import type { DataPages } from './dataTable.ts';
import { byStage } from './byStage.ts';
import { screenLayout } from './fit.ts';
import type { PaperLayout } from './fit.ts';
import { leastText, paintFooter, smallestText } from './furniture.ts';
import type { Draft } from './furniture.ts';
import { mirroredPage } from './mirrored.ts';
import { onePage } from './onePage.ts';
import type { MapPages, TileGrid } from './onePage.ts';
import { newPiece } from './painted.ts';
import type { Bookmark, Element, Page, TypeMeasure } from './painted.ts';
import { paperProblem } from './problems.ts';
import type { PaperProblem } from './problems.ts';
import { poster } from './poster.ts';
import { largerSizes, sheetOf } from './sheet.ts';
import type { Orientation, PaperMode, PaperSize, Sheet, SizeName } from './sheet.ts';
import { paintTileFoot } from './tileMarks.ts';
import { subjectOf } from './subject.ts';
import type { Subject } from './subject.ts';
import { wordsIn } from './languages.ts';

/** How a map is to be put on paper. */
export interface PaperOptions {
  readonly size: PaperSize;
  readonly orientation: Orientation;
  readonly mode: PaperMode;
  /** Of a poster: what it is printed on. */
  readonly sheet?: PaperSize;
  /** Pages with every card in a row of a table. */
  readonly dataTable: boolean;
  readonly greyscale: boolean;
  readonly state: ShownState;
  /** BCP 47, of a map that does not say its own. */
  readonly language: string;
  /** Milliseconds since 1970. */
  readonly producedAt: number;
  /** As people call it: "3.2". */
  readonly version?: string;
  /** Who may see it, at the foot of each page. */
  readonly handling?: string;
  /** By a browser, which leaves the tags out: nothing is said of them. */
  readonly isPrinted?: boolean;
}

/** Everything on every page, and what is said of it; nothing depends on how it is drawn. */
export interface PaperPlan {
  /** None when the map is refused: the problems say why. */
  readonly pages: readonly Page[];
  /** Pages begin at the right, and the sheets of a poster go on to the left. */
  readonly isMirrored: boolean;
  /** How many of them, from the first, are of the map; then come tables. */
  readonly mapPages: number;
  /** Of a poster: how the pages of the map lie; null: each by itself. */
  readonly tiles: TileGrid | null;
  readonly document: Element;
  readonly bookmarks: readonly Bookmark[];
  readonly title: string;
  readonly language: string;
  readonly problems: readonly PaperProblem[];
  readonly leftOut: readonly Notice[];
  /** In points. */
  readonly smallestText: number;
}

/** Plans all pages. The same journey, options and widths of words give the same plan. */
export function planPaper(journey: Journey, options: PaperOptions, measure: TypeMeasure): PaperPlan {
  const words = wordsIn(journey.meta.lang || options.language);
  const subject = subjectOf(journey, { ...options, words, measure });
  const layout = screenLayout(subject);
  const map = mapPages(subject, options, layout);
  const least = smallestText(map.drafts);
  const problems = problemsOf(subject, options, { least, layout });
  if (problems.some(({ refuses }) => refuses)) return refusal(subject, problems, least);
  const data = options.dataTable ? dataPages(subject, dataSheet(options)) : { drafts: [], elements: [] };
  const drafts = [...map.drafts, ...data.drafts];
  footAll(drafts, map.drafts.length, subject, options);
  return {
    ...said(subject, map, data),
    pages: drafts.map(({ page }) => (subject.isMirrored ? mirroredPage(page) : page)),
    isMirrored: subject.isMirrored,
    mapPages: map.drafts.length,
    tiles: map.tiles ?? null,
    bookmarks: bookmarksOf(subject, map, data),
    problems,
    leftOut: subject.leftOut,
    smallestText: Math.min(least, smallestText(data.drafts)),
  };
}

function mapPages(subject: Subject, options: PaperOptions, layout: PaperLayout): MapPages {
  const whole = sheetOf(options.size, options.orientation);
  const facts = { version: options.version ?? '', producedAt: options.producedAt };
  switch (options.mode) {
    case 'onePage':
      return onePage(subject, whole, facts, layout);
    case 'byStage':
      return byStage(subject, whole, facts, layout);
    case 'poster':
      return poster(subject, { whole, sheet: options.sheet ?? 'A4' }, facts, layout);
  }
}

/** Tables are read from near: they come on A3 at most. */
function dataSheet({ orientation, sheet, size }: PaperOptions): Sheet {
  const own = sheetOf(sheet ?? size, orientation);
  const most = sheetOf('A3', orientation);
  return own.width * own.height > most.width * most.height ? most : own;
}

function problemsOf(
  subject: Subject,
  options: PaperOptions,
  { least, layout }: { readonly least: number; readonly layout: PaperLayout },
): readonly PaperProblem[] {
  const problems: PaperProblem[] = [];
  const { lanes, stages } = subject.journey;
  if (stages.length === 0 || lanes.length === 0) problems.push(paperProblem('paper.empty', {}));
  if (least < leastText) problems.push(tooSmall(subject, options, { least, layout }));
  for (const card of subject.journey.cards.values()) {
    if (!lacksDescription(card)) continue;
    problems.push(paperProblem('paper.photoUndescribed', { ref: card.ref }, { card: card.id }));
  }
  return problems;
}

function tooSmall(
  subject: Subject,
  options: PaperOptions,
  { least, layout }: { readonly least: number; readonly layout: PaperLayout },
): PaperProblem {
  const points = Math.floor(least * 10) / 10;
  const next = largerSizes(options.size).find((size) => fits(subject, { ...options, size }, layout));
  if (!next) return paperProblem('paper.tooSmallAnywhere', { points }, { refuses: true });
  const more = { refuses: true, size: next };
  if (options.mode === 'poster') return paperProblem('paper.tooSmallPoster', { points, size: next }, more);
  const sheets = sheetsFor(next, options);
  return paperProblem('paper.tooSmall', { points, size: next, sheets }, more);
}

function fits(subject: Subject, options: PaperOptions, layout: PaperLayout): boolean {
  return smallestText(mapPages(subject, options, layout).drafts) >= leastText;
}

/** How many sheets of this size a larger one is tiled on. */
function sheetsFor(next: SizeName, { orientation, size }: PaperOptions): number {
  const [large, small] = [sheetOf(next, orientation), sheetOf(size, orientation)];
  return Math.max(2, Math.round((large.width * large.height) / (small.width * small.height)));
}

function refusal(subject: Subject, problems: readonly PaperProblem[], smallest: number): PaperPlan {
  const { isMirrored, language, leftOut } = subject;
  const document: Element = { tag: 'Document', children: [] };
  return {
    pages: [],
    isMirrored,
    mapPages: 0,
    tiles: null,
    document,
    bookmarks: [],
    title: titleOf(subject),
    language,
    problems,
    leftOut,
    smallestText: smallest,
  };
}

function titleOf({ whole, words }: Subject): string {
  return whole.meta.title.normalize('NFC') || words.untitled;
}

function footAll(drafts: readonly Draft[], mapCount: number, subject: Subject, options: PaperOptions): void {
  const { words } = subject;
  const title = [titleOf(subject), options.version ?? ''].filter(Boolean).join(', ');
  const note = words.tableNote(mapCount + 1, drafts.length);
  for (const [index, draft] of drafts.entries()) {
    const page = words.page(index + 1, drafts.length);
    if (options.mode === 'poster' && index < mapCount) {
      paintTileFoot(draft, subject, page);
      continue;
    }
    paintFooter(draft, subject, {
      title,
      handling: options.handling ?? '',
      note: index < mapCount && drafts.length > mapCount && !options.isPrinted ? note : '',
      page,
    });
  }
}

function said(
  subject: Subject,
  map: MapPages,
  data: DataPages,
): Pick<PaperPlan, 'document' | 'title' | 'language'> {
  const { language, words } = subject;
  const heading = unseenHeading(map.drafts[0], subject, words.map);
  const children: Element[] = [
    ...map.titleElements,
    ...heading,
    map.table,
    ...(map.legendElements.length > 0
      ? [...unseenHeading(map.drafts[0], subject, words.legend), ...map.legendElements]
      : []),
    ...data.elements,
  ];
  return { document: { tag: 'Document', children }, title: titleOf(subject), language };
}

/** A heading that only who searches and listens needs: those who see it see what it heads. */
function unseenHeading(draft: Draft | undefined, subject: Subject, text: string): readonly Element[] {
  if (!draft) return [];
  const piece = newPiece();
  const look = { size: 8, style: 'regular', ink: subject.inks.text[0], unseen: true } as const;
  draft.brush(subject).of(piece).text(text, { x: 8, y: 10 }, look);
  return [{ tag: 'H2', children: [piece] }];
}

function bookmarksOf(subject: Subject, map: MapPages, data: DataPages): readonly Bookmark[] {
  const { words } = subject;
  const parts = map.titles.map((title, page): Bookmark => ({ title, page, children: [] }));
  const children: Bookmark[] = [{ title: words.map, page: 0, children: parts }];
  if (data.drafts.length > 0) children.push({ title: words.table, page: map.drafts.length, children: [] });
  return [{ title: titleOf(subject), page: 0, children }];
}
