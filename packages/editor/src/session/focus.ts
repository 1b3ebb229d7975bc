import { cellKey, neighbour } from '@throughline/journey';
import type { CardId, Direction, GridSpot } from '@throughline/journey';
import type { EditorSession } from './editorSession.ts';
import { boxOf, cellOf, spotId, spotWithin } from './spots.ts';

/** Focus goes to a spot, and the map pans as little as needed to show it. */
export function goTo(session: EditorSession, spot: GridSpot): void {
  session.state.setState({ spot, tombstone: null });
  focusSpot(session);
  const box = boxOf(session.layout.getState(), spot);
  if (box) session.camera.ensureVisible(box);
}

/** The element of the present spot takes focus: now, or as soon as it is on the page (`FocusKeeper`). */
export function focusSpot({ shown, state, unfolding, waiting }: EditorSession): void {
  const { spot, tombstone } = state.getState();
  const cell = cellOf(shown.getState(), spot);
  if (cell) unfolding.open(cellKey(cell.stage, cell.lane));
  const element = document.getElementById(tombstone ? tombstoneId : spotId(spot));
  waiting.focus = element === null;
  element?.focus({ preventScroll: true });
}

export const tombstoneId = 'tombstone';

/** Where keys go on from: the place of a card that is gone is the cell it lay in. */
export function startingSpot({ shown, state }: EditorSession): GridSpot {
  const { spot, tombstone } = state.getState();
  const journey = shown.getState();
  return tombstone ? spotWithin(journey, journey, tombstone.card.place, 0) : spot;
}

/** Arrow keys and their kin. Moving on without Shift ends a selection of several. */
export function step(session: EditorSession, direction: Direction): void {
  const { shown, state } = session;
  state.setState({ selection: new Set(), anchor: null });
  goTo(session, neighbour(shown.getState(), startingSpot(session), direction));
}

/** The cards an action is about: the selected ones if the focused card is among them, else the focused one. */
export function cardsInHand({ shown, state }: EditorSession): readonly CardId[] {
  const { selection, spot } = state.getState();
  const { cards } = shown.getState();
  if (spot.at === 'card' && !selection.has(spot.card)) return cards.has(spot.card) ? [spot.card] : [];
  return [...selection].filter((id) => cards.has(id));
}
