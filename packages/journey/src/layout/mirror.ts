import type { LaneId } from '../ids.ts';
import type { CurveArea } from './curveLane.ts';
import type { Column, GridLayout } from './gridLayout.ts';
import { keeper, kept, keptList } from './kept.ts';
import type { Box, Point } from './kept.ts';

/** What a map is turned over with: its width, in map units. */
type Turned = Pick<GridLayout, 'width'>;

/** Where a box lies when the map is seen in a mirror; twice is where it lay. */
export function mirroredBox<B extends Pick<Box, 'x' | 'width'>>({ width }: Turned, box: B): B {
  return { ...box, x: width - box.x - box.width };
}

/** Where a point lies when the map is seen in a mirror; twice is where it lay. */
export function mirroredPoint({ width }: Turned, { x, y }: Point): Point {
  return { x: width - x, y };
}

const images = new WeakMap<GridLayout, GridLayout>();

/**
 * The layout a mirrored one is the image of, any other as it is: for what is reckoned from the first stage to the last
 * along rising x, and mirrored when it is done.
 */
export function unmirrored(layout: GridLayout): GridLayout {
  return images.get(layout) ?? layout;
}

type Headed = Pick<GridLayout, 'isMirrored' | 'laneHeaderWidth' | 'width'>;

/** Where the headers of lanes lie. */
export function laneHeadersX({ isMirrored, laneHeaderWidth, width }: Headed): number {
  return isMirrored ? width - laneHeaderWidth : 0;
}

/** Where the cells lie: the map without its headers. */
export function cellsBox(layout: Headed & Pick<GridLayout, 'headerHeight' | 'height'>): Box {
  const { headerHeight, height, isMirrored, laneHeaderWidth, width } = layout;
  return {
    x: isMirrored ? 0 : laneHeaderWidth,
    y: headerHeight,
    width: width - laneHeaderWidth,
    height: height - headerHeight,
  };
}

/**
 * Mirrors the layouts of one map, one after the other: its first stage and the headers of its lanes lie at the right,
 * where people begin whose script goes leftwards. Only the places of boxes change: the parts of a card are reckoned
 * from the side its box begins. What has not moved is the same object as before.
 */
export function createMirror(): (layout: GridLayout) => GridLayout {
  const keepBox = keeper<Box>();
  const keepPoint = keeper<Point>();
  const areas = new Map<LaneId, CurveArea>();
  let columns: readonly Column[] = [];
  let last: GridLayout | null = null;
  return (layout) => {
    if (last && unmirrored(last) === layout) return last;
    const box = (key: string, found: Box | null): Box | null =>
      keepBox(key, found && mirroredBox(layout, found));
    const point = (found: Point | null): Point | null => found && mirroredPoint(layout, found);
    const turned = layout.columns.map((column, index) => kept(columns[index], mirroredBox(layout, column)));
    columns = keptList(columns, turned);
    last = {
      ...layout,
      isMirrored: true,
      columns,
      cellBox: (stage, lane) => box(`cell ${stage} ${lane}`, layout.cellBox(stage, lane)),
      cardBox: (id) => box(id, layout.cardBox(id)),
      draftBox: (stage, lane) => box(`draft ${stage} ${lane}`, layout.draftBox(stage, lane)),
      curveArea(lane) {
        const area = layout.curveArea(lane);
        // Its heights are functions made for this area: it is the same as before while the area is.
        const known = areas.get(lane);
        const now = area && mirroredBox(layout, area);
        if (!now || (known && known.yOf === now.yOf && known.x === now.x)) return now && (known ?? null);
        areas.set(lane, now);
        return now;
      },
      curvePoint: (id) => keepPoint(id, point(layout.curvePoint(id))),
      feelingPoint: (stage, lane, feeling) => point(layout.feelingPoint(stage, lane, feeling)),
    };
    images.set(last, layout);
    return last;
  };
}
