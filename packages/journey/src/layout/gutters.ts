import type { CardId, LinkId } from '../ids.ts';
import { cardIdsIn } from '../journey.ts';
import type { Journey } from '../journey.ts';
import type { Column, GridLayout, Row } from './gridLayout.ts';
import { spacing } from './spacing.ts';

/** One end of a line: a place on the side of a card, and the gutter beside it. */
export interface LineEnd {
  readonly card: CardId;
  readonly x: number;
  readonly y: number;
  /** That left of the column with this index; behind the last column it is their number. */
  readonly gutter: number;
}

/** Which gutters a line takes: one between two columns, or two and the one above the row `across`. */
export interface Plan {
  readonly id: LinkId;
  readonly from: LineEnd;
  readonly to: LineEnd;
  readonly across: number | null;
  /** That of its cards with more lines: on whose trunk it lies where it could lie on either. */
  readonly hub: CardId;
}

type Part = 'first' | 'level' | 'second';

/** Names a part of a line that lies in a gutter. */
export function partOf({ id }: Plan, part: Part): string {
  return `${id} ${part}`;
}

/**
 * What runs along a gutter on one track: all parts of lines that leave or reach one card there. They lie on each
 * other as far as they go together, like the branches of a tree.
 */
interface Trunk {
  readonly card: CardId;
  start: number;
  end: number;
}

/** The room between the cards of neighbouring columns or rows. */
interface Gutter {
  readonly at: number;
  /** Where lines may lie, from `at`. */
  readonly room: readonly [number, number];
  readonly trunks: Map<CardId, Trunk>;
}

/** The left edge of a column; behind the last one, its right edge. */
export function columnEdge(columns: readonly Column[], index: number): number {
  const last = columns.at(-1);
  return columns[index]?.x ?? (last ? last.x + last.width : 0);
}

/** The upper edge of a row; behind the last one, its lower edge. */
export function rowEdge(rows: readonly Row[], index: number): number {
  const last = rows.at(-1);
  return rows[index]?.y ?? (last ? last.y + last.height : 0);
}

/**
 * Where each part of these lines lies across its gutter, by `partOf`. Lines of different cards lie side by side; those
 * of one card share its trunk.
 */
export function placesIn(
  plans: readonly Plan[],
  layout: GridLayout,
  journey: Journey,
): ReadonlyMap<string, number> {
  const gutters = new Map<string, Gutter>();
  const parts = plans.flatMap((plan) => partsOf(plan, layout));
  for (const { card, end, index, start, way } of parts) {
    const gutter = gutters.get(`${way} ${index}`) ?? gutterAt(way, index, layout, journey);
    gutters.set(`${way} ${index}`, gutter);
    const trunk = gutter.trunks.get(card) ?? { card, start, end };
    trunk.start = Math.min(trunk.start, start, end);
    trunk.end = Math.max(trunk.end, start, end);
    gutter.trunks.set(card, trunk);
  }
  const tracks = new Map([...gutters].map(([key, gutter]) => [key, placesOf(gutter)]));
  return new Map(
    parts.map(({ card, index, key, way }) => [key, tracks.get(`${way} ${index}`)?.get(card) ?? 0]),
  );
}

/** A part of a line, along its gutter, and the card whose trunk it belongs to. */
interface Run {
  readonly key: string;
  readonly way: 'upright' | 'level';
  readonly index: number;
  readonly card: CardId;
  readonly start: number;
  readonly end: number;
}

function partsOf(plan: Plan, { columns, rows }: GridLayout): readonly Run[] {
  const { across, from, hub, to } = plan;
  const upright = { way: 'upright', start: from.y, end: to.y } as const;
  const key = (part: Part): string => partOf(plan, part);
  if (across === null) return [{ ...upright, key: key('first'), index: from.gutter, card: hub }];
  const y = rowEdge(rows, across);
  const [start, end] = [columnEdge(columns, from.gutter), columnEdge(columns, to.gutter)];
  return [
    { ...upright, key: key('first'), index: from.gutter, card: from.card, end: y },
    { ...upright, key: key('second'), index: to.gutter, card: to.card, start: y },
    { way: 'level', key: key('level'), index: across, card: hub, start, end },
  ];
}

/** A line keeps at least this off the cards beside it; a point of a curve comes nearer to the edge of its stage. */
const offCards = 1.5;
const narrow = 2.5;

/** Lines in the outermost gutters keep to the map, and off the headers. */
function gutterAt(way: Run['way'], index: number, layout: GridLayout, journey: Journey): Gutter {
  const isUpright = way === 'upright';
  const { columns, rows } = layout;
  const last = isUpright ? columns.length : rows.length;
  const half = isUpright && hasPointIn(index, layout, journey) ? narrow : spacing.cell - offCards;
  return {
    at: isUpright ? columnEdge(columns, index) : rowEdge(rows, index),
    room: [index === 0 ? 0.5 : -half, index === last ? -0.5 : half],
    trunks: new Map(),
  };
}

/** Whether the face of a point on a curve reaches into the gutter. */
function hasPointIn(index: number, layout: GridLayout, journey: Journey): boolean {
  const { columns, rows } = layout;
  const edge = columnEdge(columns, index);
  const reach = spacing.cell + spacing.curveFace / 2;
  const beside = columns.slice(Math.max(0, index - 1), index + 1);
  const curves = rows.filter(({ lane }) => layout.curveArea(lane));
  return curves.some(({ lane }) =>
    beside.some(({ stage }) =>
      cardIdsIn(journey, stage, lane).some((card) => {
        const point = layout.curvePoint(card);
        return point !== null && Math.abs(point.x - edge) < reach;
      }),
    ),
  );
}

/** Trunks lie so far apart where there is room, and there are at most so many tracks for them in one gutter. */
const apart = 3;
const mostTracks = 6;
/** Trunks that follow each other on one track keep so far apart. */
const between = 4;

/** Where each card's trunk lies: those which pass each other on different tracks, as long as there are enough. */
function placesOf({ at, room: [least, most], trunks }: Gutter): ReadonlyMap<CardId, number> {
  const ends: number[] = [];
  const inOrder = [...trunks.values()].toSorted(
    (one, other) => one.start - other.start || one.end - other.end || (one.card < other.card ? -1 : 1),
  );
  const tracks = inOrder.map(({ card, end, start }) => {
    const track = trackFor(start, ends);
    ends[track] = Math.max(end, ends[track] ?? end);
    return [card, track] as const;
  });
  const step = ends.length > 1 ? Math.min(apart, (most - least) / (ends.length - 1)) : 0;
  const first = at + (least + most) / 2 - (step * (ends.length - 1)) / 2;
  return new Map(tracks.map(([card, track]) => [card, first + step * track]));
}

function trackFor(start: number, ends: readonly number[]): number {
  const free = ends.findIndex((end) => end + between <= start);
  if (free >= 0) return free;
  if (ends.length < mostTracks) return ends.length;
  return ends.reduce((best, end, index) => (end < (ends[best] ?? end) ? index : best), 0);
}
