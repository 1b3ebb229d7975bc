import { curveValueAt } from '@throughline/journey';
import type { Curve, Feeling, GridLayout, LaneId, PersonaId, Point, StageId } from '@throughline/journey';
import { soundValue } from './feelingAt.ts';
import { runOnMap, trackOf } from './place.ts';

/** What a place in a cell says on the curve, wherever the line is; null where no curve is drawn. */
export function feelingUnder(
  layout: GridLayout,
  place: { readonly lane: LaneId; readonly stage: StageId },
  at: Point,
): Feeling | null {
  const track = trackOf(layout, place);
  const area = layout.curveArea(place.lane);
  if (!track || !area || at.y < area.y || at.y > area.y + area.height) return null;
  const offset = (at.x - track.x) / (track.width || 1);
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
  for (const { persona, runs } of curves) {
    for (const run of runs) {
      const area = run[0] ? layout.curveArea(run[0].place.lane) : null;
      const points = runOnMap(layout, run);
      const y = curveValueAt(points, at.x);
      if (y === null || !area) continue;
      const away = Math.abs(y - at.y) / steepness(points, at.x);
      if (away > Math.min(reach, nearest?.away ?? reach)) continue;
      nearest = { away, hit: { persona, value: soundValue(area.valueAt(y), 0.05) } };
    }
  }
  return nearest?.hit ?? null;
}

/** How much further the line is up or down than straight away from it: 1 where it is level. */
function steepness(points: readonly Point[], x: number): number {
  const [before, after] = [curveValueAt(points, x - 1), curveValueAt(points, x + 1)];
  return before === null || after === null ? 1 : Math.hypot(1, (after - before) / 2);
}
