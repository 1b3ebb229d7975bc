import type { EditorSession } from './editorSession.ts';
import { goTo } from './focus.ts';
import { spotWithin } from './spots.ts';
import { goToCard } from './viewing.ts';

/** The view goes where the card has gone (`movedAway.ts`). */
export function goAlong(session: EditorSession): void {
  const { movedAway } = session.state.getState();
  forget(session);
  if (movedAway) goToCard(session, movedAway.card);
}

/** Focus goes to what is now where the card was. */
export function stayHere(session: EditorSession): void {
  const { movedAway } = session.state.getState();
  forget(session);
  if (!movedAway) return;
  const journey = session.shown.getState();
  goTo(session, spotWithin(journey, journey, movedAway.place, movedAway.index));
}

export function forget({ state }: EditorSession): void {
  state.setState({ movedAway: null });
}
