import type { After } from '@throughline/doc';
import type { CardId } from '@throughline/journey';
import { changesPlace } from '../canvas/drag/dropPlace.ts';
import type { Dropped } from '../canvas/drag/dropped.ts';
import { moveTo } from './cards.ts';
import type { EditorSession } from './editorSession.ts';
import { startKindIn } from './newCardOfKind.ts';
import { placedIn } from './placing.ts';
import type { CellPlace } from './spots.ts';
import { placeLane, placeStage } from './structure.ts';

/** What the pointer lets go moves as it does by keyboard: the same rights, words and focus. */
export function drop(session: EditorSession, dropped: Dropped): void {
  if (dropped.what === 'cards') moveTo(session, dropped.placements);
  else if (dropped.what === 'kind') startKindIn(session, dropped);
  else if (dropped.what === 'stage') placeStage(session, dropped.stage, dropped.after);
  else placeLane(session, dropped.lane, dropped.after);
}

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
