import { cardIdsIn } from '@throughline/journey';
import type { Box, Card, Journey } from '@throughline/journey';
import type { EditorSession } from './editorSession.ts';
import { isInSight } from './sight.ts';
import type { MovedAway } from './state.ts';
import { viewNow } from './views.ts';

/**
 * Others have moved the focused card. When that took it out of sight, one is asked whether to go along. On the map the
 * layout knows where it lies; the other views show it first.
 */
export function noteMove(
  session: EditorSession,
  { is, previous, was }: { readonly was: Card; readonly is: Card; readonly previous: Journey },
  before: Box | null,
): void {
  const { camera, state } = session;
  const isMap = viewNow(session) === 'map';
  const wasSeen = isMap ? before !== null && camera.sees(before) : isInSight(session, was.id);
  if (!wasSeen || was.place === is.place) return;
  const { lane, stage } = was.place;
  const index = cardIdsIn(previous, stage, lane).indexOf(was.id);
  const movedAway: MovedAway = { card: is.id, place: { stage, lane }, index };
  const ask = (): void => {
    const { spot } = state.getState();
    const isHere = spot.at === 'card' && spot.card === is.id;
    if (isHere && !isInSight(session, is.id)) state.setState({ movedAway });
  };
  if (isMap) ask();
  else requestAnimationFrame(ask);
}

export function isElsewhere({ place: was }: Card, { place: is }: Card): boolean {
  return was.stage !== is.stage || was.lane !== is.lane;
}
