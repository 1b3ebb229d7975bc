import { cardIdsIn, spacing } from '@throughline/journey';
import type { CardId, Row } from '@throughline/journey';
import type { PaperLayout } from './fit.ts';
import type { MapPart } from './mapFace.ts';
import type { Subject } from './subject.ts';

/** Stages that stand beside each other on pages, from the first to before the last. */
export interface StageGroup {
  readonly firstColumn: number;
  readonly endColumn: number;
}

/** Heights that a page has for lanes, in map units: the next page, and those after it. */
export interface LaneRoom {
  readonly next: number;
  readonly later: number;
}

/** Stages on their pages, from top to bottom, and where everything of them lies. */
export interface GroupPages {
  readonly layout: PaperLayout;
  readonly parts: readonly MapPart[];
}

/**
 * Puts stages on as many pages as their lanes need: between lanes where that leaves no page half empty, else between
 * cards. Where the gaps of a lane's cells do not lie beside each other, each cell ends with its last card that is whole
 * on the page, and the cards behind it begin the next one. A lane that is higher than a page is no higher than its
 * cards in these stages need. null: a card, or a curve, is higher than a page.
 */
export function groupPages(
  subject: Subject,
  layout: PaperLayout,
  group: StageGroup,
  room: LaneRoom,
): GroupPages | null {
  const lanes = layout.rows.map((row) => stackOf(subject, layout, group, { row, most: room.later }));
  const parts: MapPart[] = [];
  for (let top = layout.headerHeight; top < endOf(lanes, layout);) {
    const height = parts.length === 0 ? room.next : room.later;
    const bottom = pageEnd(lanes, { top, limit: top + height, later: room.later });
    if (bottom === null) return null;
    parts.push({ ...group, top, bottom });
    top = bottom;
  }
  return { layout: movedLayout(layout, lanes), parts };
}

/** What is on no two pages, below the top of its lane. */
interface Block {
  readonly id: CardId;
  readonly height: number;
  y: number;
}

/** A lane with its cards, cell by cell, while it is cut. */
interface LaneStack {
  readonly row: Row;
  y: number;
  height: number;
  /** The curve, at its top, takes so much. */
  readonly curve: number;
  /** What its name takes on every page. */
  readonly head: number;
  readonly cells: readonly (readonly Block[])[];
}

function stackOf(
  { journey }: Subject,
  layout: PaperLayout,
  { endColumn, firstColumn }: StageGroup,
  { most, row }: { readonly row: Row; readonly most: number },
): LaneStack {
  const cells = layout.columns.slice(firstColumn, endColumn).map(({ stage }) =>
    cardIdsIn(journey, stage, row.lane).flatMap((id): Block[] => {
      const box = layout.cardParts(id) && layout.cardBox(id);
      return box ? [{ id, y: box.y - row.y, height: box.height }] : [];
    }),
  );
  const curve = layout.curveArea(row.lane)?.height ?? 0;
  const head = 2 * spacing.lanePadding + row.lines.length * spacing.laneLine + spacing.laneCount;
  const ends = cells.map((blocks) => lastEnd(blocks) + spacing.cell);
  const needed = Math.max(head, curve, ...ends);
  return { row, y: row.y, height: row.height > most ? needed : row.height, curve, head, cells };
}

function lastEnd(blocks: readonly Block[]): number {
  const last = blocks.at(-1);
  return last ? last.y + last.height : 0;
}

/** Where the last lane ends, after each lane was put under the one before it. */
function endOf(lanes: readonly LaneStack[], { headerHeight }: PaperLayout): number {
  let y = headerHeight;
  for (const lane of lanes) {
    lane.y = y;
    y += lane.height;
  }
  return y;
}

interface Span {
  readonly top: number;
  readonly limit: number;
  readonly later: number;
}

/** A cut that leaves less than this part of a page filled gives way to one further down. */
const worth = 0.5;

/** The furthest height at which a page may end. */
function pageEnd(lanes: readonly LaneStack[], { later, limit, top }: Span): number | null {
  const isWorthy = (y: number): boolean => y - top >= (limit - top) * worth;
  const between = lanes.map(({ height, y }) => y + height).findLast((y) => y > top && y <= limit) ?? null;
  const lane = lanes.find(({ height, y }) => y < limit && y + height > limit);
  if (!lane || (between !== null && isWorthy(between))) return between;
  const inside = evenCut(lane, top, limit);
  const isTall = lane.y + lane.height - Math.max(top, lane.y) > later;
  if (inside !== null && (isWorthy(inside) || !isTall)) return kept(lane, inside);
  if (between !== null && !isTall) return between;
  return unevenCut(lane, { top, limit, later }) ?? between;
}

/** Makes sure that there is room for the lane's name on the page that it goes on to. */
function kept(lane: LaneStack, cut: number): number {
  lane.height = Math.max(lane.height, cut - lane.y + lane.head);
  return cut;
}

/** The furthest gap that all cells of a lane have at the same height. */
function evenCut(lane: LaneStack, top: number, limit: number): number | null {
  const least = Math.max(top, lane.y) + lane.head;
  const blocks = lane.cells.flat();
  const spans = blocks.map(({ height, y }) => [y - spacing.cardGap / 2, y + height] as const);
  if (lane.curve > 0) spans.push([-1, lane.curve]);
  const isFree = (y: number): boolean => spans.every(([from, to]) => y <= from || y >= to);
  return (
    spans
      .map(([, to]) => to + spacing.cardGap / 2)
      .filter((y) => lane.y + y >= least && lane.y + y <= limit)
      .toSorted((one, other) => other - one)
      .map((y) => (isFree(y) ? lane.y + y : null))
      .find((y) => y !== null) ?? null
  );
}

/**
 * Each cell goes on, on the next page, with its first card that is not whole on this one. null: nothing would be whole
 * on this page though the lane begins on it below another, or something is higher than a page.
 */
function unevenCut(lane: LaneStack, { later, limit, top }: Span): number | null {
  const [from, to] = [top - lane.y, limit - lane.y - spacing.cardGap / 2];
  if (lane.curve > Math.max(0, to) || lane.cells.flat().some(({ height }) => height > later - margin))
    return null;
  const isHere = ({ height, y }: Block): boolean => y + height <= to;
  const here = lane.cells.map((blocks) => lastEnd(blocks.filter(isHere)));
  const end = Math.max(lane.curve, ...here);
  if (end <= Math.max(0, from) && lane.y > top) return null;
  const isEmpty = end <= Math.max(0, from);
  const cut = isEmpty ? limit - lane.y : Math.max(end + spacing.cardGap / 2, Math.max(0, from) + lane.head);
  if (cut > limit - lane.y) return null;
  for (const blocks of lane.cells) {
    const behind = blocks.slice(blocks.findLastIndex(isHere) + 1);
    const by = cut + spacing.lanePadding - (behind[0]?.y ?? 0);
    for (const block of behind) block.y += by;
    lane.height = Math.max(lane.height, lastEnd(blocks) + spacing.cell);
  }
  return kept(lane, lane.y + cut);
}

/** What a page keeps free around the one card on it. */
const margin = spacing.lanePadding + spacing.cell;

/** The layout with its lanes and cards where they were put. */
function movedLayout(layout: PaperLayout, lanes: readonly LaneStack[]): PaperLayout {
  const down = new Map(lanes.map(({ row, y }) => [row.lane, y - row.y]));
  const placed = new Map(
    lanes.flatMap(({ cells, y }) => cells.flat().map((block) => [block.id, y + block.y])),
  );
  return {
    ...layout,
    height: endOf(lanes, layout),
    rows: lanes.map(({ height, row, y }) => ({ ...row, y, height })),
    cardBox(id) {
      const box = layout.cardBox(id);
      return box && { ...box, y: placed.get(id) ?? box.y };
    },
    curveArea(lane) {
      const area = layout.curveArea(lane);
      const by = down.get(lane) ?? 0;
      if (!area || by === 0) return area;
      return {
        x: area.x,
        y: area.y + by,
        width: area.width,
        height: area.height,
        yOf: (value) => area.yOf(value) + by,
        valueAt: (y) => area.valueAt(y - by),
      };
    },
    feelingPoint(stage, lane, feeling) {
      const point = layout.feelingPoint(stage, lane, feeling);
      return point && { x: point.x, y: point.y + (down.get(lane) ?? 0) };
    },
  };
}
