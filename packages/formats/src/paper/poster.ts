import type { Box, Point } from '@throughline/journey';
import { Brush } from './brush.ts';
import { widened } from './fit.ts';
import type { PaperLayout } from './fit.ts';
import { Draft, frameOf } from './furniture.ts';
import { paintLegend } from './legend.ts';
import type { LegendRoom } from './legend.ts';
import { MapFace } from './mapFace.ts';
import { legendGap, titleGap } from './onePage.ts';
import type { MapPages } from './onePage.ts';
import type { Element, LinkArea, Painted } from './painted.ts';
import type { PaperSize, Sheet } from './sheet.ts';
import type { Subject } from './subject.ts';
import { paintTileMarks } from './tileMarks.ts';
import { cutsAt, gridFor, mostLost, overlap, tileMargin, tilesBetween } from './tiling.ts';
import type { Grid, Tile } from './tiling.ts';
import { paintTitleBlock } from './titleBlock.ts';
import type { MapFacts } from './mapFacts.ts';
import type { TitleRoom } from './titleBlock.ts';

/** A poster as one large page, and how it is cut. All in points of the poster. */
export interface Poster {
  readonly layout: PaperLayout;
  readonly scale: number;
  readonly unit: number;
  /** Where the map begins. */
  readonly top: number;
  /** From 0 to its edges. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** What two sheets have in common beyond a cut between them. */
  readonly shared: number;
  readonly grid: Grid;
}

/** Beside a whole sheet: the margins of all sheets are missing from what is joined. */
const joined = 0.85;

/** The map as large as a poster, on sheets of a printer, cut between stages and lanes where that costs little. */
export function poster(
  subject: Subject,
  sizes: { readonly whole: Sheet; readonly sheet: PaperSize },
  facts: MapFacts,
  screen: PaperLayout,
): MapPages {
  const unit = frameOf(sizes.whole).unit * joined;
  const grid = gridFor(sizes.whole, sizes.sheet);
  const plan = plannedPoster(subject, { grid, unit }, facts, screen);
  const whole = paintWhole(subject, plan, facts);
  const tiles = tilesBetween(plan.xs, plan.ys, plan.shared);
  const drafts = tiles.map((tile) => {
    const draft = new Draft(grid.sheet);
    const at = { x: tileMargin.left, y: tileMargin.top };
    draft.painted.push(...sliceOf(whole.painted, tile, at));
    draft.links.push(...linksIn(whole.links, tile, at));
    paintTileMarks(draft, tile, plan, subject);
    return draft;
  });
  return {
    drafts,
    titleElements: whole.titleElements,
    table: whole.table,
    legendElements: whole.legendElements,
    titles: tiles.map(({ name }) => subject.words.tile(name, plan.xs.length - 1, plan.ys.length - 1)),
    tiles: { columns: plan.xs.length - 1, rows: plan.ys.length - 1 },
  };
}

interface Measures {
  readonly grid: Grid;
  readonly unit: number;
}

type HeightsAt = (xs: readonly number[], shared: number) => Heights;

/** Cut between stages and lanes if that costs little, else anywhere with an overlap. */
function plannedPoster(subject: Subject, measures: Measures, facts: MapFacts, screen: PaperLayout): Poster {
  const { unit } = measures;
  const dry = Brush.on([], subject);
  const heightsAt: HeightsAt = (xs, shared) => {
    const { legend, title } = roomsBetween(xs, unit, shared);
    return {
      top: (paintTitleBlock(dry, subject, facts, title).height + titleGap) * unit,
      under: (paintLegend(dry, subject, legend).height + legendGap) * unit,
    };
  };
  return evenPoster(screen, measures, heightsAt) ?? sharedPoster(screen, measures, heightsAt);
}

const mostRounds = 4;

/**
 * What stands over and under the map keeps clear of the cuts, and where these are follows from how high it is: so it
 * is measured, planned with, and measured again at the cuts that were found, until it fits. null: that costs too much.
 */
function evenPoster(screen: PaperLayout, { grid, unit }: Measures, heightsAt: HeightsAt): Poster | null {
  let heights = heightsAt(
    Array.from({ length: grid.columns + 1 }, (_, index) => index * grid.width),
    0,
  );
  for (let round = 0; round < mostRounds; round++) {
    const scale = evenScale(screen, grid, heights, freeScale(screen, grid, heights, 0));
    if (scale === null) return null;
    const plan = cutEven(screen, { grid, unit }, heights, scale);
    const needed = heightsAt(plan.xs, 0);
    if (needed.top <= heights.top && needed.under <= heights.under) return plan;
    heights = { top: Math.max(heights.top, needed.top), under: Math.max(heights.under, needed.under) };
  }
  return null;
}

/** Cut wherever a sheet ends; the next begins a little before. */
function sharedPoster(screen: PaperLayout, { grid, unit }: Measures, heightsAt: HeightsAt): Poster {
  const step = { x: grid.width - overlap, y: grid.height - overlap };
  const room = step.x * grid.columns + overlap;
  let heights = heightsAt([0, room], overlap);
  for (let round = 0; ; round++) {
    const scale = Math.max(0.01, freeScale(screen, grid, heights, overlap));
    const layout = widened(screen, (room / scale - screen.width) / screen.columns.length);
    const edges = { x: layout.width * scale, y: heights.top + layout.height * scale + heights.under };
    const needed = heightsAt([0, edges.x], overlap);
    if (round < mostRounds && (needed.top > heights.top || needed.under > heights.under)) {
      heights = { top: Math.max(heights.top, needed.top), under: Math.max(heights.under, needed.under) };
      continue;
    }
    const [xs, ys] = [cutsEvery(step.x, grid.columns, edges.x), cutsEvery(step.y, grid.rows, edges.y)];
    return { layout, scale, unit, top: heights.top, xs, ys, shared: overlap / 2, grid };
  }
}

function cutsEvery(length: number, count: number, end: number): readonly number[] {
  const inner = Array.from({ length: count - 1 }, (_, index) => (index + 1) * length + overlap / 2);
  return [0, ...inner.filter((at) => at < end), end];
}

/** Title and legend between vertical cuts, in furniture units. */
function roomsBetween(
  xs: readonly number[],
  unit: number,
  shared: number,
): { readonly title: TitleRoom; readonly legend: LegendRoom } {
  const width = (xs.at(-1) ?? 0) / unit;
  // Where sheets overlap whatever is cut is whole on one of them, or joined.
  const cuts = shared > 0 ? [] : xs.slice(1, -1).map((x) => x / unit);
  return { title: { width, stops: cuts.slice(0, 1) }, legend: { width, cuts } };
}

interface Heights {
  /** Over the map, and under it, in points. */
  readonly top: number;
  readonly under: number;
}

function freeScale(screen: PaperLayout, grid: Grid, { top, under }: Heights, shared: number): number {
  const width = grid.columns * grid.width - (grid.columns - 1) * shared;
  const height = grid.rows * grid.height - (grid.rows - 1) * shared;
  return Math.min(width / screen.width, (height - top - under) / screen.height);
}

/** Halvings of the range in which the largest scale is looked for: to a thousandth. */
const halvings = 10;

/** The largest scale at which all cuts go between stages and between lanes; null: it would lose too much of `free`. */
function evenScale(screen: PaperLayout, grid: Grid, heights: Heights, free: number): number | null {
  const isEven = (scale: number): boolean =>
    cutsAt(columnEnds(screen, scale), grid.columns, grid.width) !== null &&
    cutsAt(rowEnds(screen, scale, heights), grid.rows, grid.height) !== null;
  if (isEven(free)) return free;
  let [low, high] = [free * Math.sqrt(1 - mostLost), free];
  if (!isEven(low)) return null;
  for (let step = 0; step < halvings; step++) {
    const middle = (low + high) / 2;
    if (isEven(middle)) low = middle;
    else high = middle;
  }
  return low;
}

function columnEnds({ columns }: PaperLayout, scale: number): readonly number[] {
  return columns.map(({ width, x }) => (x + width) * scale);
}

/** The last lane ends with the legend. */
function rowEnds({ rows }: PaperLayout, scale: number, { top, under }: Heights): readonly number[] {
  return rows.map(
    ({ height, y }, index) => top + (y + height) * scale + (index === rows.length - 1 ? under : 0),
  );
}

/** As wide as the columns may be so that the cuts stay even. */
function cutEven(screen: PaperLayout, { grid, unit }: Measures, heights: Heights, scale: number): Poster {
  const most = (grid.columns * grid.width) / scale - screen.width;
  const steps = 24;
  for (let step = steps; ; step--) {
    const layout = widened(screen, (most / screen.columns.length) * (step / steps));
    const xs = cutsAt(columnEnds(layout, scale), grid.columns, grid.width);
    const ys = cutsAt(rowEnds(layout, scale, heights), grid.rows, grid.height);
    if (xs && ys) return { layout, scale, unit, top: heights.top, xs, ys, shared: 0, grid };
    if (step === 0) throw new Error('cuts that were even are no more');
  }
}

interface Whole {
  readonly painted: readonly Painted[];
  readonly links: readonly LinkArea[];
  readonly titleElements: readonly Element[];
  readonly table: Element;
  readonly legendElements: readonly Element[];
}

function paintWhole(subject: Subject, plan: Poster, facts: MapFacts): Whole {
  const { layout, scale, top, unit, xs } = plan;
  const painted: Painted[] = [];
  const brush = Brush.on(painted, subject);
  const rooms = roomsBetween(xs, unit, plan.shared);
  const titleElements = paintTitleBlock(brush.at(0, 0, unit), subject, facts, rooms.title).elements;
  const face = new MapFace(subject, layout);
  const part = {
    firstColumn: 0,
    endColumn: layout.columns.length,
    top: layout.headerHeight,
    bottom: layout.height,
  };
  face.paint(brush.at(0, top, scale), part);
  const under = top + layout.height * scale + legendGap * unit;
  const legendElements = paintLegend(brush.at(0, under, unit), subject, rooms.legend).elements;
  return { painted, links: face.links, titleElements, table: face.table(), legendElements };
}

/** What of the poster is printed on a tile. What lies in several tiles is said on the one that has its middle. */
function sliceOf(painted: readonly Painted[], { own, printed }: Tile, at: Point): readonly Painted[] {
  const by = { x: at.x - printed.x, y: at.y - printed.y };
  const window = moved(printed, by);
  return painted.flatMap((each, order): readonly Painted[] => {
    if (!touches(each.box, printed)) return [];
    const box = moved(each.box, by);
    const piece = hasMiddle(own, each.box) ? each.piece : null;
    const clip = each.clip
      ? common(moved(each.clip, by), window)
      : contains(printed, each.box)
        ? null
        : window;
    const sign = each.sign && moved(each.sign, by);
    const place = { box, piece, order, ...(clip ? { clip } : {}), ...(sign ? { sign } : {}) };
    if (each.what === 'path')
      return [{ ...each, ...place, at: { x: each.at.x + by.x, y: each.at.y + by.y } }];
    return [{ ...each, ...place, x: each.x + by.x, y: each.y + by.y }];
  });
}

function linksIn(links: readonly LinkArea[], { own, printed }: Tile, at: Point): readonly LinkArea[] {
  const by = { x: at.x - printed.x, y: at.y - printed.y };
  return links.flatMap((link) => (hasMiddle(own, link.box) ? [{ ...link, box: moved(link.box, by) }] : []));
}

function moved(box: Box, by: Point): Box {
  return { ...box, x: box.x + by.x, y: box.y + by.y };
}

function touches(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function contains(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

function common(a: Box, b: Box): Box {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)];
  const width = Math.max(0, Math.min(a.x + a.width, b.x + b.width) - x);
  return { x, y, width, height: Math.max(0, Math.min(a.y + a.height, b.y + b.height) - y) };
}

/** Of all tiles exactly one has it: what lies beyond the poster's edge belongs to the tile at that edge. */
function hasMiddle(own: Box, { height, width, x, y }: Box): boolean {
  const [middle, level] = [x + width / 2, y + height / 2];
  return middle >= own.x && middle < own.x + own.width && level >= own.y && level < own.y + own.height;
}
