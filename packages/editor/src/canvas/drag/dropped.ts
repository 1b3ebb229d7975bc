import type { Placement } from '@throughline/doc';
import type { Journey, LaneId, StageId } from '@throughline/journey';
import { placedIn } from '../../session/placing.ts';
import type { CardsDrag, DragState } from './dragState.ts';
import { changesPlace } from './dropPlace.ts';

/** What a drag has done: cards that lie elsewhere, or a stage or lane that is behind another (null: first). */
export type Dropped =
  | { readonly what: 'cards'; readonly placements: readonly Placement[] }
  | { readonly what: 'stage'; readonly stage: StageId; readonly after: StageId | null }
  | { readonly what: 'lane'; readonly lane: LaneId; readonly after: LaneId | null };

/** null: let go where nothing changes. */
export function droppedBy(drag: DragState, journey: Journey): Dropped | null {
  if (drag.what === 'stage') return drag.drop && { what: 'stage', stage: drag.stage, after: drag.drop.after };
  if (drag.what === 'lane') return drag.drop && { what: 'lane', lane: drag.lane, after: drag.drop.after };
  const placements = placementsOf(drag, journey).filter((placement) => changesPlace(journey, placement));
  return placements.length > 0 ? { what: 'cards', placements } : null;
}

/** Where the cards would come to lie if they were let go now. */
export function placementsOf({ cards, drop }: CardsDrag, journey: Journey): readonly Placement[] {
  if (!drop) return [];
  const { after, lane, stage } = drop;
  return placedIn(journey, cards, { stage, lane }, after);
}
