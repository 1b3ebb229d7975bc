import type { Box, Point } from '../layout/kept.ts';
import { spacing } from '../layout/spacing.ts';
import { curveThrough } from './monotone.ts';

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
  const taken = new Taken(points.map(faceBox));
  const spots: (LabelSpot | null)[] = points.map(() => null);
  const low = lowPoints(lines);
  const heights = lines.map(curveThrough);
  for (const index of strongestFirst(points, area)) {
    const point = points[index];
    if (!point || point.width <= 0) continue;
    const spot = bestOf(candidates(point, low.has(keyOf(point))), area, { taken, heights });
    if (!spot) continue;
    spots[index] = spot;
    taken.add(spot);
  }
  return spots;
}

interface Around {
  readonly taken: Taken;
  /** The drawn lines, as the y they have at an x. */
  readonly heights: readonly ((x: number) => number | null)[];
}

/** The first free spot that no line crosses, else the first free one. */
function bestOf(spots: readonly LabelSpot[], area: Box, { heights, taken }: Around): LabelSpot | null {
  let free: LabelSpot | null = null;
  for (const spot of spots) {
    if (!isInside(spot, area) || taken.covers(spot)) continue;
    if (!heights.some((heightAt) => isCrossed(spot, heightAt))) return spot;
    free ??= spot;
  }
  return free;
}

const stripWidth = 128;

/** Boxes that are taken, by vertical strips, so that a long lane is not searched as a whole. */
class Taken {
  private readonly strips = new Map<number, Box[]>();

  constructor(boxes: readonly Box[]) {
    for (const box of boxes) this.add(box);
  }

  add(box: Box): void {
    for (let strip = stripOf(box.x); strip <= stripOf(box.x + box.width); strip++) {
      const boxes = this.strips.get(strip);
      if (boxes) boxes.push(box);
      else this.strips.set(strip, [box]);
    }
  }

  covers(box: Box): boolean {
    for (let strip = stripOf(box.x); strip <= stripOf(box.x + box.width); strip++) {
      if (this.strips.get(strip)?.some((other) => overlap(box, other))) return true;
    }
    return false;
  }
}

function stripOf(x: number): number {
  return Math.floor(x / stripWidth);
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

/** Above and below, then beside; the side its line does not come from first. */
function candidates(point: NamedPoint, isLow: boolean): readonly LabelSpot[] {
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
  return isLow ? [below, above, ...sides] : [above, below, ...sides];
}

/** Points whose line comes to them from above rather than from below; y grows downwards. */
function lowPoints(lines: readonly (readonly Point[])[]): ReadonlySet<string> {
  const rise = new Map<string, number>();
  for (const line of lines) {
    for (const [index, point] of line.entries()) {
      const beside = [line[index - 1], line[index + 1]].map((other) => (other ? other.y - point.y : 0));
      const sum = beside.reduce((all, one) => all + one, rise.get(keyOf(point)) ?? 0);
      rise.set(keyOf(point), sum);
    }
  }
  return new Set([...rise].flatMap(([key, sum]) => (sum < 0 ? key : [])));
}

function keyOf({ x, y }: Point): string {
  return `${x} ${y}`;
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

function isCrossed(spot: Box, heightAt: (x: number) => number | null): boolean {
  for (let step = 0; step <= samples; step++) {
    const y = heightAt(spot.x + (spot.width * step) / samples);
    if (y !== null && y > spot.y && y < spot.y + spot.height) return true;
  }
  return false;
}
