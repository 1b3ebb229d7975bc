import {
  cardIdsIn,
  cardKinds,
  emotionRange,
  gapBehind,
  limits,
  newId,
  ordersBetween,
} from '@throughline/journey';
import type { Card, CardId, CardKind, Journey, LaneId, Order, Severity, StageId } from '@throughline/journey';
import { change } from '../change.ts';
import { workings } from '../journeyDoc.ts';
import type { JourneyDoc } from '../journeyDoc.ts';
import { done, refused, success } from '../outcome.ts';
import type { Done, Outcome } from '../outcome.ts';
import { cardKey } from '../schema.ts';
import type { After } from './axis.ts';
import { newText } from '../sharedText.ts';

interface Cell {
  readonly stage: StageId;
  readonly lane: LaneId;
}

/** A new card, at the end of its cell unless told otherwise; its kind is the lane's unless told otherwise. */
export function addCard(
  doc: JourneyDoc,
  card: Cell & { readonly text: string; readonly kind?: CardKind; readonly after?: After<CardId> },
): Outcome<CardId> {
  const { journey } = doc;
  const lane = journey.lanes.find((each) => each.id === card.lane);
  if (!lane || !hasStage(journey, card.stage)) return refused('not a place');
  if (journey.cards.size >= limits.cards || card.text.length > limits.cardText) return refused('limit');
  const id = newId('card', doc[workings].random);
  const kind = card.kind ?? lane.kind;
  const { after = 'last' } = card;
  const [order] = ordersBehind(doc, card, after, [id]);
  change(doc, 'add card', (writer) =>
    writer.create('cards', id, {
      [cardKey.kind]: kind,
      [cardKey.text]: newText(card.text),
      [cardKey.place]: { stage: card.stage, lane: card.lane, order },
      [cardKey.ref]: doc[workings].nextRef(cardKinds[kind].refPrefix),
    }),
  );
  return success(id);
}

/** Puts cards into a cell, in the order given, behind `after`. Cards that are gone are left out. */
export function moveCards(doc: JourneyDoc, ids: readonly CardId[], to: Cell, after: After<CardId>): Done {
  const { journey } = doc;
  const moved = liveCards(journey, ids);
  if (moved.length === 0) return refused('gone');
  if (!hasStage(journey, to.stage) || !journey.lanes.some((lane) => lane.id === to.lane)) {
    return refused('not a place');
  }
  const movedIds = moved.map((card) => card.id);
  if (liesThere(journey, movedIds, to, after)) return refused('nothing');
  const orders = ordersBehind(doc, to, after, movedIds);
  change(doc, 'move cards', (writer) => {
    for (const [index, id] of movedIds.entries()) {
      writer.set('cards', id, cardKey.place, { stage: to.stage, lane: to.lane, order: orders[index] });
    }
  });
  return done;
}

/** Into the bin. A card that someone else edits meanwhile stays. */
export function deleteCards(doc: JourneyDoc, ids: readonly CardId[]): Done {
  const cards = liveCards(doc.journey, ids);
  if (cards.length === 0) return refused('gone');
  change(doc, 'delete cards', (writer) => {
    for (const card of cards) writer.remove('cards', card.id);
  });
  return done;
}

/** Out of the bin, to where they were; a stage or lane deleted meanwhile is shown again with them. */
export function restoreCards(doc: JourneyDoc, ids: readonly CardId[]): Done {
  const binned = ids.filter((id) => doc.journey.bin.cards.has(id));
  if (binned.length === 0) return refused('gone');
  change(doc, 'restore cards', (writer) => {
    for (const id of binned) writer.restore('cards', id);
  });
  return done;
}

/** Rates pain points, cards of other kinds are left alone; null takes the rating away. */
export function rateSeverity(doc: JourneyDoc, ids: readonly CardId[], severity: Severity | null): Done {
  const cards = liveCards(doc.journey, ids);
  if (cards.length === 0) return refused('gone');
  const rated = cards.filter((card) => card.kind === 'painPoint' && card.severity !== severity);
  if (rated.length === 0) return refused('nothing');
  change(doc, 'rate severity', (writer) => {
    for (const card of rated) writer.set('cards', card.id, cardKey.severity, severity ?? undefined);
  });
  return done;
}

/** Sets an emotion point; values beyond the range are set to its end. */
export function setFeeling(
  doc: JourneyDoc,
  id: CardId,
  feeling: { readonly value?: number; readonly offset?: number },
): Done {
  const card = doc.journey.cards.get(id);
  if (!card) return refused('gone');
  if (card.kind !== 'emotion') return refused('nothing');
  const value = clamp(feeling.value ?? card.value, emotionRange.least, emotionRange.most);
  const offset = clamp(feeling.offset ?? card.offset, 0, 1);
  if (value === card.value && offset === card.offset) return refused('nothing');
  change(doc, 'set feeling', (writer) => {
    if (value !== card.value) writer.set('cards', id, cardKey.value, value);
    if (offset !== card.offset) writer.set('cards', id, cardKey.offset, offset);
  });
  return done;
}

/** The card keeps its reference, and what its old kind knew, should it come back to it. */
export function changeKind(doc: JourneyDoc, ids: readonly CardId[], kind: CardKind): Done {
  const cards = liveCards(doc.journey, ids);
  if (cards.length === 0) return refused('gone');
  const changed = cards.filter((card) => card.kind !== kind);
  if (changed.length === 0) return refused('nothing');
  change(doc, 'change kind', (writer) => {
    for (const card of changed) writer.set('cards', card.id, cardKey.kind, kind);
  });
  return done;
}

/** Each once, in the order given. */
export function liveCards(journey: Journey, ids: readonly CardId[]): readonly Card[] {
  return [...new Set(ids)].flatMap((id) => journey.cards.get(id) ?? []);
}

function hasStage(journey: Journey, id: StageId): boolean {
  return journey.stages.some((stage) => stage.id === id);
}

/** Keys for cards that go behind `after` in a cell; where they lie now does not count. */
function ordersBehind(
  doc: JourneyDoc,
  cell: Cell,
  after: After<CardId>,
  cards: readonly CardId[],
): readonly Order[] {
  const { journey } = doc;
  const coming = new Set(cards);
  const inCell = cardIdsIn(journey, cell.stage, cell.lane);
  const others = inCell.filter((id) => !coming.has(id));
  const orders = others.flatMap((id) => journey.cards.get(id)?.place.order ?? []);
  const gap = gapBehind(orders, indexBehind(inCell, others, coming, after));
  return ordersBetween(gap.before, gap.after, cards.length, doc[workings].random);
}

/** Where among the cards that stay: if `after` itself moves, behind the one before it. */
function indexBehind(
  inCell: readonly CardId[],
  others: readonly CardId[],
  coming: ReadonlySet<CardId>,
  after: After<CardId>,
): number {
  if (after === null) return -1;
  const at = inCell.indexOf(after as CardId);
  if (at < 0) return others.length - 1;
  const anchor = inCell.slice(0, at + 1).findLast((id) => !coming.has(id));
  return anchor === undefined ? -1 : others.indexOf(anchor);
}

function liesThere(journey: Journey, ids: readonly CardId[], to: Cell, after: After<CardId>): boolean {
  const inCell = cardIdsIn(journey, to.stage, to.lane);
  const coming = new Set(ids);
  if (!ids.every((id) => inCell.includes(id))) return false;
  const others = inCell.filter((id) => !coming.has(id));
  const target = others.toSpliced(indexBehind(inCell, others, coming, after) + 1, 0, ...ids);
  return target.every((id, index) => id === inCell[index]);
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
