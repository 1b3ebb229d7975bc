import { curveValueAt } from '@throughline/journey';
import type { Curve, Feeling, GridLayout, LaneId, PersonaId, Point, StageId } from '@throughline/journey';
import { soundValue } from './feelingAt.ts';
import { runOnMap, trackOf } from './place.ts';

/** What a place in a cell says on the curve, wherever the line is; null where no curve is drawn. */
export function feelingUnder(
  layout: GridLayout,
  { lane, stage }: { readonly lane: LaneId; readonly stage: StageId },
  at: Point,
): Feeling | null {
  const track = trackOf(layout, stage);
  const area = layout.curveArea(lane);
  if (!track || !area || at.y < area.y || at.y > area.y + area.height) return null;
  const offset = (at.x - track.x) / Math.max(1, track.width);
  const part = Math.min(1, Math.max(0, Math.round(offset * 1000) / 1000));
  return { value: soundValue(area.valueAt(at.y), 0.25), offset: part };
}

/** A line under the pointer. */
export interface LineHit {
  readonly persona: PersonaId | null;
  readonly value: number;
}

/** The line that passes a place of the map no further than `reach`, the nearest of several; null: none does. */
export function lineAt(
  layout: GridLayout,
  curves: readonly Curve[],
  at: Point,
  reach: number,
): LineHit | null {
  let nearest: { readonly away: number; readonly hit: LineHit } | null = null;
  for (const { persona, runs, points } of curves) {
    const area = layout.curveArea(points[0]?.place.lane ?? ('' as LaneId));
    for (const run of runs) {
      const y = curveValueAt(runOnMap(layout, run), at.x);
      if (y === null || !area) continue;
      const away = Math.abs(y - at.y);
      if (away > Math.min(reach, nearest?.away ?? reach)) continue;
      nearest = { away, hit: { persona, value: soundValue(area.valueAt(y), 0.05) } };
    }
  }
  return nearest?.hit ?? null;
}
