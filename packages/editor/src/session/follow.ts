import type { Box, Card, GridLayout, GridSpot, Journey } from '@throughline/journey';
import { codeLater } from '../parts/later.tsx';
import type { EditorSession } from './editorSession.ts';
import type { Hearing } from './hearing.ts';
import { noteMove } from './movedAway.ts';
import { nameOfWriter, writerOf } from './nameOfPerson.ts';
import type { ShownChange } from './shownJourney.ts';
import { boxOf, soundSpot } from './spots.ts';
import type { MapState } from './state.ts';

/** What others do is heard soon after the map is seen. */
const hearOthers = codeLater(async () => (await import('./hearing.ts')).hearOthers);

/**
 * Keeps what is on this screen sound while the journey changes under it: focus has a place, the selection holds
 * live cards, and of the focused card one hears what others do to it. Returns how to stop.
 */
export function followJourney(session: EditorSession): () => void {
  const { layout, shown } = session;
  let before = layout.getState();
  let hearing: Hearing | null = null;
  const end = shown.beforeTelling((change) => {
    const was = before;
    before = layout.getState();
    hearing ??= hearOthers.code()?.(session) ?? null;
    hearing?.hear(change);
    seeCard(session, change, was);
    keepSound(session, change);
  });
  return () => {
    end();
    hearing?.stop();
  };
}

function keepSound(session: EditorSession, { journey, previous }: ShownChange): void {
  const { state, whole } = session;
  const now = state.getState();
  const live = [...now.selection].filter((id) => journey.cards.has(id));
  const isGone = now.tombstone !== null && !whole().cards.has(now.tombstone.card.id);
  const tombstone = now.tombstone && isGone && hasPlace(session, now.tombstone.card) ? now.tombstone : null;
  const next: Partial<MapState> = {
    selection: live.length < now.selection.size ? new Set(live) : now.selection,
    anchor: now.anchor && journey.cards.has(now.anchor) ? now.anchor : null,
    tombstone,
    spot: tombstone ? now.spot : soundSpot(journey, previous, spotOutOfView(whole(), journey, now.spot)),
    editing: isHeaderGone(journey, now.editing) ? null : now.editing,
  };
  const names = Object.keys(next) as (keyof MapState)[];
  if (names.some((name) => next[name] !== now[name])) state.setState(next);
}

/** A card that lives and is only not shown leaves focus to its cell, where it comes back. */
function spotOutOfView(whole: Journey, shown: Journey, spot: GridSpot): GridSpot {
  if (spot.at !== 'card' || shown.cards.has(spot.card)) return spot;
  const place = whole.cards.get(spot.card)?.place;
  const isLaneShown = shown.lanes.some(({ id }) => id === place?.lane);
  return place && isLaneShown ? { at: 'cell', stage: place.stage, lane: place.lane } : spot;
}

/** A name is written in its header, and ends with it; what was typed is kept (`useTextBinding`). */
function isHeaderGone({ lanes, stages }: Journey, editing: MapState['editing']): boolean {
  if (editing?.what === 'stage') return stages.every(({ id }) => id !== editing.stage);
  return editing?.what === 'lane' && lanes.every(({ id }) => id !== editing.lane);
}

/**
 * What others did to the card in focus, as far as it is seen: deleted it leaves a tombstone; moved out of sight it is
 * followed on request. What of it is said is `hearing.ts`.
 */
function seeCard(session: EditorSession, change: ShownChange, layout: GridLayout): void {
  const { doc, state } = session;
  const { editing, spot } = state.getState();
  if (!change.others || editing || spot.at !== 'card' || !change.cards.has(spot.card)) return;
  if (change.local && writerOf(session, spot.card) === doc.author.id) return;
  const was = change.previous.cards.get(spot.card);
  const is = change.journey.cards.get(spot.card);
  if (was && is) noteMove(session, { was, is, previous: change.previous }, layout.cardBox(was.id));
  else if (was && !session.whole().cards.has(was.id)) bury(session, was, boxOf(layout, spot));
}

/** Deleted by somebody else, it keeps its place until I decide. */
function bury(session: EditorSession, card: Card, box: Box | null): void {
  if (!box || !hasPlace(session, card)) return;
  session.state.setState({ tombstone: { card, by: nameOfWriter(session, card.id), box } });
}

/** Whether the cell of a card that is gone is drawn: a tombstone stands nowhere else. */
function hasPlace({ shown, view }: EditorSession, { place: { lane, stage } }: Card): boolean {
  const { lanes, stages } = shown.getState();
  const { collapsed, collapsedStages, view: chosen } = view.getState();
  const isOpen = chosen === 'table' || !(collapsed.has(lane) || collapsedStages.has(stage));
  return isOpen && lanes.some(({ id }) => id === lane) && stages.some(({ id }) => id === stage);
}
