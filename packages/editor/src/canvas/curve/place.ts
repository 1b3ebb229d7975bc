import { leastCardHeight } from '@throughline/journey';
import type {
  Box,
  Curve,
  EmotionPoint,
  Feeling,
  GridLayout,
  LaneId,
  Point,
  StageId,
} from '@throughline/journey';

/**
 * The part of a cell that offsets 0 to 1 span, in map units: its width is negative where they go from right to left.
 * null where no curve is drawn.
 */
export function trackOf(
  layout: GridLayout,
  { lane, stage }: { readonly lane: LaneId; readonly stage: StageId },
): { readonly x: number; readonly width: number } | null {
  const from = layout.feelingPoint(stage, lane, { offset: 0, value: 0 });
  const to = layout.feelingPoint(stage, lane, { offset: 1, value: 0 });
  return from && to ? { x: from.x, width: to.x - from.x } : null;
}

/** The points of a curve's part on the map, from left to right. */
export function runOnMap(layout: GridLayout, run: readonly EmotionPoint[]): readonly Point[] {
  const points = run.flatMap(
    (point) => layout.feelingPoint(point.place.stage, point.place.lane, point) ?? [],
  );
  return layout.isMirrored ? points.toReversed() : points;
}

/** Curves with a point where it is held. It keeps its place among its neighbours, which it cannot pass. */
export function withHeld(
  curves: readonly Curve[],
  held: (Feeling & { readonly card: string }) | null,
): readonly Curve[] {
  if (!held) return curves;
  const { card, offset, value } = held;
  const moved = (points: readonly EmotionPoint[]): readonly EmotionPoint[] =>
    points.map((point) => (point.id === card ? { ...point, offset, value } : point));
  return curves.map((curve) =>
    curve.points.some(({ id }) => id === card)
      ? { ...curve, points: moved(curve.points), runs: curve.runs.map(moved) }
      : curve,
  );
}

/** Of the field in which a point is named, in map units. */
const nameWidth = 148;

/**
 * Where a point is named: over it, within its lane. For a new one that has a place; null: it is no point, or its
 * lane draws no curve now.
 */
export function nameBox(layout: GridLayout, lane: LaneId, centre: Point | null): Box | null {
  const area = layout.curveArea(lane);
  if (!area || !centre) return null;
  const height = leastCardHeight('emotion');
  const x = Math.min(Math.max(centre.x - nameWidth / 2, area.x + 2), area.x + area.width - nameWidth - 2);
  const y = Math.min(Math.max(centre.y - height / 2, area.y + 2), area.y + area.height - height - 2);
  return { x, y, width: nameWidth, height };
}
