import { cardIdsIn, gapBehind, ordersBetween } from '@throughline/journey';
import type { CardId, Journey, LaneId, Order, StageId } from '@throughline/journey';
import { workings } from '../journeyDoc.ts';
import type { JourneyDoc } from '../journeyDoc.ts';
import type { After } from './axis.ts';

/** One cell of the map. */
export interface Cell {
  readonly stage: StageId;
  readonly lane: LaneId;
}

export function isCell({ stages, lanes }: Journey, { stage, lane }: Cell): boolean {
  return stages.some(({ id }) => id === stage) && lanes.some(({ id }) => id === lane);
}

/** Keys for cards that go behind `after` in a cell; where they lie now does not count. */
export function ordersBehind(
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

/** Whether cards lie behind `after` already, in this order. */
export function liesThere(journey: Journey, ids: readonly CardId[], to: Cell, after: After<CardId>): boolean {
  const inCell = cardIdsIn(journey, to.stage, to.lane);
  const coming = new Set(ids);
  if (!ids.every((id) => inCell.includes(id))) return false;
  const others = inCell.filter((id) => !coming.has(id));
  const target = others.toSpliced(indexBehind(inCell, others, coming, after) + 1, 0, ...ids);
  return target.every((id, index) => id === inCell[index]);
}
