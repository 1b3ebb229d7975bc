import { headerScale } from './headerScale.ts';
import type { Headed } from './headerScale.ts';
import { clampZoom } from './view.ts';
import type { Size, View } from './view.ts';

/** Around a map that is shown whole, and before its first corner. */
const surround = { top: 12, right: 12, left: 12 } as const;

/**
 * At the bottom bars float, 46 px high with their margin, 62 px under fingers; between them and the map lies the
 * button under its last lane.
 */
export const underMap = { mouse: 90, touch: 120 } as const;

/** Behind the last stage lies the button for another one. */
const besideMap = 46;

/** What points here: fingers need larger bars. */
export type PointedBy = keyof typeof underMap;

/** The whole map with its headers and the buttons at its ends, as large as it goes up to 100 %, at the top. */
export function fitting(map: Headed, canvas: Size, pointedBy: PointedBy = 'mouse'): View {
  const { width, height } = freeSize(canvas, pointedBy);
  const free = { width: Math.max(1, width + surround.right - besideMap), height };
  const across = fittingZoom(map.width, map.laneHeaderWidth, free.width);
  const down = fittingZoom(map.height, map.headerHeight, free.height);
  const zoom = clampZoom(Math.min(1, across, down));
  const taller = map.headerHeight * (headerScale(zoom) - zoom);
  const wider = map.laneHeaderWidth * (headerScale(zoom) - zoom);
  const slack = Math.max(0, free.width - map.width * zoom - wider);
  return { x: Math.round(surround.left + wider + slack / 2), y: surround.top + taller, zoom };
}

/** A header does not shrink as far as the cells behind it. */
function fittingZoom(length: number, header: number, free: number): number {
  const plain = free / length;
  const drawn = header * headerScale(plain);
  return plain >= headerScale(plain) ? plain : Math.max(0, (free - drawn) / Math.max(1, length - header));
}

/** At least this much must be readable at once for a map to open smaller than 100 %. */
const leastOpeningZoom = 0.8;

/**
 * How a map opens: 100 % with its corner at the top left; a little smaller if then all its stages are seen, with the
 * button behind them where there is room for both, or all its lanes.
 */
export function opening(map: Size, canvas: Size, pointedBy: PointedBy = 'mouse'): View {
  const free = freeSize(canvas, pointedBy);
  const across = readable(
    (free.width + surround.right - besideMap) / Math.max(1, map.width),
    free.width / Math.max(1, map.width),
  );
  const down = readable(free.height / Math.max(1, map.height));
  return { x: surround.left, y: surround.top, zoom: Math.min(across, down) };
}

/** The first of these zooms that is not too small to read, at most 100 %. */
function readable(...zooms: readonly number[]): number {
  return Math.min(1, zooms.find((zoom) => zoom >= leastOpeningZoom) ?? 1);
}

function freeSize({ width, height }: Size, pointedBy: PointedBy): Size {
  return {
    width: Math.max(1, width - surround.left - surround.right),
    height: Math.max(1, height - surround.top - underMap[pointedBy]),
  };
}
