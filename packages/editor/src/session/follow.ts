import { cardIdsIn } from '@throughline/journey';
import type { Card, CardId, GridLayout, GridSpot, Journey } from '@throughline/journey';
import type { EditorSession } from './editorSession.ts';
import type { ShownChange } from './shownJourney.ts';
import { noteMove } from './movedAway.ts';
import { boxOf, soundSpot } from './spots.ts';
import type { CellPlace } from './spots.ts';
import type { MapState } from './state.ts';

/**
 * Keeps what is on this screen sound while the journey changes under it: focus has a place, the selection holds
 * live cards, and of the focused card one hears what others do to it. Returns how to stop.
 */
export function followJourney(session: EditorSession): () => void {
  const { layout, shown } = session;
  let before = layout.getState();
  return shown.beforeTelling((change) => {
    const was = before;
    before = layout.getState();
    if (!change.local) hear(session, change, was);
    keepSound(session, change);
  });
}

function keepSound({ state, whole }: EditorSession, { journey, previous }: ShownChange): void {
  const now = state.getState();
  const live = [...now.selection].filter((id) => journey.cards.has(id));
  const tombstone = now.tombstone && !whole().cards.has(now.tombstone.card.id) ? now.tombstone : null;
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

/** What others did where I am. */
function hear(session: EditorSession, change: ShownChange, layout: GridLayout): void {
  const { spot } = session.state.getState();
  if (spot.at === 'cell') hearOfCell(session, change, spot);
  else if (spot.at === 'card' && change.cards.has(spot.card)) hearOfCard(session, change, layout, spot);
}

/** Focus stays on the cell; that it is not empty any more is said. */
function hearOfCell(session: EditorSession, change: ShownChange, { lane, stage }: CellPlace): void {
  const { announcer, state, words } = session;
  const { journey, previous } = change;
  const before = new Set(cardIdsIn(previous, stage, lane));
  const come = cardIdsIn(journey, stage, lane).filter((id) => !before.has(id));
  const last = come.at(-1);
  if (!last || state.getState().editing) return;
  const values = { name: nameOf(session, last), count: come.length };
  announcer.say(words('said.cellFilled', values), 'focused card');
}

function hearOfCard(
  session: EditorSession,
  change: ShownChange,
  layout: GridLayout,
  spot: { readonly at: 'card'; readonly card: CardId },
): void {
  const { announcer, state, words } = session;
  const { editing } = state.getState();
  const was = change.previous.cards.get(spot.card);
  const is = change.journey.cards.get(spot.card);
  if (!was || editing) return;
  if (is) {
    noteMove(session, { was, is, previous: change.previous }, layout.cardBox(was.id));
    const sentence = whatChanged(session, was, is);
    // What one is on is elsewhere now: that cannot wait (2.6).
    if (isElsewhere(was, is)) announcer.alert(sentence, 'focused card');
    else announcer.say(sentence, 'focused card');
    return;
  }
  const by = nameOf(session, spot.card);
  if (session.whole().cards.has(spot.card)) {
    announcer.say(words('said.cardOutOfView', { name: by }), 'focused card');
    return;
  }
  const box = boxOf(layout, spot);
  if (box) state.setState({ tombstone: { card: was, by, box } });
  announcer.alert(words('said.cardDeleted', { name: by }), 'focused card');
}

function whatChanged(session: EditorSession, was: Card, is: Card): string {
  const { shown, words } = session;
  const name = nameOf(session, is.id);
  if (!isElsewhere(was, is)) {
    return words('said.cardChanged', { name });
  }
  const { lanes, stages } = shown.getState();
  const stage = stages.find(({ id }) => id === is.place.stage)?.title ?? '';
  const lane = lanes.find(({ id }) => id === is.place.lane)?.title ?? '';
  return words('said.cardMoved', { name, stage, lane });
}

function isElsewhere({ place: was }: Card, { place: is }: Card): boolean {
  return was.stage !== is.stage || was.lane !== is.lane;
}

/** Who touched or deleted a card last, if they are here. */
export function nameOf({ doc, presence, words }: EditorSession, card: CardId): string {
  const binned = doc.journey.bin.cards.get(card);
  const by = binned?.deleted.by ?? doc.journey.cards.get(card)?.touched?.by;
  return presence.others().find(({ personId }) => personId === by)?.name || words('someone');
}
