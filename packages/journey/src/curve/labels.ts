import type { Box, Point } from '../layout/kept.ts';
import { spacing } from '../layout/spacing.ts';
import { curveValueAt } from './monotone.ts';

/** A point of a curve with the name to be written at it. */
export interface NamedPoint extends Point {
  /** Of its name on one line; 0: it has none, and only keeps its place free. */
  readonly width: number;
}

/** Where a name stands: the box of its text. */
export interface LabelSpot extends Box {
  readonly side: 'above' | 'below' | 'left' | 'right';
}

/**
 * Where the names of points stand, one for each point in the same order; null: no name, or no room for it. No name
 * covers a point or another name, and none leaves the area; where it can be helped none lies on a line. Each is put
 * on the side its line leaves free; the strongest feelings choose first, and a name is left out only when no side
 * has room. `lines`: the runs that are drawn, each sorted by x. The same input gives the same spots.
 */
export function placeLabels(
  points: readonly NamedPoint[],
  area: Box,
  lines: readonly (readonly Point[])[] = [],
): readonly (LabelSpot | null)[] {
  const taken = points.map(faceBox);
  const spots: (LabelSpot | null)[] = points.map(() => null);
  for (const index of strongestFirst(points, area)) {
    const point = points[index];
    if (!point || point.width <= 0) continue;
    const free = candidates(point, lines).filter(
      (spot) => isInside(spot, area) && !taken.some((other) => overlap(spot, other)),
    );
    const spot = free.find((one) => !lines.some((line) => isCrossed(one, line))) ?? free[0];
    if (!spot) continue;
    spots[index] = spot;
    taken.push(spot);
  }
  return spots;
}

function strongestFirst(points: readonly NamedPoint[], area: Box): readonly number[] {
  const middle = area.y + area.height / 2;
  const strength = points.map(({ y }) => Math.abs(y - middle));
  return [...points.keys()].sort((a, b) => (strength[b] ?? 0) - (strength[a] ?? 0) || a - b);
}

function faceBox({ x, y }: Point): Box {
  const size = spacing.curveFace;
  return { x: x - size / 2, y: y - size / 2, width: size, height: size };
}

/** Above and below, then beside; beyond a turn first, where the line does not go. */
function candidates(point: NamedPoint, lines: readonly (readonly Point[])[]): readonly LabelSpot[] {
  const { width, x, y } = point;
  const height = spacing.curveLabel;
  const reach = spacing.curveFace / 2 + spacing.curveLabelGap;
  const centred = { x: x - width / 2, width, height };
  const above: LabelSpot = { ...centred, y: y - reach - height, side: 'above' };
  const below: LabelSpot = { ...centred, y: y + reach, side: 'below' };
  const beside = (side: 'left' | 'right', rise: number): LabelSpot => ({
    x: side === 'left' ? x - reach - width : x + reach,
    y: y - height / 2 + rise,
    width,
    height,
    side,
  });
  const shift = height / 2;
  const sides = (['right', 'left'] as const).flatMap((side) => [
    beside(side, 0),
    beside(side, shift),
    beside(side, -shift),
  ]);
  return liesLow(point, lines) ? [below, above, ...sides] : [above, below, ...sides];
}

/** Whether the lines through a point come from above it rather than from below; y grows downwards. */
function liesLow(point: Point, lines: readonly (readonly Point[])[]): boolean {
  let rise = 0;
  for (const line of lines) {
    const index = line.findIndex(({ x, y }) => x === point.x && y === point.y);
    if (index < 0) continue;
    for (const other of [line[index - 1], line[index + 1]]) rise += other ? other.y - point.y : 0;
  }
  return rise < 0;
}

function isInside(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

const samples = 6;

function isCrossed(spot: Box, line: readonly Point[]): boolean {
  for (let step = 0; step <= samples; step++) {
    const y = curveValueAt(line, spot.x + (spot.width * step) / samples);
    if (y !== null && y > spot.y && y < spot.y + spot.height) return true;
  }
  return false;
}
