import type { Box } from '@throughline/journey';
import { toMap } from './view.ts';
import type { Size, View } from './view.ts';

/** The part of the map around the viewport whose cards draw their face: edges in map units. */
export interface NearWindow {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** When the window was last looked at: during a zoom gesture, the zoom before it. */
  readonly zoom: number;
}

/** Side of the squares the window is made of, in map units at 100 % and above: it changes only every so often. */
const square = 480;
/** Drawn at least so far beyond the edges of the viewport, as a part of a square. */
const beyond = 0.25;

/**
 * The squares the viewport touches, and a little more. Below 100 % they grow, so that they stay as few. With a `reach`
 * below 1 it goes only so far from what is seen to them; 0 is what is seen.
 */
export function windowAround(view: View, canvas: Size, reach = 1): NearWindow {
  const side = square * 2 ** Math.max(0, Math.ceil(-Math.log2(view.zoom)));
  const start = toMap(view, { x: 0, y: 0 });
  const end = toMap(view, { x: canvas.width, y: canvas.height });
  const down = (value: number): number => Math.floor(value / side - beyond) * side;
  const up = (value: number): number => Math.ceil(value / side + beyond) * side;
  const reached = (seen: number, whole: number): number => seen + (whole - seen) * reach;
  return {
    left: reached(start.x, down(start.x)),
    top: reached(start.y, down(start.y)),
    right: reached(end.x, up(end.x)),
    bottom: reached(end.y, up(end.y)),
    zoom: view.zoom,
  };
}

export function sameWindow(one: NearWindow, other: NearWindow): boolean {
  const parts = ['left', 'top', 'right', 'bottom', 'zoom'] as const;
  return parts.every((part) => one[part] === other[part]);
}

export function touches(window: NearWindow, { x, y, width, height }: Box): boolean {
  return x < window.right && x + width > window.left && y < window.bottom && y + height > window.top;
}
