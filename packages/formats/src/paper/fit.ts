import { createLayout, spacing } from '@throughline/journey';
import type { GridLayout, StageId } from '@throughline/journey';
import { screenMeasure } from './subject.ts';
import type { Subject } from './subject.ts';

/** A map laid out with columns of one width, and how many points a map unit has on paper. */
export interface Fitted {
  readonly layout: GridLayout;
  readonly scale: number;
}

/** Lays out with columns of a width, remembering what words measure. */
export type LayOut = (columnWidth: number) => GridLayout;

export function layOutOf(subject: Subject): LayOut {
  const layOut = createLayout(screenMeasure(subject.measure));
  const { journey } = subject;
  const known = new Map<number, GridLayout>();
  return (columnWidth) => {
    const found = known.get(columnWidth);
    if (found) return found;
    const columnWidths = new Map<StageId, number>(journey.stages.map(({ id }) => [id, columnWidth]));
    const layout = layOut(journey, { columnWidths });
    known.set(columnWidth, layout);
    return layout;
  };
}

/**
 * The width of columns for which `scaleOf` is largest, to 4 units; of equals the one next to the screen's own. It is
 * looked for in two rounds: what a column gains in width its cards lose in height, so there is one best width and
 * little near it.
 */
export function bestColumns(
  layOut: LayOut,
  scaleOf: (layout: GridLayout, columnWidth: number) => number,
): Fitted {
  const coarse = [spacing.columnLeast, spacing.column, 192, 216, 240, 264, 288, spacing.columnMost];
  const first = bestOf(coarse, layOut, scaleOf);
  const near = [-16, -12, -8, -4, 0, 4, 8, 12, 16]
    .map((step) => first.width + step)
    .filter((width) => width >= spacing.columnLeast && width <= spacing.columnMost);
  const { layout, scale } = bestOf(near, layOut, scaleOf);
  return { layout, scale };
}

interface Candidate extends Fitted {
  readonly width: number;
}

function bestOf(
  widths: readonly number[],
  layOut: LayOut,
  scaleOf: (layout: GridLayout, columnWidth: number) => number,
): Candidate {
  const nearest = [...widths].sort((a, b) => Math.abs(a - spacing.column) - Math.abs(b - spacing.column));
  return nearest.reduce<Candidate>(
    (best, width) => {
      const layout = layOut(width);
      const scale = scaleOf(layout, width);
      return scale > best.scale * 1.002 ? { layout, scale, width } : best;
    },
    { layout: layOut(spacing.column), scale: 0, width: spacing.column },
  );
}
