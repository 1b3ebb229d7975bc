import { cardIdsIn, cellKey, neighbour, spotInCell } from '@throughline/journey';
import type { Card, CardId, Direction, GridSpot, Journey } from '@throughline/journey';
import type { EditorSession } from './editorSession.ts';
import { readingWay } from './readingWay.ts';
import { boxOf, cellOf, spotId, spotWithin } from './spots.ts';
import { viewNow } from './views.ts';

/** Focus goes to a spot, and the view moves as little as needed to show it. */
export function goTo(session: EditorSession, spot: GridSpot): void {
  session.state.setState({ spot, tombstone: null });
  if (viewNow(session) === 'map') {
    focusSpot(session);
    const box = boxOf(session.layout.getState(), spot);
    if (box) session.camera.ensureVisible(box);
  } else {
    session.waiting.reveal = true;
    focusSpot(session);
  }
}

/**
 * The element of the present spot takes focus: now, or as soon as it is on the page (`FocusKeeper`). A dialog keeps what it
 * has: what ends only now, as a paste does, moves the spot behind it.
 */
export function focusSpot({ shown, state, unfolding, waiting }: EditorSession): void {
  const { question, spot, tombstone } = state.getState();
  const cell = cellOf(shown.getState(), spot);
  if (cell) unfolding.open(cellKey(cell.stage, cell.lane));
  if (question) return;
  const element = document.getElementById(tombstone ? tombstoneId : spotId(spot));
  waiting.focus = element === null;
  element?.focus({ preventScroll: true });
  if (!element || !waiting.reveal) return;
  waiting.reveal = false;
  element.scrollIntoView({ block: 'nearest' });
}

export const tombstoneId = 'tombstone';

/** Where keys go on from: of a card that is gone, what lies where it lay. */
export function startingSpot({ shown, state }: EditorSession): GridSpot {
  const { spot, tombstone } = state.getState();
  return tombstone ? spotOfGrave(shown.getState(), tombstone.card) : spot;
}

/** The card behind one that is gone, else the one before it, else its cell. */
export function spotOfGrave(journey: Journey, card: Card): GridSpot {
  return spotWithin(journey, journey, card.place, cardsBefore(journey, card).length);
}

function cardsBefore(journey: Journey, { place }: Card): readonly CardId[] {
  const { lane, order, stage } = place;
  return cardIdsIn(journey, stage, lane).filter((id) => (journey.cards.get(id)?.place.order ?? '') < order);
}

/** Up and down from a tombstone, as if the card were there still (`ux.md` 2.7); null: it was not between cards there. */
function besideGrave({ shown, state }: EditorSession, direction: Direction): GridSpot | null {
  const { tombstone } = state.getState();
  if (!tombstone || (direction !== 'up' && direction !== 'down')) return null;
  const journey = shown.getState();
  const { lane, stage } = tombstone.card.place;
  const before = cardsBefore(journey, tombstone.card);
  const card = direction === 'up' ? before.at(-1) : cardIdsIn(journey, stage, lane)[before.length];
  return card ? { at: 'card', card } : null;
}

/** Arrow keys and their kin. Moving on without Shift ends a selection of several. */
export function step(session: EditorSession, direction: Direction): void {
  session.state.setState({ selection: new Set(), anchor: null });
  goTo(session, spotBeside(session, direction));
}

/** Where an arrow leads in the view that is shown. */
export function spotBeside(session: EditorSession, arrow: Direction): GridSpot {
  const from = startingSpot(session);
  const direction = readingWay(session, arrow);
  const near = besideGrave(session, direction);
  if (near) return near;
  const own = session.walking.current?.beside(from, direction);
  return own ?? neighbour(session.shown.getState(), from, direction);
}

/** Page Up and Page Down: a screen further, or what stands for that in the view that is shown. */
export function stepScreen(session: EditorSession, by: 1 | -1): void {
  const { state, walking } = session;
  const there = walking.current ? walking.current.further(by) : laneFurther(session, by);
  if (!there) return;
  state.setState({ selection: new Set(), anchor: null });
  goTo(session, there);
}

/** The lane that is a screen away, as far as all of it would be seen, and one lane at least. */
function laneFurther(session: EditorSession, by: 1 | -1): GridSpot | null {
  const { camera, layout, shown } = session;
  const { headerHeight, rows } = layout.getState();
  const spot = startingSpot(session);
  const journey = shown.getState();
  const cell = cellOf(journey, spot);
  const lane = spot.at === 'lane' ? spot.lane : (cell?.lane ?? null);
  const here = rows.findIndex((row) => row.lane === lane);
  const top = rows[here]?.y ?? headerHeight;
  const room = camera.canvas.height / camera.view.zoom - headerHeight;
  const reach = rows.findLastIndex(({ height, y }) => y + height - top <= room);
  const back = rows.findIndex(({ y }) => top - y <= room);
  const next = by > 0 ? Math.max(reach, here + 1) : Math.min(back, here - 1);
  const to = rows[Math.max(0, Math.min(rows.length - 1, next))];
  if (!to) return null;
  const stage = spot.at === 'stage' ? spot.stage : cell?.stage;
  return stage ? spotInCell(journey, stage, to.lane, 'first') : { at: 'lane', lane: to.lane };
}

/** The cards an action is about: the selected ones if the focused card is among them, else the focused one. */
export function cardsInHand({ shown, state }: EditorSession): readonly CardId[] {
  const { selection, spot } = state.getState();
  const { cards } = shown.getState();
  if (spot.at === 'card' && !selection.has(spot.card)) return cards.has(spot.card) ? [spot.card] : [];
  return [...selection].filter((id) => cards.has(id));
}
