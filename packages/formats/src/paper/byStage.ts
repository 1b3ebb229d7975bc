import { spacing } from '@throughline/journey';
import { Brush } from './brush.ts';
import { widened } from './fit.ts';
import type { PaperLayout } from './fit.ts';
import { Draft, frameOf } from './furniture.ts';
import type { Frame } from './furniture.ts';
import { groupPages } from './lanePages.ts';
import { paintLegend } from './legend.ts';
import { MapFace } from './mapFace.ts';
import type { MapPart } from './mapFace.ts';
import { legendGap, titleGap } from './onePage.ts';
import type { MapPages } from './onePage.ts';
import type { Element } from './painted.ts';
import type { Sheet } from './sheet.ts';
import type { Subject } from './subject.ts';
import { paintTitleBlock } from './titleBlock.ts';
import type { MapFacts } from './mapFacts.ts';

/** Points in a map unit where nothing asks for less: text of 8 pt on A4, larger on larger sheets. */
const least = 0.62;
const perUnit = 0.95;
/** Where a card is taller than a page, the map is made smaller in these steps. */
const shrinking = 0.92;
const smallest = 0.3;
/** The line over a page that goes on, in furniture units. */
const runningHead = 26;

/** What a page shows of the map, as it lies on the pages of its stages. */
interface StagePage {
  readonly part: MapPart;
  readonly layout: PaperLayout;
}

/** All pages, in the order they are read: down, then to the right. */
interface Sheaf {
  readonly scale: number;
  readonly pages: readonly StagePage[];
  /** Of all stages. */
  readonly layout: PaperLayout;
}

/**
 * The map on as many sheets as it takes at a readable size: so many stages on each as there is room for, lane by lane
 * where they are too high, with the heads of stages and lanes on every sheet.
 */
export function byStage(subject: Subject, sheet: Sheet, facts: MapFacts, screen: PaperLayout): MapPages {
  const frame = frameOf(sheet);
  const { content, unit } = frame;
  const width = content.width / unit;
  const dry = Brush.on([], subject);
  const title = paintTitleBlock(dry, subject, facts, { width, stops: [] }).height + titleGap;
  const first = content.height - title * unit;
  const sheaf = sheafOf(subject, screen, { frame, first, later: content.height - runningHead * unit });

  const face = new MapFace(subject, sheaf.layout);
  const drafts: Draft[] = [];
  let titleElements: readonly Element[] = [];
  const ends: number[] = [];
  for (const [index, { layout, part }] of sheaf.pages.entries()) {
    const draft = new Draft(sheet);
    drafts.push(draft);
    const brush = draft.brush(subject).at(content.x, content.y);
    const top = (index === 0 ? title : runningHead) * unit;
    if (index === 0) {
      titleElements = paintTitleBlock(brush.at(0, 0, unit), subject, facts, { width, stops: [] }).elements;
    } else paintRunningHead(brush.at(0, 0, unit), subject, part, width);
    face.paint(brush.at(0, top, sheaf.scale), part, layout);
    draft.links.push(...face.links.splice(0));
    ends.push(top + (sheaf.layout.headerHeight + part.bottom - part.top) * sheaf.scale);
  }
  const legendElements = paintLegendBehind(drafts, { ends, frame, subject, width });
  const titles = sheaf.pages.map(({ part }) => partName(subject, part));
  return { drafts, titleElements, table: face.table(), legendElements, titles };
}

interface LegendPlace {
  /** Where each page's part of the map ends, in points below the margin. */
  readonly ends: readonly number[];
  readonly frame: Frame;
  readonly subject: Subject;
  readonly width: number;
}

/** Under the end of the map, else on the first page with room under its part, else on a page of its own. */
function paintLegendBehind(
  drafts: Draft[],
  { ends, frame, subject, width }: LegendPlace,
): readonly Element[] {
  const { content, sheet, unit } = frame;
  const room = { width, cuts: [] };
  const { height } = paintLegend(Brush.on([], subject), subject, room);
  if (height === 0) return [];
  const fits = (end: number): boolean => end + (legendGap + height) * unit <= content.height;
  const isBehind = ends.length > 0 && fits(ends.at(-1) ?? 0);
  const index = isBehind ? ends.length - 1 : ends.findIndex(fits);
  const found = drafts[index];
  const draft = found ?? new Draft(sheet);
  if (!found) drafts.push(draft);
  const y = found ? (ends[index] ?? 0) + legendGap * unit : 0;
  return paintLegend(draft.brush(subject).at(content.x, content.y + y, unit), subject, room).elements;
}

function partName({ journey, words }: Subject, part: MapPart): string {
  return words.stagesOf(part.firstColumn + 1, part.endColumn, journey.stages.length);
}

/** Which map, and which part of it: artifact. */
function paintRunningHead(brush: Brush, subject: Subject, part: MapPart, width: number): void {
  const { inks, whole, words } = subject;
  const title = { size: 13, style: 'semibold', ink: inks.text[0] } as const;
  const name = whole.meta.title.normalize('NFC') || words.untitled;
  brush.text(name, { x: 0, y: 13 }, title);
  const at = { x: width, y: 13 };
  brush.text(partName(subject, part), at, { size: 12, style: 'regular', ink: inks.text[1], anchor: 'right' });
}

interface Heights {
  readonly frame: Frame;
  /** In points, of the first page and of those after it. */
  readonly first: number;
  readonly later: number;
}

/** As large as it goes on as many pages as a readable size needs. */
function sheafOf(subject: Subject, screen: PaperLayout, heights: Heights): Sheaf {
  const readable = Math.max(least, perUnit * heights.frame.unit);
  let scale = readable;
  let sheaf = sheafAt(subject, screen, heights, scale);
  while (!sheaf && scale > smallest) {
    scale *= shrinking;
    sheaf = sheafAt(subject, screen, heights, scale);
  }
  if (!sheaf) return { scale, layout: screen, pages: [{ part: wholeOf(screen), layout: screen }] };
  let [low, high] = [scale, scale * 1.5];
  for (let step = 0; step < halvings; step++) {
    const middle = (low + high) / 2;
    const larger = sheafAt(subject, screen, heights, middle);
    if (larger && larger.pages.length <= sheaf.pages.length) [low, sheaf] = [middle, larger];
    else high = middle;
  }
  return sheaf;
}

/** Halvings of the range in which the largest size is looked for. */
const halvings = 7;

/** null: a stage is wider than a page, or something higher. */
function sheafAt(subject: Subject, screen: PaperLayout, heights: Heights, scale: number): Sheaf | null {
  const width = heights.frame.content.width / scale - screen.laneHeaderWidth;
  const most = Math.floor(width / spacing.column);
  if (most < 1) return null;
  const count = Math.max(1, screen.columns.length);
  const each = Math.ceil(count / Math.ceil(count / most));
  const layout = widened(screen, width / each - spacing.column);
  const room = { each, first: heights.first / scale, later: heights.later / scale };
  const pages = pagesOf(subject, layout, room);
  return pages && { scale, layout, pages };
}

function wholeOf({ columns, headerHeight, height }: PaperLayout): MapPart {
  return { firstColumn: 0, endColumn: columns.length, top: headerHeight, bottom: height };
}

interface Room {
  readonly each: number;
  /** In map units, heads of stages included. */
  readonly first: number;
  readonly later: number;
}

/** null: something is higher than a page. */
function pagesOf(subject: Subject, layout: PaperLayout, room: Room): readonly StagePage[] | null {
  const pages: StagePage[] = [];
  const { headerHeight } = layout;
  const later = room.later - headerHeight;
  for (let first = 0; first < Math.max(1, layout.columns.length); first += room.each) {
    const group = { firstColumn: first, endColumn: Math.min(layout.columns.length, first + room.each) };
    const next = pages.length === 0 ? room.first - headerHeight : later;
    const found = groupPages(subject, layout, group, { next, later });
    if (!found) return null;
    pages.push(...found.parts.map((part) => ({ part, layout: found.layout })));
  }
  return pages;
}
