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

/**
 * Before the first card whose middle lies below the point; under the curve of an emotion lane; behind all in a
 * collapsed lane or stage. null where no card can be dropped.
 */
export function dropTarget(
  layout: GridLayout,
  journey: Journey,
  point: Point,
  dragged: ReadonlySet<CardId>,
): DropTarget | null {
  const cell = cellAt(layout, point);
  const box = cell && layout.cellBox(cell.stage, cell.lane);
  if (!cell || !box) return null;
  const others = cardIdsIn(journey, cell.stage, cell.lane).filter((id) => !dragged.has(id));
  const row = layout.rows.find(({ lane }) => lane === cell.lane);
  const column = layout.columns.find(({ stage }) => stage === cell.stage);
  if (row && (row.collapsed || column?.collapsed))
    return { ...cell, after: others.at(-1) ?? null, lineY: row.y + row.height / 2 };
  const curve = layout.curveArea(cell.lane)?.height ?? 0;
  return { ...cell, ...spotInStack(layout, others, point, box.y + curve + spacing.cell) };
}

/** `top`: where the first card lies. */
function spotInStack(
  layout: GridLayout,
  cards: readonly CardId[],
  point: Point,
  top: number,
): Pick<DropTarget, 'after' | 'lineY'> {
  let after: CardId | null = null;
  let lineY = top - spacing.cardGap / 2;
  for (const id of cards) {
    const card = layout.curvePoint(id) ? null : layout.cardBox(id);
    if (!card) continue;
    if (point.y < card.y + card.height / 2) break;
    after = id;
    lineY = card.y + card.height + spacing.cardGap / 2;
  }
  return { after, lineY };
}
