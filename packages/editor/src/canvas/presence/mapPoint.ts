import { mirroredPoint, unmirrored } from '@throughline/journey';
import type { GridLayout, Point } from '@throughline/journey';
import type { MapPoint } from '@throughline/doc';

interface Track {
  readonly start: number;
  readonly length: number;
}

/**
 * A point in map units as others can use it: as a part of the stage's column and the lane's row it lies in, so
 * that it points at the same card whatever their zoom and their heights of cards. Over a header `stage` or `lane`
 * is null, and the part is of the header; beyond the last column or row it is above 1, at most 2. A stage's part is
 * reckoned from the side the map begins.
 */
export function toMapPoint(layout: GridLayout, at: Point): MapPoint {
  if (layout.isMirrored) return toMapPoint(unmirrored(layout), mirroredPoint(layout, at));
  const column = layout.columns.findLast(({ x }) => at.x >= x);
  const row = layout.rows.findLast(({ y }) => at.y >= y);
  return {
    stage: column?.stage ?? null,
    lane: row?.lane ?? null,
    x: fraction(at.x, columnTrack(layout, column)),
    y: fraction(at.y, rowTrack(layout, row)),
  };
}

/** Where that is on this screen's map, in map units; null when its stage or lane is not there. */
export function fromMapPoint(layout: GridLayout, point: MapPoint): Point | null {
  if (layout.isMirrored) {
    const at = fromMapPoint(unmirrored(layout), point);
    return at && mirroredPoint(layout, at);
  }
  const column = layout.columns.find(({ stage }) => stage === point.stage);
  const row = layout.rows.find(({ lane }) => lane === point.lane);
  if ((point.stage && !column) || (point.lane && !row)) return null;
  return { x: along(point.x, columnTrack(layout, column)), y: along(point.y, rowTrack(layout, row)) };
}

function columnTrack(layout: GridLayout, column: GridLayout['columns'][number] | undefined): Track {
  return column ? { start: column.x, length: column.width } : { start: 0, length: layout.laneHeaderWidth };
}

function rowTrack(layout: GridLayout, row: GridLayout['rows'][number] | undefined): Track {
  return row ? { start: row.y, length: row.height } : { start: 0, length: layout.headerHeight };
}

/** Presence carries no point further outside than this. */
const furthest = { before: -1, behind: 2 } as const;

/** Four digits are a tenth of a px of a row 1,000 px high, and a short message. */
function fraction(at: number, { start, length }: Track): number {
  const part = Math.round(((at - start) / Math.max(1, length)) * 10_000) / 10_000;
  return Math.min(furthest.behind, Math.max(furthest.before, part));
}

function along(part: number, { start, length }: Track): number {
  return start + part * length;
}
