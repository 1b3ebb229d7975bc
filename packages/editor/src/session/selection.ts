import { cardsInReadingOrder } from '@throughline/journey';
import type { CardId, Direction, GridSpot } from '@throughline/journey';
import type { EditorSession } from './editorSession.ts';
import { focusSpot, goTo, spotBeside, startingSpot } from './focus.ts';
import { cellOf } from './spots.ts';

export function clearSelection({ state }: EditorSession): void {
  state.setState({ selection: new Set(), anchor: null });
}

/** Space, or a click with Ctrl. */
export function toggleSelected(session: EditorSession, card: CardId): void {
  const selection = new Set(session.state.getState().selection);
  if (!selection.delete(card)) selection.add(card);
  select(session, selection, card);
}

/** A press on a spot: with Ctrl it adds a card, with Shift it takes the range; nothing moves. */
export function chooseSpot(
  session: EditorSession,
  spot: GridSpot,
  { adds, extends: isRange }: { readonly adds: boolean; readonly extends: boolean },
): void {
  const { state } = session;
  const { anchor, spot: before } = state.getState();
  state.setState({ spot, tombstone: null });
  if (spot.at !== 'card') clearSelection(session);
  else if (adds) toggleSelected(session, spot.card);
  else if (isRange) {
    selectRange(session, anchor ?? (before.at === 'card' ? before.card : spot.card), spot.card);
  } else state.setState({ selection: new Set([spot.card]), anchor: spot.card });
  focusSpot(session);
}

/** Shift and arrows: the range from where it began to where focus goes. */
export function extendSelection(session: EditorSession, direction: Direction): void {
  const { anchor } = session.state.getState();
  const spot = startingSpot(session);
  const from = anchor ?? (spot.at === 'card' ? spot.card : null);
  const next = spotBeside(session, direction);
  goTo(session, next);
  if (next.at === 'card') selectRange(session, from ?? next.card, next.card);
}

/** These and no others; focus stays where it is. */
export function selectCards(session: EditorSession, cards: readonly CardId[]): void {
  select(session, new Set(cards), cards[0] ?? null);
}

/** In the order of the view that is shown, both ends included. */
function selectRange(session: EditorSession, from: CardId, to: CardId): void {
  const { shown, walking } = session;
  const ids = walking.current?.cards() ?? cardsInReadingOrder(shown.getState()).map(({ id }) => id);
  const ends = [ids.indexOf(from), ids.indexOf(to)];
  select(session, new Set(ids.slice(Math.max(0, Math.min(...ends)), Math.max(...ends) + 1)), from);
}

/** Ctrl+A: the cards of this cell; again, of this lane; again, of the map. */
export function selectAll(session: EditorSession): void {
  const { shown, state } = session;
  const journey = shown.getState();
  const { selection, spot } = state.getState();
  const cell = cellOf(journey, spot);
  const lane = cell?.lane ?? (spot.at === 'lane' ? spot.lane : null);
  const stage = cell?.stage ?? (spot.at === 'stage' ? spot.stage : null);
  const all = cardsInReadingOrder(journey);
  const sets = [
    all.filter(({ place }) => place.lane === lane && place.stage === stage),
    all.filter(({ place }) => (lane === null ? place.stage === stage : place.lane === lane)),
    all,
  ].map((cards) => cards.map(({ id }) => id));
  const larger = sets.find((ids) => ids.length > 0 && !ids.every((id) => selection.has(id)));
  select(session, new Set(larger ?? sets[2]), state.getState().anchor);
}

/** The cards of the lane, or of the stage, that focus is in. */
export function selectAlong(session: EditorSession, along: 'lane' | 'stage'): void {
  const journey = session.shown.getState();
  const { spot } = session.state.getState();
  const { lane = null, stage = null } = { ...spot, ...cellOf(journey, spot) };
  const here = along === 'lane' ? lane : stage;
  if (here === null) return;
  const cards = cardsInReadingOrder(journey).filter(({ place }) => place[along] === here);
  selectCards(
    session,
    cards.map(({ id }) => id),
  );
}

/** What a frame drawn over the map does: select while it is drawn, say it once, or leave all as it was. */
export interface Catching {
  /** With `add`, what it catches comes to what is selected already. */
  begin(how: { readonly add: boolean }): void;
  /** All that is in the frame now. */
  catch(cards: readonly CardId[]): void;
  /** Focus goes to the first of them, and the map stays where it is. */
  done(cards: readonly CardId[]): void;
  undo(): void;
}

export function catchWithin(session: EditorSession): Catching {
  const { announcer, state, words } = session;
  let before = state.getState();
  let kept: Iterable<CardId> = [];
  const take = (cards: readonly CardId[]): void =>
    state.setState({ selection: new Set([...kept, ...cards]), anchor: cards[0] ?? null });
  return {
    begin({ add }) {
      before = state.getState();
      kept = add ? before.selection : [];
      take([]);
    },
    catch: take,
    done([first]) {
      if (first) state.setState({ spot: { at: 'card', card: first }, tombstone: null });
      focusSpot(session);
      announcer.say(words('said.selected', { count: state.getState().selection.size }), 'selection');
    },
    undo: () => state.setState({ selection: before.selection, anchor: before.anchor }),
  };
}

function select(session: EditorSession, selection: ReadonlySet<CardId>, anchor: CardId | null): void {
  session.state.setState({ selection, anchor });
  session.announcer.say(session.words('said.selected', { count: selection.size }), 'selection');
}
