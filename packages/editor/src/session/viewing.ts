import type { CardFacts, CardId, LaneId, PersonaId, StageId } from '@throughline/journey';
import type { EditorSession } from './editorSession.ts';
import { goTo } from './focus.ts';
import { fold, leave, titleOf } from './folds.ts';
import type { MapViewStore } from './mapView.ts';
import { boxOf } from './spots.ts';
import type { CellPlace } from './spots.ts';

/**
 * Another state is said with how much it shows, whoever switched it; and what has focus stays in sight when a panel
 * takes room from the map. Returns how to stop.
 */
export function followView(session: EditorSession): () => void {
  const { announcer, camera, counts, layout, state, unfolding, view, words } = session;
  camera.holdInSight(() => boxOf(layout.getState(), state.getState().spot));
  return view.subscribe((now, before) => {
    if (now.view !== before.view) unfolding.restart();
    if (now.state === before.state) return;
    announcer.say(words('said.state', { state: now.state, count: counts.all }), 'view');
  });
}

/** Takes a lane from this person's map, or puts it back; the document keeps it either way. */
export function showLane(session: EditorSession, lane: LaneId, isShown: boolean): void {
  session.view.setState(({ hidden }) => ({ hidden: without(hidden, lane, isShown) }));
  sayOfLane(session, lane, isShown ? 'said.laneShown' : 'said.laneHidden');
}

export function showAllLanes({ announcer, view, words }: EditorSession): void {
  view.setState({ hidden: new Set() });
  announcer.say(words('said.lanesShown'), 'view');
}

/** Draws a lane as a line, or with its cards again; focus that was in it goes to its head. */
export function collapseLane(session: EditorSession, lane: LaneId, isCollapsed: boolean): void {
  if (isCollapsed) leave(session, { lane });
  fold(session.view, { lane }, isCollapsed);
  sayOfLane(session, lane, isCollapsed ? 'said.collapsed' : 'said.expanded');
}

/** Draws a stage as a strip, or with its cards again; focus that was in it goes to its head. */
export function collapseStage(session: EditorSession, stage: StageId, isCollapsed: boolean): void {
  const { announcer, view, words } = session;
  if (isCollapsed) leave(session, { stage });
  fold(view, { stage }, isCollapsed);
  const title = titleOf(session, { stage });
  announcer.say(words(isCollapsed ? 'said.collapsed' : 'said.expanded', { title }), 'view');
}

/** What is written while one looks at the future is about the future. */
export function factsOfNewCard(view: MapViewStore): Pick<CardFacts, 'state'> {
  return { state: view.getState().state === 'future' ? 'future' : 'both' };
}

/** Before something is put into a lane: it has to be there to be seen. */
export function openLane(view: MapViewStore, lane: LaneId): void {
  const { collapsed, hidden } = view.getState();
  if (hidden.has(lane)) view.setState({ hidden: without(hidden, lane, true) });
  if (collapsed.has(lane)) fold(view, { lane }, false);
}

/** The same of a stage. */
export function openStage(view: MapViewStore, stage: StageId): void {
  const { collapsedStages } = view.getState();
  if (collapsedStages.has(stage)) fold(view, { stage }, false);
}

/** Before something is put into a cell, or looked for in it. */
export function openCell(view: MapViewStore, { lane, stage }: CellPlace): void {
  openLane(view, lane);
  openStage(view, stage);
}

/** Cells of collapsed lanes and stages, for what is held over them. */
export function collapsing({ view }: EditorSession): {
  isCollapsed(cell: CellPlace): boolean;
  open(cell: CellPlace): void;
} {
  return {
    isCollapsed({ lane, stage }) {
      const { collapsed, collapsedStages } = view.getState();
      return collapsed.has(lane) || collapsedStages.has(stage);
    },
    open: (cell) => openCell(view, cell),
  };
}

/** Focus goes to the head of a lane, which comes back if it was hidden. */
export function goToLane(session: EditorSession, lane: LaneId): void {
  const { hidden } = session.view.getState();
  if (hidden.has(lane)) showLane(session, lane, true);
  goTo(session, { at: 'lane', lane });
}

/** Whose cards and curve stand out; null: everybody's, also when the chosen one is gone. */
export function chosenPersona({ view, whole }: EditorSession): PersonaId | null {
  const { persona } = view.getState();
  return persona !== null && whole().personas.has(persona) ? persona : null;
}

/** Says whose cards and curve are to stand out; null: everybody's. */
export function choosePersona({ announcer, view, whole, words }: EditorSession, id: PersonaId | null): void {
  view.setState({ persona: id });
  const name = id === null ? undefined : whole().personas.get(id)?.name;
  announcer.say(
    name === undefined
      ? words('said.everybody')
      : words('said.persona', { name: name || words('persona.unnamed') }),
    'view',
  );
}

/** Focus goes to a card; a view that does not show it changes as little as it must. */
export function goToCard(session: EditorSession, id: CardId): void {
  const { shown, state, view } = session;
  const card = session.whole().cards.get(id);
  if (!card) return;
  openCell(view, card.place);
  if (!shown.getState().cards.has(id) && card.state !== 'both') view.setState({ state: card.state });
  // What another card replaces is there only in the present.
  if (!shown.getState().cards.has(id)) view.setState({ state: 'current' });
  state.setState({ selection: new Set(), anchor: null });
  goTo(session, { at: 'card', card: id });
}

/**
 * Carries out what may take the cards in hand to another state of the service: the view goes there with them, so that
 * whoever said so still has them before their eyes, selected and under their fingers.
 */
export function keepInView(session: EditorSession, act: () => void): void {
  const { shown, state, view } = session;
  const { anchor, selection, spot } = state.getState();
  const ids = spot.at === 'card' && !selection.has(spot.card) ? [spot.card] : [...selection];
  act();
  const gone = ids
    .map((id) => session.whole().cards.get(id))
    .find((card) => card && !shown.getState().cards.has(card.id));
  if (!gone || gone.state === 'both') return;
  view.setState({ state: gone.state });
  const { cards } = shown.getState();
  const isThere = spot.at !== 'card' || cards.has(spot.card);
  state.setState({
    selection: new Set([...selection].filter((id) => cards.has(id))),
    anchor: anchor && cards.has(anchor) ? anchor : null,
    ...(isThere ? { spot } : {}),
  });
}

function without<Id>(ids: ReadonlySet<Id>, id: Id, isOut: boolean): ReadonlySet<Id> {
  const next = new Set(ids);
  if (isOut) next.delete(id);
  else next.add(id);
  return next;
}

type SaidOfLane = 'said.laneShown' | 'said.laneHidden' | 'said.collapsed' | 'said.expanded';

function sayOfLane(session: EditorSession, id: LaneId, said: SaidOfLane): void {
  if (!session.whole().lanes.some((each) => each.id === id)) return;
  session.announcer.say(session.words(said, { title: titleOf(session, { lane: id }) }), 'view');
}
