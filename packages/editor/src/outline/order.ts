import { flushSync } from 'react-dom';
import { cardIdsIn, cardsInReadingOrder } from '@throughline/journey';
import type { CardId, Direction, GridSpot, Journey, LaneId, StageId } from '@throughline/journey';
import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { EditorSession } from '../session/editorSession.ts';
import type { ViewState } from '../session/mapView.ts';
import { sameSpot } from '../session/spots.ts';
import type { Walking } from '../session/walking.ts';

/** A stop in the outline. The head of a lane stands once in every stage, so a spot alone does not say where it is. */
interface OutlinePlace {
  readonly spot: GridSpot;
  /** The stage, or lane by lane the lane, under whose heading it stands. */
  readonly section: StageId | LaneId;
}

/** What of a view says how its outline reads. */
type OutlineView = Pick<ViewState, 'outlineBy' | 'collapsed' | 'collapsedStages'>;

/**
 * All that can have focus in the outline, from top to bottom: under each heading of a section those of its groups, under
 * each of these its cards, or the one place where a first card can be written.
 */
function outlinePlaces(journey: Journey, view: OutlineView): readonly OutlinePlace[] {
  const isByStage = view.outlineBy === 'stage';
  const sections = isByStage ? journey.stages : journey.lanes;
  return sections.flatMap(({ id: section }) => {
    const head: OutlinePlace = { spot: headOf(journey, section), section };
    if (isCollapsed(view, section)) return [head];
    const groups = isByStage ? journey.lanes : journey.stages;
    const inside = groups.flatMap(({ id: group }): readonly OutlinePlace[] => {
      const spots = [
        headOf(journey, group),
        ...cellSpots(journey, view, isByStage ? [section, group] : [group, section]),
      ];
      return spots.map((spot) => ({ spot, section }));
    });
    return [head, ...inside];
  });
}

function cellSpots(
  journey: Journey,
  view: OutlineView,
  [stageId, laneId]: readonly [StageId | LaneId, StageId | LaneId],
): readonly GridSpot[] {
  const [stage, lane] = [stageId as StageId, laneId as LaneId];
  if (isCollapsed(view, stage) || isCollapsed(view, lane)) return [];
  const cards = cardIdsIn(journey, stage, lane);
  return cards.length === 0 ? [{ at: 'cell', stage, lane }] : cards.map((card) => ({ at: 'card', card }));
}

function headOf({ stages }: Journey, id: StageId | LaneId): GridSpot {
  const isStage = stages.some((stage) => stage.id === id);
  return isStage ? { at: 'stage', stage: id as StageId } : { at: 'lane', lane: id as LaneId };
}

function isCollapsed({ collapsed, collapsedStages }: OutlineView, id: StageId | LaneId): boolean {
  return collapsed.has(id as LaneId) || collapsedStages.has(id as StageId);
}

/** Where an arrow leads from a place of the outline; null: the outline has no way of its own for it. */
function outlineNeighbour(
  journey: Journey,
  view: OutlineView,
  from: OutlinePlace,
  direction: Direction,
): OutlinePlace | null {
  if (direction !== 'up' && direction !== 'down' && direction !== 'mapStart' && direction !== 'mapEnd')
    return null;
  const places = outlinePlaces(journey, view);
  if (direction === 'mapStart') return places[0] ?? null;
  if (direction === 'mapEnd') return places.at(-1) ?? null;
  const here = indexOf(places, from);
  return places[Math.max(0, Math.min(places.length - 1, here + (direction === 'down' ? 1 : -1)))] ?? null;
}

/** The heading of the section before or behind. */
function outlineSection(
  journey: Journey,
  view: OutlineView,
  from: OutlinePlace,
  by: 1 | -1,
): OutlinePlace | null {
  const sections = view.outlineBy === 'stage' ? journey.stages : journey.lanes;
  const here = sections.findIndex(({ id }) => id === from.section);
  const next = sections[Math.max(0, Math.min(sections.length - 1, here + by))];
  return next ? { spot: headOf(journey, next.id), section: next.id } : null;
}

/** A cell that has cards is a place too, of its last card, though arrows pass it. */
function indexOf(places: readonly OutlinePlace[], { section, spot }: OutlinePlace): number {
  const found = places.findIndex((place) => place.section === section && sameSpot(place.spot, spot));
  return found >= 0 ? found : places.findIndex((place) => sameSpot(place.spot, spot));
}

/** The section a spot stands in; null for a heading that stands in every section. */
function sectionOf(
  journey: Journey,
  { outlineBy }: Pick<ViewState, 'outlineBy'>,
  spot: GridSpot,
): StageId | LaneId | null {
  if (spot.at === 'card') return journey.cards.get(spot.card)?.place[outlineBy] ?? null;
  if (spot.at === 'cell') return spot[outlineBy];
  if (spot.at === 'stage') return outlineBy === 'stage' ? spot.stage : null;
  return spot.at === 'lane' && outlineBy === 'lane' ? spot.lane : null;
}

/** Under which heading focus was last: those of its groups stand under several. */
export interface Sections {
  readonly last: StoreApi<{ readonly section: StageId | LaneId | null }>;
  /** Focus is about to go under this heading: the headings that stand in every section are focused in this one. */
  enter(section: StageId | LaneId): void;
  /** Keeps it in step with focus, and has keys go through the outline. Returns how to stop. */
  run(): () => void;
}

export function createSections(session: EditorSession): Sections {
  const { shown, state, view, walking } = session;
  const last = createStore<{ readonly section: StageId | LaneId | null }>(() => ({ section: null }));
  const sectionHere = (spot: GridSpot): StageId | LaneId | null =>
    sectionOf(shown.getState(), view.getState(), spot);
  const note = (): void => {
    const section = sectionHere(state.getState().spot);
    if (section && section !== last.getState().section) last.setState({ section });
  };
  const enter = (section: StageId | LaneId): void => {
    // At once, so that what is to have focus is there when it is asked for.
    if (last.getState().section !== section) flushSync(() => last.setState({ section }));
  };
  const entered = (place: OutlinePlace | null): GridSpot | null => {
    if (place) enter(place.section);
    return place?.spot ?? null;
  };
  const placeOf = (spot: GridSpot): OutlinePlace => ({
    spot,
    section: sectionHere(spot) ?? last.getState().section ?? ('' as StageId),
  });
  const own: Walking = {
    beside: (from, direction) =>
      entered(outlineNeighbour(shown.getState(), view.getState(), placeOf(from), direction)),
    further: (by) =>
      entered(outlineSection(shown.getState(), view.getState(), placeOf(state.getState().spot), by)),
    cards: () => cardsAsRead(shown.getState(), view.getState()),
  };
  return {
    last,
    enter,
    run() {
      walking.current = own;
      note();
      const stop = state.subscribe(note);
      return () => {
        stop();
        if (walking.current === own) walking.current = null;
      };
    },
  };
}

function cardsAsRead(journey: Journey, { outlineBy }: OutlineView): readonly CardId[] {
  if (outlineBy === 'lane') return cardsInReadingOrder(journey).map(({ id }) => id);
  return journey.stages.flatMap(({ id: stage }) =>
    journey.lanes.flatMap(({ id: lane }) => cardIdsIn(journey, stage, lane)),
  );
}
