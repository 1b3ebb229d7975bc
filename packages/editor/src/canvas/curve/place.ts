import { leastCardHeight, spacing } from '@throughline/journey';
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

/** The part of a stage that offsets 0 to 1 span, in map units; null for a stage that is not on the map. */
export function trackOf(
  layout: GridLayout,
  stage: StageId,
): { readonly x: number; readonly width: number } | null {
  const column = layout.columns.find((each) => each.stage === stage);
  const inset = spacing.curveInset;
  return column ? { x: column.x + inset, width: column.width - 2 * inset } : null;
}

/** The points of a curve's part on the map. */
export function runOnMap(layout: GridLayout, run: readonly EmotionPoint[]): readonly Point[] {
  return run.flatMap((point) => layout.feelingPoint(point.place.stage, point.place.lane, point) ?? []);
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
