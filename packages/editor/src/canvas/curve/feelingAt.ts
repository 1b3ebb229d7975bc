import { emotionRange } from '@throughline/journey';
import type { EmotionPoint, Feeling, Point } from '@throughline/journey';

/** Values come to rest on multiples of this. */
export const valueStep = 0.25;
/** Values that do not snap are kept to this. */
const finest = 0.1;
/** Offsets are kept to this part of a stage: a fifth of a map unit in a column of usual width. */
const finestOffset = 0.001;
/** Two points of a curve stay at least so far apart in their stage, so that the line between them has a slope. */
const apart = 0.02;

/** How far a point may go in its stage, both ends included, without passing a neighbour of its curve. */
export interface OffsetRoom {
  readonly least: number;
  readonly most: number;
}

/**
 * The room of a point between its neighbours, on every curve it is on. Points that lie closer than they may keep
 * their place: the room is then where the point is.
 */
export function roomOf(
  point: EmotionPoint,
  curves: readonly { readonly points: readonly EmotionPoint[] }[],
): OffsetRoom {
  let least = 0;
  let most = 1;
  for (const { points } of curves) {
    const index = points.findIndex(({ id }) => id === point.id);
    const before = index < 0 ? undefined : points[index - 1];
    const after = index < 0 ? undefined : points[index + 1];
    if (before?.place.stage === point.place.stage) least = Math.max(least, before.offset + apart);
    if (after?.place.stage === point.place.stage) most = Math.min(most, after.offset - apart);
  }
  return { least: Math.min(least, point.offset), most: Math.max(most, point.offset) };
}

export function withinRoom(offset: number, { least, most }: OffsetRoom): number {
  return Math.min(most, Math.max(least, rounded(offset, finestOffset)));
}

/** To the nearest value a point may have, on a multiple of `step`. */
export function soundValue(value: number, step: number = finest): number {
  return Math.min(emotionRange.most, Math.max(emotionRange.least, rounded(value, step)));
}

/** Where a drag happens, in map units. */
export interface DragGround {
  /** The stage the point is in. */
  readonly column: { readonly x: number; readonly width: number };
  /** The value at a height of the lane. */
  valueAt(y: number): number;
  readonly room: OffsetRoom;
  /** So near to the middle of its stage, in map units, the point goes there. */
  readonly magnet: number;
}

/**
 * What a point says when it is held at a place of the map: on a quarter, and in the middle of its stage when it is
 * near to it; `free` of both while Alt is down. Never outside its stage, its range or its neighbours.
 */
export function feelingAt(at: Point, ground: DragGround, free: boolean): Feeling {
  const { column, magnet, room } = ground;
  const offset = (at.x - column.x) / (column.width || 1);
  const isDrawn = !free && Math.abs((offset - 0.5) * column.width) <= magnet;
  return {
    value: soundValue(ground.valueAt(at.y), free ? finest : valueStep),
    offset: withinRoom(isDrawn ? 0.5 : offset, room),
  };
}

function rounded(value: number, to: number): number {
  return Number((Math.round(value / to) * to).toFixed(3));
}
