import type { Point } from '../layout/kept.ts';

/** One cubic piece of a curve; `slope` and `nextSlope` are those at its two ends. */
interface Piece {
  readonly from: Point;
  readonly to: Point;
  readonly slope: number;
  readonly nextSlope: number;
}

/**
 * The curve through points sorted by x, as the `d` of an SVG path in the points' own units. Between two neighbours
 * it never leaves the range of their values (monotone cubic, Fritsch and Carlson), because a smooth line that
 * swings beyond a point would tell of a feeling nobody had. It never turns back in x; points at the same x are
 * joined straight. One point is a move alone; none is an empty path.
 */
export function monotone(points: readonly Point[]): string {
  const first = points[0];
  if (!first) return '';
  const drawn = piecesOf(points).map((piece) => {
    const { from, nextSlope, slope, to } = piece;
    if (to.x <= from.x) return `L${at(to.x, to.y)}`;
    const third = (to.x - from.x) / 3;
    const leaving = at(from.x + third, from.y + slope * third);
    const arriving = at(to.x - third, to.y - nextSlope * third);
    return `C${leaving} ${arriving} ${at(to.x, to.y)}`;
  });
  return [`M${at(first.x, first.y)}`, ...drawn].join(' ');
}

/** The y of the curve at x, to insert a point on the line; null before its first point and behind its last. */
export function curveValueAt(points: readonly Point[], x: number): number | null {
  return curveThrough(points)(x);
}

/** The same for many places of one curve. */
export function curveThrough(points: readonly Point[]): (x: number) => number | null {
  const pieces = piecesOf(points);
  const only = points.length === 1 ? points[0] : undefined;
  return (x) => {
    if (only) return only.x === x ? only.y : null;
    const piece = pieces[lastStartingBy(pieces, x)];
    return piece && x <= piece.to.x ? valueIn(piece, x) : null;
  };
}

/** The number of the last piece that starts at x or before; −1: none does. */
function lastStartingBy(pieces: readonly Piece[], x: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.from.x ?? Infinity) <= x) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function valueIn({ from, nextSlope, slope, to }: Piece, x: number): number {
  const width = to.x - from.x;
  if (width <= 0) return to.y;
  const t = (x - from.x) / width;
  const rest = 1 - t;
  const third = width / 3;
  const y =
    rest ** 3 * from.y +
    3 * rest * rest * t * (from.y + slope * third) +
    3 * rest * t * t * (to.y - nextSlope * third) +
    t ** 3 * to.y;
  return Math.min(Math.max(y, Math.min(from.y, to.y)), Math.max(from.y, to.y));
}

function piecesOf(points: readonly Point[]): readonly Piece[] {
  const steps = points.slice(1).map((to, index) => {
    const from = points[index] ?? to;
    const width = to.x - from.x;
    return { from, to, width, slope: width > 0 ? (to.y - from.y) / width : null };
  });
  const slopeAt = (index: number): number => slopeBetween(steps[index - 1], steps[index]);
  return steps.map(({ from, to }, index) => {
    return { from, to, slope: slopeAt(index), nextSlope: slopeAt(index + 1) };
  });
}

interface Step {
  readonly width: number;
  /** null where x does not advance. */
  readonly slope: number | null;
}

/** The slope at a point: flat at a turn, at an end that of its only side, else the weighted harmonic mean. */
function slopeBetween(before: Step | undefined, after: Step | undefined): number {
  const left = before?.slope ?? null;
  const right = after?.slope ?? null;
  if (!before || !after || left === null || right === null) return left ?? right ?? 0;
  if (left * right <= 0) return 0;
  const near = 2 * after.width + before.width;
  const far = after.width + 2 * before.width;
  return (3 * (before.width + after.width)) / (near / left + far / right);
}

function at(x: number, y: number): string {
  return `${short(x)},${short(y)}`;
}

/** Two decimals: a fiftieth of a pixel at 200 %. Rounding keeps order, so no control point leaves its range. */
function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}
