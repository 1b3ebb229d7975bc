import { emotionRange } from '../card.ts';
import type { Feeling } from '../card.ts';
import type { LaneId } from '../ids.ts';
import type { Box } from './kept.ts';
import { spacing } from './spacing.ts';

/** Where the curve of an emotion lane is drawn, over all stages. */
export interface CurveArea extends Box {
  yOf(value: number): number;
  /** Within −2 to +2, also above and below the area. */
  valueAt(y: number): number;
}

/** A column as far as the curve needs it. */
interface Span {
  readonly x: number;
  readonly width: number;
}

/** Where a point at this offset in its stage lies; no point lies on the line between two stages. */
export function xOfOffset({ width, x }: Span, offset: number): number {
  return x + spacing.curveInset + offset * (width - 2 * spacing.curveInset);
}

/** The target of a point, its face in the middle. */
export function targetBox(area: CurveArea, column: Span, { offset, value }: Feeling): Box {
  const size = spacing.curveTarget;
  const x = xOfOffset(column, offset) - size / 2;
  return { x, y: area.yOf(value) - size / 2, width: size, height: size };
}

/** Areas by lane; one that has not moved is the same object. */
export function curveAreas(): (lane: LaneId, box: Box) => CurveArea {
  const known = new Map<LaneId, CurveArea>();
  return (lane, box) => {
    const before = known.get(lane);
    if (before && (['x', 'y', 'width', 'height'] as const).every((side) => before[side] === box[side])) {
      return before;
    }
    const area = areaIn(box);
    known.set(lane, area);
    return area;
  };
}

function areaIn(box: Box): CurveArea {
  const { least, most } = emotionRange;
  const top = box.y + spacing.curveMargin;
  const step = (box.height - 2 * spacing.curveMargin) / (most - least);
  return {
    ...box,
    yOf: (value) => top + (most - value) * step,
    valueAt: (y) => Math.min(most, Math.max(least, most - (y - top) / step)),
  };
}
