import { createLayout, spacing } from '@throughline/journey';
import type { Box, CardParts, Column, CurveArea, GridLayout } from '@throughline/journey';
import { screenMeasure } from './subject.ts';
import type { Subject } from './subject.ts';

/** What paper asks of a layout. */
export type PaperLayout = Pick<
  GridLayout,
  | 'width'
  | 'height'
  | 'headerHeight'
  | 'laneHeaderWidth'
  | 'columns'
  | 'rows'
  | 'cardBox'
  | 'cardParts'
  | 'curveArea'
  | 'feelingPoint'
>;

/** The map as the screen has it: the same columns, the same lines. */
export function screenLayout(subject: Subject): PaperLayout {
  return createLayout(screenMeasure(subject.measure))(subject.journey);
}

/**
 * The same map with columns that many units wider, so that it fills a sheet: lines stay as they were broken, what
 * stands at the right of a card goes with its edge. No column gets wider than any on the screen can be.
 */
export function widened(layout: PaperLayout, wanted: number): PaperLayout {
  const widest = Math.max(spacing.column, ...layout.columns.map(({ width }) => width));
  const extra = Math.min(wanted, spacing.columnMost - widest);
  if (extra <= 0 || layout.columns.length === 0) return layout;
  const columns = layout.columns.map((column, index): Column => ({
    ...column,
    x: column.x + index * extra,
    width: column.width + extra,
  }));
  const width = layout.width + extra * columns.length;
  const before = (x: number): number =>
    Math.max(
      0,
      layout.columns.findLastIndex((column) => column.x <= x),
    );
  return {
    ...layout,
    width,
    columns,
    cardBox(card) {
      const box = layout.cardBox(card);
      return box && { ...box, x: box.x + before(box.x) * extra, width: box.width + extra };
    },
    cardParts(card) {
      const parts = layout.cardParts(card);
      return parts && widerParts(parts, extra);
    },
    curveArea(lane) {
      const area = layout.curveArea(lane);
      return area && widerArea(area, extra * columns.length);
    },
    feelingPoint(stage, lane, feeling) {
      const point = layout.feelingPoint(stage, lane, feeling);
      const index = layout.columns.findIndex((column) => column.stage === stage);
      return point && { x: point.x + extra * (index + feeling.offset), y: point.y };
    },
  };
}

/** What ends at the right of a card moves with its edge; text and what stands under it get the room. */
function widerParts(parts: CardParts, extra: number): CardParts {
  const moved = <T extends Box>(box: T | null): T | null => box && { ...box, x: box.x + extra };
  const grown = (box: Box | null): Box | null => box && { ...box, width: box.width + extra };
  return {
    ...parts,
    width: parts.width + extra,
    text: { ...parts.text, width: parts.text.width + extra },
    picture: parts.picture && { ...parts.picture, x: parts.picture.x + extra / 2 },
    meta: grown(parts.meta),
    figure: grown(parts.figure),
    channels: moved(parts.channels),
    sparkline: moved(parts.sparkline),
    corner: moved(parts.corner),
  };
}

function widerArea(area: CurveArea, extra: number): CurveArea {
  return {
    x: area.x,
    y: area.y,
    width: area.width + extra,
    height: area.height,
    yOf: (value) => area.yOf(value),
    valueAt: (y) => area.valueAt(y),
  };
}
