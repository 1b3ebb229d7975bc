import type { After } from '@throughline/doc';
import type { CardId } from '@throughline/journey';
import { changesPlace } from '../canvas/drag/dropPlace.ts';
import { moveTo } from './cards.ts';
import type { EditorSession } from './editorSession.ts';
import { placedIn } from './placing.ts';
import type { CellPlace } from './spots.ts';

/** Cards that are let go in a view that lists them: behind a card of the cell (null: first); where they lie they stay. */
export function dropCards(
  session: EditorSession,
  cards: readonly CardId[],
  to: CellPlace,
  after: After<CardId>,
): void {
  const journey = session.shown.getState();
  const placements = placedIn(journey, cards, to, after).filter((each) => changesPlace(journey, each));
  if (placements.length > 0) moveTo(session, placements);
}
