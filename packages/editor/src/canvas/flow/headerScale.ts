import type { Size, View } from './view.ts';

/**
 * Stage and lane headers stay in sight and keep their names readable: stage names are 14 px at 100 % and lane
 * names 13 px, and on the screen neither ever leaves 11 to 14 px.
 */
const leastReadable = 11 / 13;

/** How large a header is on the screen, as a part of its size at 100 %. */
export function headerScale(zoom: number): number {
  return Math.min(1, Math.max(leastReadable, zoom));
}

/** The map and its headers, in map units. */
export interface Headed extends Size {
  readonly headerHeight: number;
  readonly laneHeaderWidth: number;
  /** Whether it begins at the right; left out: at the left. */
  readonly isMirrored?: boolean;
}

/** How far the headers have moved from their place on the map, in map units, and by how much they are scaled. */
export interface HeaderShift {
  readonly stagesDown: number;
  readonly lanesRight: number;
  readonly scale: number;
}

/**
 * A header leans on its inner edge, where the cells begin, and grows outward when the map shrinks; scrolled
 * towards the edge of the canvas it stops there, until the map's far end takes it along. Reckoned for a map that begins
 * at the left.
 */
export function headerShift(view: View, map: Headed): HeaderShift {
  const onScreen = headerScale(view.zoom);
  return {
    stagesDown: along({
      start: view.y,
      zoom: view.zoom,
      onScreen,
      header: map.headerHeight,
      map: map.height,
    }),
    lanesRight: along({
      start: view.x,
      zoom: view.zoom,
      onScreen,
      header: map.laneHeaderWidth,
      map: map.width,
    }),
    scale: onScreen / view.zoom,
  };
}

interface Axis {
  /** Of the map, on the canvas, in px. */
  readonly start: number;
  readonly zoom: number;
  readonly onScreen: number;
  /** In map units, as are `map` and the result. */
  readonly header: number;
  readonly map: number;
}

function along({ start, zoom, onScreen, header, map }: Axis): number {
  const drawn = header * onScreen;
  const beforeCells = start + header * zoom - drawn;
  const atEnd = Math.max(beforeCells, start + map * zoom - drawn);
  const place = Math.min(Math.max(beforeCells, 0), atEnd);
  return (place - start) / zoom;
}

/** Where on the canvas, in px, the headers end and cells can be seen. */
export function cellsStart(view: View, map: Headed): { readonly x: number; readonly y: number } {
  const { stagesDown, lanesRight } = headerShift(view, map);
  const onScreen = headerScale(view.zoom);
  return {
    x: view.x + lanesRight * view.zoom + map.laneHeaderWidth * onScreen,
    y: view.y + stagesDown * view.zoom + map.headerHeight * onScreen,
  };
}
