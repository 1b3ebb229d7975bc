import type { CardId, LinkId } from '../ids.ts';
import { cardIdsIn } from '../journey.ts';
import type { Journey } from '../journey.ts';
import type { GridLayout, Row } from './gridLayout.ts';
import { columnEdge, partOf, placesIn, rowEdge } from './gutters.ts';
import type { LineEnd, Plan } from './gutters.ts';
import type { Box, Point } from './kept.ts';
import { mirroredPoint, unmirrored } from './mirror.ts';

/** A link as far as its line needs it. */
export interface Ends {
  readonly id: LinkId;
  readonly from: CardId;
  readonly to: CardId;
}

/** The line of a link, in map units. */
export interface Route {
  /** Its corners, from the side of the first card to the side of the second; every part is level or upright. */
  readonly points: readonly Point[];
  /** Where what it says can be written: in a gutter between two rows, as near to its middle as there is room. */
  readonly label: Point;
}

/**
 * Lines of links: at right angles, in the gutters between columns and between rows, so that none crosses a card.
 * Lines of different cards lie side by side in a gutter; those of one card branch off one trunk. A link has no line while one of its cards has no box. Only a point
 * of a curve with others on both sides, at its own height, is reached across them. The cost grows with the links
 * alone, however large the map is.
 */
export function routeLinks(
  links: readonly Ends[],
  layout: GridLayout,
  journey: Journey,
): ReadonlyMap<LinkId, Route> {
  const routes = routesOn(unmirrored(layout), links, journey);
  if (!layout.isMirrored) return routes;
  const turn = (point: Point): Point => mirroredPoint(layout, point);
  return new Map(
    [...routes].map(([id, { label, points }]) => [id, { points: points.map(turn), label: turn(label) }]),
  );
}

function routesOn(layout: GridLayout, links: readonly Ends[], journey: Journey): ReadonlyMap<LinkId, Route> {
  const plans = withHubs(links.flatMap((link) => planOf(link, layout, journey) ?? []));
  const places = placesIn(plans, layout, journey);
  const labels = new Set<string>();
  return new Map(
    plans.map((plan) => {
      const points = withoutRepeats(cornersOf(plan, places));
      return [plan.id, { points, label: labelOf(plan, points, layout.rows, labels) }];
    }),
  );
}

type Way = Omit<Plan, 'hub'>;

function planOf(link: Ends, layout: GridLayout, journey: Journey): Way | null {
  const starts = endsOf(link.from, layout, journey);
  const ends = endsOf(link.to, layout, journey);
  let best: (Way & { readonly cost: number }) | null = null;
  for (const from of starts) {
    for (const to of ends) {
      const across = from.gutter === to.gutter ? null : rowBetween(from, to, layout.rows);
      const cost = from.cost + to.cost + lengthOf(from, to, across, layout);
      if (!best || cost < best.cost) best = { id: link.id, from, to, across, cost };
    }
  }
  return best;
}

function withHubs(ways: readonly Way[]): readonly Plan[] {
  const counts = new Map<CardId, number>();
  for (const { from, to } of ways)
    for (const { card } of [from, to]) counts.set(card, (counts.get(card) ?? 0) + 1);
  return ways.map((way) => {
    const [from, to] = [way.from.card, way.to.card];
    return { ...way, hub: (counts.get(to) ?? 0) > (counts.get(from) ?? 0) ? to : from };
  });
}

interface PossibleEnd extends LineEnd {
  /** What speaks against it, in map units of detour. */
  readonly cost: number;
}

/** A detour people accept before a line leaves between the lanes' names and the first stage, or behind the last one. */
const outside = 24;
/** At equal length a line leaves a card at its left. */
const right = 1;
/** Crossing another point of a curve is worse than any detour. */
const crossing = 1_000_000;

/** The left and the right side of a card; none when it has no box. */
function endsOf(card: CardId, layout: GridLayout, journey: Journey): readonly PossibleEnd[] {
  const box = layout.cardBox(card);
  const { columns } = layout;
  if (!box) return [];
  const column = lastBefore(columns, box.x + box.width / 2, ({ x }) => x);
  const y = box.y + box.height / 2;
  const [isLeftFree, isRightFree] = freeSides(card, box, layout, journey);
  const edge = (gutter: number): number => (gutter === 0 || gutter === columns.length ? outside : 0);
  return [
    { card, x: box.x, y, gutter: column, cost: edge(column) + (isLeftFree ? 0 : crossing) },
    {
      card,
      x: box.x + box.width,
      y,
      gutter: column + 1,
      cost: right + edge(column + 1) + (isRightFree ? 0 : crossing),
    },
  ];
}

/** Whether no other point of a curve lies between this one and the sides of its stage. */
function freeSides(id: CardId, box: Box, layout: GridLayout, journey: Journey): readonly [boolean, boolean] {
  const card = journey.cards.get(id);
  const sides: [boolean, boolean] = [true, true];
  if (!card || !layout.curvePoint(id)) return sides;
  const y = box.y + box.height / 2;
  for (const other of cardIdsIn(journey, card.place.stage, card.place.lane)) {
    const at = other === id || !layout.curvePoint(other) ? null : layout.cardBox(other);
    if (at && y > at.y && y < at.y + at.height) sides[at.x < box.x ? 0 : 1] = false;
  }
  return sides;
}

/** Above or below the row of the first end, whichever is less of a detour: the index of the row under the gutter. */
function rowBetween(from: LineEnd, to: LineEnd, rows: readonly Row[]): number {
  const row = lastBefore(rows, from.y, ({ y }) => y);
  const detour = (across: number): number => {
    const y = rowEdge(rows, across);
    return Math.abs(from.y - y) + Math.abs(to.y - y);
  };
  return detour(row) < detour(row + 1) ? row : row + 1;
}

function lengthOf(from: LineEnd, to: LineEnd, across: number | null, layout: GridLayout): number {
  if (across === null) return Math.abs(from.y - to.y);
  const y = rowEdge(layout.rows, across);
  const wide = Math.abs(columnEdge(layout.columns, from.gutter) - columnEdge(layout.columns, to.gutter));
  return wide + Math.abs(from.y - y) + Math.abs(to.y - y);
}

/** The index of the last one that starts at or before `at`. */
function lastBefore<T>(all: readonly T[], at: number, startOf: (one: T) => number): number {
  let [low, high] = [0, all.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const one = all[middle];
    if (one !== undefined && startOf(one) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

function cornersOf(plan: Plan, places: ReadonlyMap<string, number>): readonly Point[] {
  const { from, to } = plan;
  const at = (part: Parameters<typeof partOf>[1]): number => places.get(partOf(plan, part)) ?? 0;
  const first = at('first');
  if (plan.across === null) {
    return [from, { x: first, y: from.y }, { x: first, y: to.y }, to];
  }
  const [level, second] = [at('level'), at('second')];
  return [
    from,
    { x: first, y: from.y },
    { x: first, y: level },
    { x: second, y: level },
    { x: second, y: to.y },
    to,
  ];
}

function withoutRepeats(points: readonly Point[]): readonly Point[] {
  return points
    .map(({ x, y }) => ({ x, y }))
    .filter(({ x, y }, index, all) => index === 0 || x !== all[index - 1]?.x || y !== all[index - 1]?.y);
}

/** So many edges of rows are tried for a label, the nearest first. */
const mostTried = 5;

/** Off the trunk, near the end that is this line's own. */
function labelOf(plan: Plan, points: readonly Point[], rows: readonly Row[], taken: Set<string>): Point {
  const { across, from, hub, to } = plan;
  const level = across === null ? null : [points[2], points[3]];
  if (level?.[0] && level[1]) return { x: (level[0].x + level[1].x) / 2, y: level[0].y };
  const [own, other] = hub === from.card ? [to, from] : [from, to];
  const x = points[1]?.x ?? own.x;
  const crossed = rowsCrossed(own.y, other.y, rows);
  const free = crossed.find((edge) => !taken.has(`${from.gutter} ${edge}`)) ?? crossed[0];
  if (free === undefined) return { x, y: (from.y + to.y) / 2 };
  taken.add(`${from.gutter} ${free}`);
  return { x, y: rowEdge(rows, free) };
}

/** The edges of rows between two heights, the nearest to the first of them first. */
function rowsCrossed(from: number, to: number, rows: readonly Row[]): readonly number[] {
  const row = lastBefore(rows, from, ({ y }) => y);
  const tried = Array.from({ length: mostTried }, (_, index) => (to < from ? row - index : row + 1 + index));
  return tried.filter((edge) => {
    const y = rowEdge(rows, edge);
    return y > Math.min(from, to) && y < Math.max(from, to);
  });
}

/** Corners are rounded by so much, or as far as the parts between them go. */
const radius = 5;

/** A line through these corners as an SVG path, its corners rounded. */
export function roundedPath(points: readonly Point[]): string {
  return points
    .map((point, index) => {
      const before = points[index - 1];
      const after = points[index + 1];
      if (!before) return `M${point.x} ${point.y}`;
      if (!after) return `L${point.x} ${point.y}`;
      const start = towards(point, before);
      const end = towards(point, after);
      return `L${start.x} ${start.y}Q${point.x} ${point.y} ${end.x} ${end.y}`;
    })
    .join('');
}

function towards(corner: Point, other: Point): Point {
  const length = Math.hypot(other.x - corner.x, other.y - corner.y);
  const part = length === 0 ? 0 : Math.min(radius, length / 2) / length;
  const round = (value: number): number => Math.round(value * 100) / 100;
  return {
    x: round(corner.x + (other.x - corner.x) * part),
    y: round(corner.y + (other.y - corner.y) * part),
  };
}
