import type { CardId, Journey, LaneId, StageId } from '@throughline/journey';
import type { DragState } from './dragState.ts';
import { changesPlace } from './dropPlace.ts';

/** What a drag has done: one move, of cards in reading order, or of a stage or lane behind another (null: first). */
export type Dropped =
  | {
      readonly what: 'cards';
      readonly cards: readonly CardId[];
      readonly to: { readonly stage: StageId; readonly lane: LaneId };
      readonly after: CardId | null;
    }
  | { readonly what: 'stage'; readonly stage: StageId; readonly after: StageId | null }
  | { readonly what: 'lane'; readonly lane: LaneId; readonly after: LaneId | null };

/** null: let go where nothing changes. */
export function droppedBy(drag: DragState, journey: Journey): Dropped | null {
  if (drag.what === 'stage') return drag.drop && { what: 'stage', stage: drag.stage, after: drag.drop.after };
  if (drag.what === 'lane') return drag.drop && { what: 'lane', lane: drag.lane, after: drag.drop.after };
  if (!drag.drop || !changesPlace(journey, drag.cards, drag.drop)) return null;
  const { after, lane, stage } = drag.drop;
  return { what: 'cards', cards: drag.cards, to: { stage, lane }, after };
}
