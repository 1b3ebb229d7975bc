import type { CardId, StageId } from '../ids.ts';
import type { CellKey } from '../journey.ts';
import type { CardShape } from './cardShape.ts';
import { spacing } from './spacing.ts';

/** What one person's screen asks of the layout; none of it is in the document. Change by replacing the maps. */
export interface LayoutView {
  /** Columns somebody made wider or narrower; within 144 to 320. */
  readonly columnWidths?: ReadonlyMap<StageId, number>;
  /** Least heights of cards whose text is being edited, so that an open editor has room. */
  readonly growing?: ReadonlyMap<CardId, number>;
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

/** The cards of one cell stacked, in the cell's own coordinates. */
export interface CellLayout {
  readonly height: number;
  readonly spots: ReadonlyMap<CardId, Spot>;
  readonly draft: Spot | null;
}

export function draftIn(view: LayoutView, key: CellKey): Draft | null {
  return view.drafts?.get(key) ?? null;
}

export function cellLayout(
  cards: readonly { readonly id: CardId; readonly shape: CardShape }[],
  view: LayoutView,
  draft: Draft | null,
): CellLayout {
  const spots = new Map<CardId, Spot>();
  let y: number = spacing.cell;
  let draftSpot: Spot | null = null;
  const stack = (height: number): Spot => {
    const spot = { y, height };
    y += height + spacing.cardGap;
    return spot;
  };
  if (draft?.after === null) draftSpot = stack(draft.height);
  for (const { id, shape } of cards) {
    spots.set(id, stack(Math.max(shape.height, view.growing?.get(id) ?? 0)));
    if (draft?.after === id) draftSpot = stack(draft.height);
  }
  if (draft && !draftSpot) draftSpot = stack(draft.height);
  return { height: y - spacing.cardGap + spacing.cell, spots, draft: draftSpot };
}
