import {
  addDivision,
  addTag,
  assignDivision,
  changeKind,
  deleteCards,
  moveCards,
  rateSeverity,
  removeTag,
  restoreCards,
  setFeeling,
} from '@throughline/doc';
import type { After, Outcome } from '@throughline/doc';
import { cardIdsIn } from '@throughline/journey';
import type { CardId, CardKind, DivisionId, Severity, TagId } from '@throughline/journey';
import type { EditorSession } from './editorSession.ts';
import { cardsInHand, focusSpot, goTo } from './focus.ts';
import { mayWrite } from './rights.ts';
import { cellOf, spotWithin } from './spots.ts';
import type { CellPlace } from './spots.ts';
import { offerUndo } from './toast.ts';
import { openLane } from './viewing.ts';

/** Says the result of an operation, or why there is none; whether there is one. */
function report(session: EditorSession, outcome: Outcome<unknown>, said: () => string): boolean {
  if (outcome.ok) session.announcer.say(said(), 'result');
  else if (outcome.reason === 'gone') session.announcer.say(session.words('said.gone'), 'result');
  return outcome.ok;
}

export function deleteInHand(session: EditorSession): void {
  const ids = cardsInHand(session);
  if (ids.length === 0 || !mayWrite(session)) return;
  if (deleteCards(session.doc, ids).ok) {
    offerUndo(session, session.words('toast.deletedCards', { count: ids.length }));
  }
}

export function severityInHand(session: EditorSession, severity: Severity | null): void {
  if (!mayWrite(session)) return;
  const { doc, words } = session;
  report(session, rateSeverity(doc, cardsInHand(session), severity), () =>
    words('said.severity', {
      level: severity ?? 'none',
      word: severity === null ? '' : words(`severity.${severity}`),
    }),
  );
}

export const feelings = [2, 1, 0, -1, -2] as const;
export type Feeling = (typeof feelings)[number];

export function feelingInHand(session: EditorSession, value: Feeling): void {
  const [card] = cardsInHand(session);
  if (!card || !mayWrite(session)) return;
  const { doc, words } = session;
  report(session, setFeeling(doc, card, { value }), () =>
    words('said.feeling', { value, word: words(`feeling.${value}`) }),
  );
}

export function kindInHand(session: EditorSession, kind: CardKind): void {
  if (!mayWrite(session)) return;
  const { doc, words } = session;
  report(session, changeKind(doc, cardsInHand(session), kind), () =>
    words('said.kind', { kind: words(`kind.${kind}`) }),
  );
}

export function ownerOf(session: EditorSession, cards: readonly CardId[], division: DivisionId | null): void {
  if (!mayWrite(session)) return;
  const { doc, words } = session;
  report(session, assignDivision(doc, cards, division), () =>
    words('said.owner', { division: (division && doc.journey.divisions.get(division)?.name) ?? 'none' }),
  );
}

/** A division of this name that is there already is taken, so that two do not stand for one. */
export function ownerByName(session: EditorSession, cards: readonly CardId[], name: string): void {
  if (!mayWrite(session)) return;
  const wanted = name.trim().toLowerCase();
  const known = [...session.doc.journey.divisions.values()].find(
    (division) => division.name.toLowerCase() === wanted,
  );
  const made = known ? null : addDivision(session.doc, name);
  const division = known?.id ?? (made?.ok ? made.value : null);
  if (division) ownerOf(session, cards, division);
}

export function tag(session: EditorSession, cards: readonly CardId[], label: string): void {
  if (!mayWrite(session)) return;
  report(session, addTag(session.doc, cards, label), () =>
    session.words('said.tagged', { tag: label.trim() }),
  );
}

export function untag(session: EditorSession, cards: readonly CardId[], id: TagId): void {
  if (!mayWrite(session)) return;
  const label = session.doc.journey.tags.get(id)?.label ?? '';
  report(session, removeTag(session.doc, cards, id), () => session.words('said.untagged', { tag: label }));
}

/** Puts cards into a cell; focus stays on the focused one of them. */
export function move(
  session: EditorSession,
  cards: readonly CardId[],
  to: CellPlace,
  after: After<CardId>,
): void {
  const { doc, state, words } = session;
  if (!mayWrite(session)) return;
  openLane(session.view, to.lane);
  const moved = moveCards(doc, cards, to, after);
  if (!moved.ok) {
    if (moved.reason === 'nothing') session.announcer.say(words('said.atEdge'), 'result');
    return;
  }
  const stage = doc.journey.stages.find(({ id }) => id === to.stage)?.title ?? '';
  const lane = doc.journey.lanes.find(({ id }) => id === to.lane)?.title ?? '';
  const inCell = cardIdsIn(session.shown.getState(), to.stage, to.lane);
  const [first] = cards;
  const index = first ? inCell.indexOf(first) + 1 : 0;
  const said =
    cards.length === 1
      ? words('said.moved', { stage, lane, index, count: inCell.length })
      : words('said.movedMany', { stage, lane, count: cards.length });
  session.announcer.say(said, 'result');
  const { spot } = state.getState();
  if (spot.at === 'card') goTo(session, spot);
}

export type Way = 'left' | 'right' | 'up' | 'down';

/** Ctrl+Shift+Arrow: one stage or lane further; up and down go through the cards of the cell first. */
export function moveInHand(session: EditorSession, way: Way): void {
  const cards = cardsInHand(session);
  const [first] = cards;
  const cell = first && cellOf(session.shown.getState(), { at: 'card', card: first });
  if (!first || !cell) return;
  const after = cards.length === 1 ? withinCell(session, first, cell, way) : undefined;
  const to = after === undefined ? neighbourCell(session, cell, way) : cell;
  if (to) move(session, cards, to, after ?? (after === null || way === 'down' ? null : 'last'));
  else session.announcer.say(session.words('said.atEdge'), 'result');
}

/** Behind which card it comes when it moves up or down in its own cell; undefined when it leaves the cell. */
function withinCell(
  { shown }: EditorSession,
  card: CardId,
  { lane, stage }: CellPlace,
  way: Way,
): After<CardId> | undefined {
  const inCell = cardIdsIn(shown.getState(), stage, lane);
  const index = inCell.indexOf(card);
  if (way === 'up' && index > 0) return inCell[index - 2] ?? null;
  return way === 'down' ? inCell[index + 1] : undefined;
}

function neighbourCell({ shown }: EditorSession, cell: CellPlace, way: Way): CellPlace | null {
  const { lanes, stages } = shown.getState();
  const across = way === 'right' ? 1 : way === 'left' ? -1 : 0;
  const along = way === 'down' ? 1 : way === 'up' ? -1 : 0;
  const stage = stages[stages.findIndex(({ id }) => id === cell.stage) + across];
  const lane = lanes[lanes.findIndex(({ id }) => id === cell.lane) + along];
  return stage && lane ? { stage: stage.id, lane: lane.id } : null;
}

/** The tombstone's two answers. */
export function restoreTombstone(session: EditorSession): void {
  const { doc, state, words } = session;
  const { tombstone } = state.getState();
  if (!tombstone || !mayWrite(session)) return;
  report(session, restoreCards(doc, [tombstone.card.id]), () => words('said.restored'));
  goTo(session, { at: 'card', card: tombstone.card.id });
}

export function dismissTombstone(session: EditorSession): void {
  const { shown, state } = session;
  const { tombstone } = state.getState();
  if (!tombstone) return;
  const { place } = tombstone.card;
  const journey = shown.getState();
  const cell = spotWithin(journey, journey, place, 0);
  state.setState({ tombstone: null, spot: cell });
  focusSpot(session);
}
