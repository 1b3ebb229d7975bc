import {
  addDivision,
  addTag,
  assignDivision,
  changeKind,
  deleteCards,
  placeCards,
  rateSeverity,
  removeTag,
  restoreCards,
  setFeeling,
} from '@throughline/doc';
import type { After, Outcome, Placement } from '@throughline/doc';
import { cardIdsIn } from '@throughline/journey';
import type { CardId, CardKind, DivisionId, Severity, TagId } from '@throughline/journey';
import { inReadingOrder } from '../canvas/drag/dropPlace.ts';
import type { EditorSession } from './editorSession.ts';
import { cardsInHand, focusSpot, goTo, spotOfGrave } from './focus.ts';
import { kindTheyBecome, lanesOf, placedIn, shifted } from './placing.ts';
import { tell } from './notice.ts';
import { mayWrite } from './rights.ts';
import { cellOf } from './spots.ts';
import type { CellPlace } from './spots.ts';
import { offerUndo } from './toast.ts';
import { openCell } from './viewing.ts';

/** Says the result of an operation, or why there is none; whether there is one. */
function report(session: EditorSession, outcome: Outcome<unknown>, said: () => string): boolean {
  if (outcome.ok) session.announcer.say(said(), 'result');
  else if (outcome.reason === 'gone') tell(session, session.words('said.gone'));
  return outcome.ok;
}

export function deleteInHand(session: EditorSession): void {
  const ids = cardsInHand(session);
  if (ids.length === 0 || !mayWrite(session)) return;
  if (deleteCards(session.doc, ids).ok) {
    offerUndo(session, session.words('toast.deletedCards', { count: ids.length }));
  }
}

/** How bad pain points are; null takes the rating away. Cards of other kinds are left alone. */
export function rate(session: EditorSession, cards: readonly CardId[], severity: Severity | null): void {
  if (!mayWrite(session)) return;
  const { doc, words } = session;
  report(session, rateSeverity(doc, cards, severity), () =>
    words('said.severity', {
      level: severity ?? 'none',
      word: severity === null ? '' : words(`severity.${severity}`),
    }),
  );
}

export const feelings = [2, 1, 0, -1, -2] as const;
export type Feeling = (typeof feelings)[number];

/** Sets points of curves, all of them in one step to undo. */
export function feel(session: EditorSession, cards: readonly CardId[], value: Feeling): void {
  if (!mayWrite(session)) return;
  const { doc, words } = session;
  const run = {};
  const outcomes = cards.map((card) => setFeeling(doc, card, { value }, run));
  const best = outcomes.find(({ ok }) => ok) ?? outcomes[0];
  if (best) report(session, best, () => words('said.feeling', { value, word: words(`feeling.${value}`) }));
}

export function becomeKind(session: EditorSession, cards: readonly CardId[], kind: CardKind): void {
  if (!mayWrite(session)) return;
  const { doc, words } = session;
  report(session, changeKind(doc, cards, kind), () => words('said.kind', { kind: words(`kind.${kind}`) }));
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

/** Puts cards into a cell, or into the lanes they are in (I22); focus stays on the focused one of them. */
export function move(
  session: EditorSession,
  cards: readonly CardId[],
  to: CellPlace,
  after: After<CardId>,
): void {
  moveTo(session, placedIn(session.shown.getState(), cards, to, after));
}

/** Puts cards where they are to lie, in one step, and says where that is. */
export function moveTo(session: EditorSession, placements: readonly Placement[]): void {
  const { doc, state, words } = session;
  if (!mayWrite(session)) return;
  const kind = kindTheyBecome(doc.journey, placements);
  for (const { to } of placements) openCell(session.view, to);
  const moved = placeCards(doc, placements);
  if (!moved.ok) {
    if (moved.reason === 'nothing') tell(session, words('said.atEdge'));
    return;
  }
  const changed = kind ? ` ${words('said.becameKind', { kind: words(`kind.${kind}`) })}` : '';
  session.announcer.say(whereTheyLie(session, placements) + changed, 'result');
  const { spot } = state.getState();
  if (spot.at === 'card') goTo(session, spot);
}

function whereTheyLie({ doc, shown, words }: EditorSession, placements: readonly Placement[]): string {
  const { lanes, stages } = doc.journey;
  const cards = placements.flatMap((placement) => placement.cards);
  const [first] = placements;
  const stage = stages.find(({ id }) => id === first?.to.stage)?.title ?? '';
  const lane = lanes.find(({ id }) => id === first?.to.lane)?.title ?? '';
  const isOneStage = placements.every(({ to }) => to.stage === first?.to.stage);
  if (!first || !isOneStage) return words('said.movedOn', { count: cards.length });
  if (placements.length > 1) return words('said.movedStages', { stage, count: cards.length });
  if (cards.length > 1) return words('said.movedMany', { stage, lane, count: cards.length });
  const inCell = cardIdsIn(shown.getState(), first.to.stage, first.to.lane);
  const index = cards[0] ? inCell.indexOf(cards[0]) + 1 : 0;
  return words('said.moved', { stage, lane, index, count: inCell.length });
}

export type Way = 'left' | 'right' | 'up' | 'down';

/** Ctrl+Shift+Arrow: one stage or lane further; up and down go through the cards of the cell first. */
export function moveInHand(session: EditorSession, way: Way): void {
  const cards = cardsInHand(session);
  const [first] = cards;
  if (!first) return;
  if (cards.length > 1) moveSeveral(session, cards, way);
  else moveOne(session, first, way);
}

function moveOne(session: EditorSession, card: CardId, way: Way): void {
  const cell = cellOf(session.shown.getState(), { at: 'card', card });
  if (!cell) return;
  const after = withinCell(session, card, cell, way);
  const to = after === undefined ? neighbourCell(session, cell, way) : cell;
  if (to) move(session, [card], to, after ?? (after === null || way === 'down' ? null : 'last'));
  else tell(session, session.words('said.atEdge'));
}

/** Each goes a stage on in its own lane; cards of one lane also change it together, to the lane beside it. */
function moveSeveral(session: EditorSession, cards: readonly CardId[], way: Way): void {
  const journey = session.shown.getState();
  const { words } = session;
  const isAcross = way === 'left' || way === 'right';
  if (!isAcross && lanesOf(journey, cards).length > 1) {
    tell(session, words('said.keepLanes'));
    return;
  }
  const ordered = inReadingOrder(journey, cards);
  const placements = isAcross
    ? shifted(journey, ordered, { stages: way === 'right' ? 1 : -1 })
    : shifted(journey, ordered, { lanes: way === 'down' ? 1 : -1 });
  if (placements) moveTo(session, placements);
  else tell(session, words('said.atEdge'));
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
  state.setState({ tombstone: null, spot: spotOfGrave(shown.getState(), tombstone.card) });
  focusSpot(session);
}
