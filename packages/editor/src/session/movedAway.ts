import { cardIdsIn } from '@throughline/journey';
import type { Box, Card, Journey } from '@throughline/journey';
import type { EditorSession } from './editorSession.ts';
import { goTo } from './focus.ts';
import { spotWithin } from './spots.ts';
import { goToCard } from './viewing.ts';

/** Others have moved the focused card. When that took it out of sight, one is asked whether to go along. */
export function noteMove(
  { camera, layout, state }: EditorSession,
  { is, previous, was }: { readonly was: Card; readonly is: Card; readonly previous: Journey },
  before: Box | null,
): void {
  const now = layout.getState().cardBox(is.id);
  const isLost = before !== null && camera.sees(before) && now !== null && !camera.sees(now);
  if (!isLost) return;
  const { lane, stage } = was.place;
  const index = cardIdsIn(previous, stage, lane).indexOf(was.id);
  state.setState({ movedAway: { card: is.id, stage: is.place.stage, place: { stage, lane }, index } });
}

export function isElsewhere({ place: was }: Card, { place: is }: Card): boolean {
  return was.stage !== is.stage || was.lane !== is.lane;
}

/** The map goes where the card has gone. */
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
