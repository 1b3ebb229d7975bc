import type { CardId, LaneId, StageId } from '../ids.ts';
import type { CellKey } from '../journey.ts';
import { spacing } from './spacing.ts';

/** What one person's screen asks of the layout; none of it is in the document. Change by replacing the maps. */
export interface LayoutView {
  /** Columns somebody made wider or narrower; within 144 to 320. */
  readonly columnWidths?: ReadonlyMap<StageId, number>;
  /** Least heights of cards whose text is being edited, so that an open editor has room. */
  readonly growing?: ReadonlyMap<CardId, number>;
  /** Lanes drawn as a strip: their cards have no box. */
  readonly collapsed?: ReadonlySet<LaneId>;
  /** Stages drawn as a strip, whatever their width: neither have their cards a box. */
  readonly collapsedStages?: ReadonlySet<StageId>;
  /** For a map whose language is written from right to left. */
  readonly isMirrored?: boolean;
  /** Cards being written that are not in the document yet, one a cell. */
  readonly drafts?: ReadonlyMap<CellKey, Draft>;
}

export interface Draft {
  /** The card it will come behind; null: before all. A card that is gone counts as 'last'. */
  readonly after: CardId | null | 'last';
  readonly height: number;
}

/** From the cell's top; x and width follow from the column. */
interface Spot {
  readonly y: number;
  readonly height: number;
}

/** The cards of one cell that are not on a curve stacked, in the cell's own coordinates. */
export interface CellLayout {
  readonly height: number;
  readonly spots: ReadonlyMap<CardId, Spot>;
  readonly draft: Spot | null;
}

export function draftIn(view: LayoutView, key: CellKey): Draft | null {
  return view.drafts?.get(key) ?? null;
}

/** `above`: the height that is taken above the stack, by a curve. */
export function cellLayout(
  cards: readonly { readonly id: CardId; readonly height: number }[],
  view: LayoutView,
  draft: Draft | null,
  above: number,
): CellLayout {
  const spots = new Map<CardId, Spot>();
  let y: number = above + spacing.cell;
  let draftSpot: Spot | null = null;
  const stack = (height: number): Spot => {
    const spot = { y, height };
    y += height + spacing.cardGap;
    return spot;
  };
  if (draft?.after === null) draftSpot = stack(draft.height);
  for (const { height, id } of cards) {
    spots.set(id, stack(Math.max(height, view.growing?.get(id) ?? 0)));
    if (draft?.after === id) draftSpot = stack(draft.height);
  }
  if (draft && !draftSpot) draftSpot = stack(draft.height);
  const isBare = y === above + spacing.cell;
  return { height: isBare ? above : y - spacing.cardGap + spacing.cell, spots, draft: draftSpot };
}
