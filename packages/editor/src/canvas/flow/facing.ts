import { cellsStart } from './headerScale.ts';
import type { Headed } from './headerScale.ts';
import type { Size, View } from './view.ts';

/** A view, and the canvas it is on. */
interface Seen {
  readonly view: View;
  readonly canvas: Size;
}

/**
 * Where the camera meets a map that is mirrored because its language is written from right to left. Everything about
 * framing, pinning and panning is reckoned for maps that begin at the left; what it is reckoned from, and what comes
 * out, is turned over here, canvas and map together. Twice is the view itself; that of any other map stays as it is.
 */
export function faced({ canvas, view }: Seen, map: Headed): View {
  return map.isMirrored ? { ...view, x: canvas.width - view.x - map.width * view.zoom } : view;
}

/** Where cells can be seen, in canvas px: headers cover the rest. */
export function cellsSeen(
  seen: Seen,
  map: Headed,
): { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number } {
  const { height, width } = seen.canvas;
  const { x, y } = cellsStart(faced(seen, map), map);
  return {
    top: y,
    bottom: height,
    ...(map.isMirrored ? { left: 0, right: width - x } : { left: x, right: width }),
  };
}
