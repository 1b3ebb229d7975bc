import type { Dropped } from '../canvas/drag/dropped.ts';
import { moveTo } from './cards.ts';
import type { EditorSession } from './editorSession.ts';
import { startKindIn } from './newCardOfKind.ts';
import { placeLane, placeStage } from './structure.ts';

/** What the pointer lets go moves as it does by keyboard: the same rights, words and focus. */
export function drop(session: EditorSession, dropped: Dropped): void {
  if (dropped.what === 'cards') moveTo(session, dropped.placements);
  else if (dropped.what === 'kind') startKindIn(session, dropped);
  else if (dropped.what === 'stage') placeStage(session, dropped.stage, dropped.after);
  else placeLane(session, dropped.lane, dropped.after);
}
