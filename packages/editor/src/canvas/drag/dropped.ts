import type { Placement } from '@throughline/doc';
import type { CardId, CardKind, DropTarget, Journey, LaneId, StageId } from '@throughline/journey';
import { placedIn } from '../../session/placing.ts';
import type { CellPlace } from '../../session/spots.ts';
import type { CardsDrag, DragState } from './dragState.ts';
import { changesPlace } from './dropPlace.ts';

/** What a drag has done: cards that lie elsewhere, a card to be made, or a stage or lane behind another (null: first). */
export type Dropped =
  | { readonly what: 'cards'; readonly placements: readonly Placement[] }
  | { readonly what: 'kind'; readonly kind: CardKind; readonly to: CellPlace; readonly after: CardId | null }
  | { readonly what: 'stage'; readonly stage: StageId; readonly after: StageId | null }
  | { readonly what: 'lane'; readonly lane: LaneId; readonly after: LaneId | null };

/** null: let go where nothing changes. */
export function droppedBy(drag: DragState, journey: Journey): Dropped | null {
  if (drag.what === 'stage') return drag.drop && { what: 'stage', stage: drag.stage, after: drag.drop.after };
  if (drag.what === 'lane') return drag.drop && { what: 'lane', lane: drag.lane, after: drag.drop.after };
  if (drag.what === 'kind') return drag.drop && made(drag.kind, drag.drop);
  const placements = placementsOf(drag, journey).filter((placement) => changesPlace(journey, placement));
  return placements.length > 0 ? { what: 'cards', placements } : null;
}

function made(kind: CardKind, { after, lane, stage }: DropTarget): Dropped {
  return { what: 'kind', kind, to: { stage, lane }, after };
}

/** Where the cards would come to lie if they were let go now. */
export function placementsOf({ cards, drop }: CardsDrag, journey: Journey): readonly Placement[] {
  if (!drop) return [];
  const { after, lane, stage } = drop;
  return placedIn(journey, cards, { stage, lane }, after);
}
