import type { CardId, LaneId, StageId } from '../ids.ts';
import { cardIdsIn } from '../journey.ts';
import type { Journey } from '../journey.ts';
import type { GridLayout } from './gridLayout.ts';
import type { Point } from './kept.ts';
import { spacing } from './spacing.ts';

/** The cell under a point; null over headers and outside the map. */
export function cellAt(layout: GridLayout, point: Point): { stage: StageId; lane: LaneId } | null {
  const column = layout.columns.find(({ x, width }) => point.x >= x && point.x < x + width);
  const row = layout.rows.find(({ y, height }) => point.y >= y && point.y < y + height);
  return column && row ? { stage: column.stage, lane: row.lane } : null;
}

/** Where dragged cards would land, and where the line that says so is drawn. */
export interface DropTarget {
  readonly stage: StageId;
  readonly lane: LaneId;
  /** The card they would come behind, never one of the dragged; null: before all. */
  readonly after: CardId | null;
  /** The middle of the insertion line. */
  readonly lineY: number;
}

/** Before the first card whose middle lies below the point; null where no card can be dropped. */
export function dropTarget(
  layout: GridLayout,
  journey: Journey,
  point: Point,
  dragged: ReadonlySet<CardId>,
): DropTarget | null {
  const cell = cellAt(layout, point);
  const box = cell && layout.cellBox(cell.stage, cell.lane);
  if (!cell || !box) return null;
  let after: CardId | null = null;
  let lineY = box.y + (spacing.cell - spacing.cardGap / 2);
  for (const id of cardIdsIn(journey, cell.stage, cell.lane)) {
    const card = layout.cardBox(id);
    if (!card || dragged.has(id)) continue;
    if (point.y < card.y + card.height / 2) break;
    after = id;
    lineY = card.y + card.height + spacing.cardGap / 2;
  }
  return { ...cell, after, lineY };
}
