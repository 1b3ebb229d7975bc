import type { Box, Point } from '@throughline/journey';

/** Where the map's origin lies on the canvas, in CSS px from the canvas's top left, and how many px a map unit takes. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** CSS px of the canvas in which nothing is shown, because something floats there. */
export interface Margins {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** 10 % to 400 %. */
export const zoomRange = { least: 0.1, most: 4 } as const;

const zoomSteps = [0.1, 0.15, 0.25, 0.33, 0.5, 0.67, 0.8, 0.9, 1, 1.25, 1.5, 2, 3, 4] as const;

export function toMap(view: View, onCanvas: Point): Point {
  return { x: (onCanvas.x - view.x) / view.zoom, y: (onCanvas.y - view.y) / view.zoom };
}

export function toCanvas(view: View, onMap: Point): Point {
  return { x: view.x + onMap.x * view.zoom, y: view.y + onMap.y * view.zoom };
}

export function boxToCanvas(view: View, { x, y, width, height }: Box): Box {
  return { ...toCanvas(view, { x, y }), width: width * view.zoom, height: height * view.zoom };
}

export function panned(view: View, dx: number, dy: number): View {
  return { x: view.x + dx, y: view.y + dy, zoom: view.zoom };
}

/** The same view at another zoom: what lies under `at` stays there. */
export function zoomed(view: View, zoom: number, at: Point): View {
  const to = clampZoom(zoom);
  const still = toMap(view, at);
  return { x: at.x - still.x * to, y: at.y - still.y * to, zoom: to };
}

/** Whether nobody could tell them apart. */
export function sameView(one: View, other: View): boolean {
  const near = (a: number, b: number, by: number): boolean => Math.abs(a - b) < by;
  return near(one.x, other.x, 0.5) && near(one.y, other.y, 0.5) && near(one.zoom, other.zoom, 1e-4);
}

export function clampZoom(zoom: number): number {
  return Math.min(zoomRange.most, Math.max(zoomRange.least, zoom));
}

/** The next round percentage above or below; the end of the range where there is none. */
export function nextZoom(zoom: number, direction: 'in' | 'out'): number {
  const little = 0.005;
  return direction === 'in'
    ? (zoomSteps.find((step) => step > zoom + little) ?? zoomRange.most)
    : (zoomSteps.findLast((step) => step < zoom - little) ?? zoomRange.least);
}

/** A box as large as it goes between the margins, up to a zoom, in the middle of what is free. */
export function showing(box: Box, canvas: Size, margins: Margins, most: number): View {
  const width = Math.max(1, canvas.width - margins.left - margins.right);
  const height = Math.max(1, canvas.height - margins.top - margins.bottom);
  const zoom = clampZoom(Math.min(most, width / Math.max(1, box.width), height / Math.max(1, box.height)));
  return {
    x: margins.left + (width - box.width * zoom) / 2 - box.x * zoom,
    y: margins.top + (height - box.height * zoom) / 2 - box.y * zoom,
    zoom,
  };
}

/** The least pan that brings a box out from under the margins; its start wins when it does not fit. */
export function revealing(view: View, box: Box, canvas: Size, margins: Margins): View {
  const on = boxToCanvas(view, box);
  const dx = shift(on.x, on.width, margins.left, canvas.width - margins.right);
  const dy = shift(on.y, on.height, margins.top, canvas.height - margins.bottom);
  return dx === 0 && dy === 0 ? view : panned(view, dx, dy);
}

function shift(start: number, length: number, least: number, most: number): number {
  if (start < least || length > most - least) return start >= least && start < most ? 0 : least - start;
  return Math.min(0, most - (start + length));
}
