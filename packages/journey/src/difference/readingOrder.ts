import { compareCards } from '../build.ts';
import type { Card } from '../card.ts';
import type { Journey } from '../journey.ts';
import { compareByOrder } from '../order.ts';
import type { Order } from '../order.ts';

interface Ordered {
  readonly id: string;
  readonly order: Order;
}

/** All that were there before and all that are there after, each once: where it lies now, else where it lay. */
export function inOneOrder<T extends Ordered>(before: readonly T[], after: readonly T[]): readonly T[] {
  if (before === after) return after;
  const now = new Set(after.map(({ id }) => id));
  return [...after, ...before.filter(({ id }) => !now.has(id))].sort(compareByOrder);
}

/** Reading order of cards of both moments: lane by lane, stage by stage within a lane, down each cell. */
export function cardsOfBoth(before: Journey, after: Journey): (a: Card, b: Card) => number {
  const ranked = (records: readonly Ordered[]): ReadonlyMap<string, number> =>
    new Map(records.map(({ id }, index) => [id, index]));
  const lanes = ranked(inOneOrder<Ordered>(before.lanes, after.lanes));
  const stages = ranked(inOneOrder<Ordered>(before.stages, after.stages));
  return (a, b) => {
    const byLane = (lanes.get(a.place.lane) ?? 0) - (lanes.get(b.place.lane) ?? 0);
    const byStage = (stages.get(a.place.stage) ?? 0) - (stages.get(b.place.stage) ?? 0);
    return byLane || byStage || compareCards(a, b);
  };
}

/**
 * Which of the records that are in a list at both moments have another place among these. What was added or taken
 * away in between moves nobody.
 */
export function haveMovedAmong(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const [was, is] = [new Set(before), new Set(after)];
  const stayed = before.filter((id) => is.has(id));
  const staying = after.filter((id) => was.has(id));
  return new Set(staying.filter((id, index) => stayed[index] !== id));
}
