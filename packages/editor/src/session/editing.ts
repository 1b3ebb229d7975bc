import { addCard, restoreCards, restoreLane, restoreStage } from '@throughline/doc';
import type { After } from '@throughline/doc';
import { cellKey, isPrompt, leastCardHeight, limits, spotInCell } from '@throughline/journey';
import type { CardId, CardKind, Feeling, GridSpot, LaneId, StageId } from '@throughline/journey';
import type { EditorSession } from './editorSession.ts';
import { asPoint, factsOfNewPoint, hasCurve, newFeeling, placeOfNewPoint } from './feelings.ts';
import { goTo } from './focus.ts';
import { refuse } from './notice.ts';
import { mayWrite } from './rights.ts';
import { boxOf, cellOf } from './spots.ts';
import type { CellPlace } from './spots.ts';
import type { Editing } from './state.ts';
import { takeBack } from './undo.ts';
import { factsOfNewCard, openCell, openStage } from './viewing.ts';

/** The text of a card, or of one that is not there yet. */
export type CardEditing = Extract<Editing, { what: 'draft' | 'card' }>;

/** Whether it is being made, and not one that was there. */
export function isNewCard(editing: CardEditing): boolean {
  return editing.what === 'draft' || editing.isNew;
}

/** Opens the text of what has focus; on an empty cell, a new card. */
export function editSpot(session: EditorSession): void {
  const { spot } = session.state.getState();
  if (spot.at === 'card') editCard(session, spot.card);
  else if (spot.at === 'cell') startDraft(session, spot, 'last');
  else if (spot.at === 'stage') renameStageHere(session, spot.stage);
  else if (spot.at === 'lane') renameLaneHere(session, spot.lane);
}

function editCard(session: EditorSession, card: CardId): void {
  const place = cellOf(session.shown.getState(), { at: 'card', card });
  if (place && mayWrite(session)) open(session, { what: 'card', card, isNew: false, place });
}

export function renameStageHere(session: EditorSession, stage: StageId): void {
  if (!mayWrite(session)) return;
  openStage(session.view, stage);
  open(session, { what: 'stage', stage });
}

export function renameLaneHere(session: EditorSession, lane: LaneId): void {
  if (mayWrite(session)) open(session, { what: 'lane', lane });
}

/** A new card that is not in the document until its first letter. */
export function startDraft(
  session: EditorSession,
  { stage, lane }: CellPlace,
  after: After<CardId>,
  wanted?: CardKind,
): void {
  const kind = wanted ?? session.shown.getState().lanes.find(({ id }) => id === lane)?.kind;
  const isPoint = kind === 'emotion' && hasCurve(session.shown.getState(), lane);
  if (kind && session.state.getState().rights === 'write') openCell(session.view, { stage, lane });
  if (isPoint) startPoint(session, { stage, lane }, newFeeling(session, { stage, lane }));
  else if (kind && mayWrite(session)) {
    open(session, { what: 'draft', place: { stage, lane }, after, kind, feeling: null });
  }
}

/** The same, on the curve. */
export function startPoint(session: EditorSession, place: CellPlace, feeling: Feeling): void {
  const after = placeOfNewPoint(session, place, factsOfNewPoint(session, place.lane, feeling));
  if (mayWrite(session)) open(session, { what: 'draft', place, after, kind: 'emotion', feeling });
}

/** What is typed where focus is: a prompt is answered, else it is a new card. */
export function writeHere(session: EditorSession): void {
  const { shown, state } = session;
  const { spot } = state.getState();
  const card = spot.at === 'card' ? shown.getState().cards.get(spot.card) : undefined;
  if (card && isPrompt(card)) editCard(session, card.id);
  else startDraftHere(session);
}

/** A new card where focus is: behind the focused card, or in the focused cell. */
export function startDraftHere(session: EditorSession, kind?: CardKind): void {
  const { shown, state } = session;
  const { spot } = state.getState();
  const cell = cellOf(shown.getState(), spot);
  if (cell) startDraft(session, cell, spot.at === 'card' ? spot.card : 'last', kind);
}

type Opened = Editing extends infer Each ? (Each extends Editing ? Omit<Each, 'run'> : never) : never;

function open(session: EditorSession, opened: Opened): void {
  session.waiting.focus = false;
  const { layout, nextNumber, state } = session;
  const editing = { ...opened, run: nextNumber() } as Editing;
  state.setState({ editing, tombstone: null, selection: new Set(), anchor: null });
  makeRoom(session, 0);
  const box = editedBox(session, editing);
  if (box && (editing.what === 'draft' || editing.what === 'card')) session.camera.ensureVisible(box);
  else layout.look({});
}

function editedBox({ layout }: EditorSession, editing: Editing): ReturnType<typeof boxOf> {
  if (editing.what === 'draft') return layout.getState().draftBox(editing.place.stage, editing.place.lane);
  return editing.what === 'card' ? boxOf(layout.getState(), { at: 'card', card: editing.card }) : null;
}

/** The cell grows with the text in it; `height` in map units. A point is named over its curve, which stays. */
export function makeRoom(session: EditorSession, height: number): void {
  const { layout, state } = session;
  const { editing } = state.getState();
  if (isOnCurve(session, editing)) layout.look({});
  else if (editing?.what === 'draft') {
    const { after, kind, place } = editing;
    const draft = { after, height: Math.max(height, leastCardHeight(kind)) };
    layout.look({ drafts: new Map([[cellKey(place.stage, place.lane), draft]]) });
  } else if (editing?.what === 'card') {
    layout.look({ growing: new Map([[editing.card, height]]) });
  }
}

function isOnCurve(session: EditorSession, editing: Editing | null): boolean {
  if (editing?.what === 'draft') return editing.feeling !== null;
  return editing?.what === 'card' && asPoint(session, editing.card) !== null;
}

/** The first letter of a new card: from here on it is in the document, and others see it being written. */
export function beginCard(session: EditorSession): CardId | null {
  const { doc, state, written } = session;
  const { editing } = state.getState();
  if (editing?.what !== 'draft') return null;
  const { after, feeling, kind, place, run } = editing;
  bringBack(session, place);
  const facts = feeling ? factsOfNewPoint(session, place.lane, feeling) : factsOfNewCard(session.view);
  const added = addCard(doc, { ...place, text: '', kind, after, facts });
  if (!added.ok) {
    sayLimit(session, 'limit.cards');
    return null;
  }
  const card = added.value;
  written.add(card);
  state.setState({ editing: { run, what: 'card', card, isNew: true, place }, spot: { at: 'card', card } });
  makeRoom(session, 0);
  return card;
}

/** Writing beats deleting: a cell that others have taken away under the empty editor comes back for what is written. */
function bringBack({ doc }: EditorSession, { lane, stage }: CellPlace): void {
  const { bin, lanes, stages } = doc.journey;
  const isGone = (all: readonly { readonly id: string }[], id: string): boolean =>
    all.every((record) => record.id !== id);
  if (isGone(stages, stage) && bin.stages.some(({ record }) => record.id === stage)) restoreStage(doc, stage);
  if (isGone(lanes, lane) && bin.lanes.some(({ record }) => record.id === lane)) restoreLane(doc, lane);
}

export function sayLimit(session: EditorSession, limit: 'limit.cards' | 'limit.text'): void {
  const most = limit === 'limit.cards' ? limits.cards : limits.cardText;
  refuse(session, session.words(limit, { most }), limit);
}

/** After the text has been kept: an empty new card goes, one that others deleted comes back. */
export function endEditing(session: EditorSession): void {
  const { doc, state } = session;
  const { editing } = state.getState();
  if (editing?.what === 'card') {
    const { card, isNew } = editing;
    if (doc.journey.bin.cards.has(card)) restoreCards(doc, [card]);
    if (isNew && doc.journey.cards.get(card)?.text.trim() === '') takeBack(session);
    else if (isNew) sayCreated(session, card);
  }
  close(session);
}

/** Escape on a new card: it has never been; Redo brings it back. */
export function dropNewCard(session: EditorSession): void {
  takeBack(session);
  close(session);
}

export function close({ layout, state }: EditorSession): void {
  state.setState({ editing: null });
  layout.look({});
}

function sayCreated({ announcer, doc, words }: EditorSession, id: CardId): void {
  const card = doc.journey.cards.get(id);
  if (!card) return;
  const severity = card.kind === 'painPoint' && card.severity === null ? 'none' : 'other';
  announcer.say(words('said.created', { kind: words(`kind.${card.kind}`), severity }), 'result');
}

/** Where focus rests when the editor closes. */
export function restingSpot({ shown, state }: EditorSession, editing: Editing): GridSpot {
  const journey = shown.getState();
  if (editing.what === 'stage') return { at: 'stage', stage: editing.stage };
  if (editing.what === 'lane') return { at: 'lane', lane: editing.lane };
  if (editing.what === 'card' && journey.cards.has(editing.card)) return { at: 'card', card: editing.card };
  const { lane, stage } = editing.place;
  const { lanes, stages } = journey;
  const isThere = stages.some(({ id }) => id === stage) && lanes.some(({ id }) => id === lane);
  if (!isThere) return state.getState().spot;
  const after = editing.what === 'draft' ? editing.after : null;
  if (after && after !== 'last' && journey.cards.has(after)) return { at: 'card', card: after };
  return spotInCell(journey, stage, lane, 'last');
}

/**
 * Tab and Shift+Tab: to the next stage of the lane. While new cards are written another one opens there; at the
 * edge of the map writing ends and focus rests, so that the next Tab leaves the map.
 */
export function flow(session: EditorSession, editing: Editing, by: 1 | -1): void {
  const rest = restingSpot(session, editing);
  if (editing.what !== 'draft' && editing.what !== 'card') {
    goTo(session, rest);
    return;
  }
  const { lane, stage } = editing.place;
  const journey = session.shown.getState();
  const { stages } = journey;
  const next = stages[stages.findIndex(({ id }) => id === stage) + by];
  const isCreating = editing.what === 'draft' || editing.isNew;
  if (!next) goTo(session, rest);
  else if (isCreating) startDraft(session, { stage: next.id, lane }, 'last');
  else goTo(session, spotInCell(journey, next.id, lane, 'first'));
}
