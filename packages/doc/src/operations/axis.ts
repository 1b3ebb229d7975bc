import { cardIdsIn, gapBehind, orderBetween } from '@throughline/journey';
import type { CardId, Journey, Lane, LaneId, Order, Stage, StageId } from '@throughline/journey';
import { change } from '../change.ts';
import type { Intent } from '../intent.ts';
import { workings } from '../journeyDoc.ts';
import type { JourneyDoc } from '../journeyDoc.ts';
import { deletedAlong, isBinned } from '../life.ts';
import { done, refused } from '../outcome.ts';
import type { Done } from '../outcome.ts';
import { recordIn } from '../roots.ts';
import { laneKey, stageKey } from '../schema.ts';

/** What stages and lanes have in common: both are a row of records that cards hang on. */
export type AxisTarget =
  | { readonly root: 'stages'; readonly id: StageId }
  | { readonly root: 'lanes'; readonly id: LaneId };

/** Behind which one: null is before all, and one that is gone means behind all. */
export type After<Id> = Id | null | 'last';

interface Ordered<Id> {
  readonly id: Id;
  readonly order: Order;
}

export function orderBehind<Id>(doc: JourneyDoc, records: readonly Ordered<Id>[], after: After<Id>): Order {
  const gap = gapBehind(
    records.map((record) => record.order),
    indexOf(records, after),
  );
  return orderBetween(gap.before, gap.after, doc[workings].random);
}

function indexOf<Id>(records: readonly Ordered<Id>[], after: After<Id>): number {
  if (after === null) return -1;
  const index = records.findIndex((record) => record.id === after);
  return index < 0 ? records.length - 1 : index;
}

export function moveOnAxis(
  doc: JourneyDoc,
  intent: Intent,
  { root, id }: AxisTarget,
  after: After<string>,
): Done {
  const all: readonly Ordered<string>[] = doc.journey[root];
  const others = all.filter((record) => record.id !== id);
  if (others.length === all.length || !recordIn(doc[workings].roots, root, id)) return refused('gone');
  const now = all.findIndex((record) => record.id === id);
  if (after === id || indexOf(others, after) + 1 === now) return refused('nothing');
  const order = orderBehind(doc, others, after);
  change(doc, intent, (writer) =>
    writer.set(root, id, root === 'stages' ? stageKey.order : laneKey.order, order),
  );
  return done;
}

/** Deletes it and the cards in it. A card that someone adds or edits there meanwhile survives, and shows it. */
export function deleteFromAxis(doc: JourneyDoc, intent: Intent, { root, id }: AxisTarget): Done {
  if (!doc.journey[root].some((record) => record.id === id)) return refused('gone');
  const cards = root === 'stages' ? cardsOfStage(doc.journey, id) : cardsOfLane(doc.journey, id);
  change(doc, intent, (writer) => {
    for (const card of cards) writer.remove('cards', card, id);
    writer.remove(root, id);
  });
  return done;
}

/** Says how everybody sees it who has not chosen otherwise. Of two people who say it at once the later is right. */
export function collapseForEveryone(doc: JourneyDoc, { root, id }: AxisTarget, collapsed: boolean): Done {
  const all: readonly (Stage | Lane)[] = doc.journey[root];
  const record = all.find((each) => each.id === id);
  if (!record || !recordIn(doc[workings].roots, root, id)) return refused('gone');
  if (record.collapsed === collapsed) return refused('nothing');
  const key = root === 'stages' ? stageKey.collapsed : laneKey.collapsed;
  const intent = collapsed ? 'collapse for everyone' : 'expand for everyone';
  change(doc, intent, (writer) => writer.set(root, id, key, collapsed));
  return done;
}

/** Brings it back, with the cards that were deleted along with it. */
export function restoreOnAxis(doc: JourneyDoc, intent: Intent, { root, id }: AxisTarget): Done {
  const { roots } = doc[workings];
  const record = recordIn(roots, root, id);
  if (!record) return refused('gone');
  if (!isBinned(record)) return refused('nothing');
  const cards = [...doc.journey.bin.cards].map(([card]) => card);
  change(doc, intent, (writer) => {
    writer.restore(root, id);
    for (const card of cards) {
      const shared = recordIn(roots, 'cards', card);
      if (shared && deletedAlong(shared) === id) writer.restore('cards', card);
    }
  });
  return done;
}

function cardsOfStage(journey: Journey, stage: StageId): readonly CardId[] {
  return journey.lanes.flatMap((lane) => cardIdsIn(journey, stage, lane.id));
}

function cardsOfLane(journey: Journey, lane: LaneId): readonly CardId[] {
  return journey.stages.flatMap((stage) => cardIdsIn(journey, stage.id, lane));
}
