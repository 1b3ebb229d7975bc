import type { MapWindow } from '@throughline/doc';
import type { Box, GridLayout } from '@throughline/journey';
import { toMap } from '../flow/view.ts';
import type { Size, View } from '../flow/view.ts';
import { fromMapPoint, toMapPoint } from './mapPoint.ts';

/** What is on a canvas as others can use it; beyond the edge of the map, as far as points go. */
export function toMapWindow(layout: GridLayout, view: View, canvas: Size): MapWindow {
  const [start, end] = layout.isMirrored ? [canvas.width, 0] : [0, canvas.width];
  return {
    from: toMapPoint(layout, toMap(view, { x: start, y: 0 })),
    to: toMapPoint(layout, toMap(view, { x: end, y: canvas.height })),
  };
}

/** Which part of this screen's map that is, in map units; null when a corner lies in what is not shown here. */
export function fromMapWindow(layout: GridLayout, { from, to }: MapWindow): Box | null {
  const [start, end] = [fromMapPoint(layout, from), fromMapPoint(layout, to)];
  if (!start || !end) return null;
  const [width, height] = [(end.x - start.x) * (layout.isMirrored ? -1 : 1), end.y - start.y];
  if (width <= 0 || height <= 0) return null;
  return { x: Math.min(start.x, end.x), y: start.y, width, height };
}
