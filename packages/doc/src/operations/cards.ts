import { cardKinds, limits, newId } from '@throughline/journey';
import type { Card, CardId, CardKind, Journey, LaneId, Order } from '@throughline/journey';
import { factFields, ownFields, setFields } from '../cardFields.ts';
import { change } from '../change.ts';
import type { Intent } from '../intent.ts';
import { workings } from '../journeyDoc.ts';
import type { JourneyDoc } from '../journeyDoc.ts';
import { done, refused, success } from '../outcome.ts';
import type { Done, Outcome, Refusal } from '../outcome.ts';
import { cardKey } from '../schema.ts';
import { newText } from '../sharedText.ts';
import type { After } from './axis.ts';
import { isCell, liesThere, ordersBehind } from './cellOrder.ts';
import type { Cell } from './cellOrder.ts';
import { keepInUse } from './facets.ts';
import { liveCards } from './liveCards.ts';
import { wholeFacts } from './newCardFacts.ts';
import type { NewCardFacts, WholeFacts } from './newCardFacts.ts';
import { exceedsLimits } from './ranges.ts';

/** A card that is to be: at the end of its cell and of its lane's kind, unless told otherwise. */
export interface NewCard extends Cell {
  readonly text: string;
  readonly kind?: CardKind;
  readonly after?: After<CardId>;
  /** What is known of it; tags, personas, a division or a card that are not there are left out. */
  readonly facts?: NewCardFacts;
}

export function addCard(doc: JourneyDoc, card: NewCard): Outcome<CardId> {
  return addOne(doc, 'add card', card);
}

/** One card more than there are; `intent` says how people call it. */
export function addOne(doc: JourneyDoc, intent: Intent, card: NewCard): Outcome<CardId> {
  const added = addAll(doc, intent, [card]);
  const [id] = added.ok ? added.value : [];
  return id === undefined ? refused(added.ok ? 'nothing' : added.reason) : success(id);
}

/** Several at once, as when they are pasted: all of them or none, in one step. Their ids come in the order given. */
export function addCards(doc: JourneyDoc, cards: readonly NewCard[]): Outcome<readonly CardId[]> {
  return addAll(doc, 'add cards', cards);
}

function addAll(doc: JourneyDoc, intent: Intent, cards: readonly NewCard[]): Outcome<readonly CardId[]> {
  const reason = cards.length === 0 ? 'nothing' : wrongWith(doc.journey, cards);
  if (reason !== null) return refused(reason);
  const records = planned(doc, cards);
  change(doc, intent, (writer) => {
    for (const { id, fields, facts } of records) {
      writer.create('cards', id, { ...fields, ...setFields(facts, writer.stamp.at) });
      keepInUse(writer, doc.journey, facts);
    }
  });
  return success(records.map(({ id }) => id));
}

function wrongWith(journey: Journey, cards: readonly NewCard[]): Refusal | null {
  if (!cards.every((card) => isCell(journey, card))) return 'not a place';
  if (journey.cards.size + cards.length > limits.cards) return 'limit';
  const tooMuch = ({ text, facts = {} }: NewCard) => text.length > limits.cardText || exceedsLimits(facts);
  return cards.some(tooMuch) ? 'limit' : null;
}

interface Planned {
  readonly id: CardId;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly facts: WholeFacts;
}

/** The records of new cards. */
function planned(doc: JourneyDoc, cards: readonly NewCard[]): readonly Planned[] {
  const { journey } = doc;
  const ids = cards.map(() => newId('card', doc[workings].random));
  const orders = ordersOf(doc, cards, ids);
  const given = new Map<string, number>();
  return cards.flatMap((card, index) => {
    const id = ids[index];
    const kind = card.kind ?? journey.lanes.find((lane) => lane.id === card.lane)?.kind;
    if (id === undefined || kind === undefined) return [];
    const prefix = cardKinds[kind].refPrefix;
    const ahead = given.get(prefix) ?? 0;
    given.set(prefix, ahead + 1);
    const facts = wholeFacts(journey, kind, card.facts ?? {});
    const fields = {
      [cardKey.kind]: kind,
      [cardKey.text]: newText(card.text),
      [cardKey.place]: { stage: card.stage, lane: card.lane, order: orders.get(id) },
      [cardKey.ref]: doc[workings].nextRef(prefix, ahead),
      ...factFields(facts),
      ...ownFields(facts),
    };
    return [{ id, fields, facts }];
  });
}

/** Those that go to the same spot come to lie there in the order given. */
export function ordersOf(
  doc: JourneyDoc,
  cards: readonly Pick<NewCard, 'stage' | 'lane' | 'after'>[],
  ids: readonly CardId[],
): ReadonlyMap<CardId, Order> {
  const spots = new Map<string, { readonly card: (typeof cards)[number]; readonly ids: CardId[] }>();
  for (const [index, card] of cards.entries()) {
    const key = `${card.stage} ${card.lane} ${card.after === undefined ? 'last' : card.after}`;
    const spot = spots.get(key) ?? { card, ids: [] };
    spots.set(key, spot);
    spot.ids.push(...ids.slice(index, index + 1));
  }
  const runs = [...spots.values()].flatMap(({ card, ids: run }) => {
    const orders = ordersBehind(doc, card, card.after === undefined ? 'last' : card.after, run);
    return orders.flatMap((order, index) => run.slice(index, index + 1).map((id) => [id, order] as const));
  });
  return new Map(runs);
}

/** Cards that are to lie in one cell, in the order given, behind `after`. */
export interface Placement {
  readonly cards: readonly CardId[];
  readonly to: Cell;
  readonly after: After<CardId>;
}

/** Puts cards into a cell, in the order given, behind `after`. Cards that are gone are left out. */
export function moveCards(doc: JourneyDoc, ids: readonly CardId[], to: Cell, after: After<CardId>): Done {
  return placeCards(doc, [{ cards: ids, to, after }]);
}

/**
 * Puts cards into several cells in one step. A card that comes into a lane of another kind becomes of that kind
 * (rule I20), except in a lane of notes, which takes all; what its old kind knew stays, should it come back.
 */
export function placeCards(doc: JourneyDoc, placements: readonly Placement[]): Done {
  const { journey } = doc;
  const live = placements
    .map(({ cards, ...place }) => ({ ...place, cards: liveCards(journey, cards) }))
    .filter(({ cards }) => cards.length > 0);
  if (live.length === 0) return refused('gone');
  if (!live.every(({ to }) => isCell(journey, to))) return refused('not a place');
  const moves = live.filter(({ after, cards, to }) => !liesThere(journey, idsOf(cards), to, after));
  if (moves.length === 0) return refused('nothing');
  const ordered = moves.map((move) => ({
    ...move,
    orders: ordersBehind(doc, move.to, move.after, idsOf(move.cards)),
  }));
  change(doc, 'move cards', (writer) => {
    for (const { cards, orders, to } of ordered) {
      for (const [index, card] of cards.entries()) {
        const { lane, stage } = to;
        writer.set('cards', card.id, cardKey.place, { stage, lane, order: orders[index] });
        const kind = kindAfterMove(journey, card, lane);
        if (kind !== card.kind) writer.set('cards', card.id, cardKey.kind, kind);
      }
    }
  });
  return done;
}

const idsOf = (cards: readonly Card[]): readonly CardId[] => cards.map(({ id }) => id);

/**
 * The kind a card has once it lies in this lane: its own in its own lane, and in one that takes all kinds. A photo
 * stays one anywhere.
 */
export function kindAfterMove({ lanes }: Journey, { kind, place }: Card, lane: LaneId): CardKind {
  const taken = lanes.find(({ id }) => id === lane)?.kind ?? 'note';
  return taken === 'note' || kind === 'photo' || place.lane === lane ? kind : taken;
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
