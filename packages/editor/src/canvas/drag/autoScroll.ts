import type { Point } from '@throughline/journey';

/** Edges of a rectangle, in px. */
export interface Edges {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** CSS px from an edge where the map starts to scroll under a drag. */
const zone = 48;
/** Positions closer than this are the same. */
const hair = 0.5;
/** CSS px per second at the edge and beyond. */
const fastest = 900;

/**
 * How fast the view should travel, in px per second, while something is dragged at this point; all in canvas px.
 * `seen` is where cells can be seen; past the edges of `cells` there is nothing to scroll to.
 */
export function scrollSpeed(at: Point, seen: Edges, cells: Edges): Point {
  return {
    x: along(at.x, { start: seen.left, end: seen.right, from: cells.left, to: cells.right }),
    y: along(at.y, { start: seen.top, end: seen.bottom, from: cells.top, to: cells.bottom }),
  };
}

interface Axis {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

/** A part narrower than two zones scrolls from its middle on. */
function along(at: number, { start, end, from, to }: Axis): number {
  const width = Math.max(1, Math.min(zone, (end - start) / 2));
  const towardsStart = from < start - hair ? Math.min(1, Math.max(0, start + width - at) / width) : 0;
  const towardsEnd = to > end + hair ? Math.min(1, Math.max(0, at - (end - width)) / width) : 0;
  return fastest * (towardsEnd - towardsStart);
}
