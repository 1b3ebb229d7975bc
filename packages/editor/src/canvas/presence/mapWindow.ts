import type { MapWindow } from '@throughline/doc';
import type { Box, GridLayout } from '@throughline/journey';
import { toMap } from '../flow/view.ts';
import type { Size, View } from '../flow/view.ts';
import { fromMapPoint, toMapPoint } from './mapPoint.ts';

/** What is on a canvas as others can use it; beyond the edge of the map, as far as points go. */
export function toMapWindow(layout: GridLayout, view: View, canvas: Size): MapWindow {
  return {
    from: toMapPoint(layout, toMap(view, { x: 0, y: 0 })),
    to: toMapPoint(layout, toMap(view, { x: canvas.width, y: canvas.height })),
  };
}

/** Which part of this screen's map that is, in map units; null when a corner lies in what is not shown here. */
export function fromMapWindow(layout: GridLayout, { from, to }: MapWindow): Box | null {
  const [start, end] = [fromMapPoint(layout, from), fromMapPoint(layout, to)];
  if (!start || !end || end.x <= start.x || end.y <= start.y) return null;
  return { ...start, width: end.x - start.x, height: end.y - start.y };
}
