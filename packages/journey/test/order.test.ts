import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareByOrder, gapBehind, orderBetween, ordersBetween } from '../src/order.ts';
import type { Order } from '../src/order.ts';
import { seededRandom } from '../src/testing.ts';

/** A list written by random inserts, each a position and a count. */
const inserts = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 70 })), { maxLength: 40 });

function grow(steps: readonly (readonly [number, number])[], seed: number): Order[] {
  const random = seededRandom(seed);
  const list: Order[] = [];
  for (const [position, count] of steps) {
    const at = position % (list.length + 1);
    list.splice(at, 0, ...ordersBetween(list[at - 1] ?? null, list[at] ?? null, count, random));
  }
  return list;
}

function isAscending(list: readonly Order[]): boolean {
  return list.every((key, index) => index === 0 || list[index - 1]! < key);
}

describe('order keys', () => {
  it('are always strictly between their neighbours, wherever people insert', () => {
    fc.assert(
      fc.property(inserts, fc.integer(), (steps, seed) => {
        expect(isAscending(grow(steps, seed))).toBe(true);
      }),
    );
  });

  it('leave room between any two of them', () => {
    fc.assert(
      fc.property(inserts, fc.integer(), (steps, seed) => {
        const list = grow(steps, seed);
        const random = seededRandom(seed + 1);
        for (const [index, after] of list.entries()) {
          const before = list[index - 1] ?? null;
          const between = orderBetween(before, after, random);
          expect(between < after && (before === null || between > before)).toBe(true);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('never end in a zero, for nothing would fit between x and x0', () => {
    fc.assert(
      fc.property(inserts, fc.integer(), (steps, seed) => {
        expect(grow(steps, seed).filter((key) => key.endsWith('0'))).toEqual([]);
      }),
    );
  });

  it('stay short in a list that is written from top to bottom, or from bottom to top', () => {
    const random = seededRandom(1);
    let last: Order | null = null;
    let first: Order | null = null;
    for (let count = 0; count < 10_000; count++) {
      last = orderBetween(last, null, random);
      first = orderBetween(null, first, random);
    }
    expect(last!.length).toBeLessThanOrEqual(8);
    expect(first!.length).toBeLessThanOrEqual(8);
  });

  it('grow by less than a digit for every ten cards typed downwards in the middle of a list', () => {
    const random = seededRandom(2);
    let before = orderBetween(null, null, random);
    const after = orderBetween(before, null, random);
    for (let count = 0; count < 500; count++) before = orderBetween(before, after, random);
    expect(before < after).toBe(true);
    expect(before.length).toBeLessThan(50);
  });

  it('share one prefix within a run, so that two runs at one spot stay whole', () => {
    fc.assert(
      fc.property(inserts, fc.integer(), fc.nat(), (steps, seed, position) => {
        const list = grow(steps, seed);
        const at = position % (list.length + 1);
        const neighbours = [list[at - 1] ?? null, list[at] ?? null] as const;
        const mine = ordersBetween(...neighbours, 12, seededRandom(seed + 1)).map((key) => ({
          key,
          whose: 'mine',
        }));
        const yours = ordersBetween(...neighbours, 12, seededRandom(seed + 2)).map((key) => ({
          key,
          whose: 'yours',
        }));
        const merged = [...mine, ...yours].sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ whose }) => whose);
        expect(new Set(merged.slice(0, 12)).size).toBe(1);
      }),
    );
  });

  it('differ when two people insert at the same spot', () => {
    const keys = new Set(
      Array.from({ length: 1000 }, (_, seed) => orderBetween(null, null, seededRandom(seed))),
    );
    expect(keys.size).toBe(1000);
  });

  it('go behind both of two equal keys, and before what follows them', () => {
    const random = seededRandom(4);
    const [a, twin, b] = ordersBetween(null, null, 3, random) as [Order, Order, Order];
    const behind = orderBetween(twin, twin, random);
    expect(behind > twin && behind < b && behind > a).toBe(true);
    expect(gapBehind([a, twin, twin, b], 1)).toEqual({ before: twin, after: b });
    expect(gapBehind([a, twin, twin], 2)).toEqual({ before: twin, after: null });
    expect(gapBehind([a, b], -1)).toEqual({ before: null, after: a });
  });

  it('are found for any neighbours, also malformed ones from elsewhere', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string(),
        fc.integer(),
        fc.integer({ min: 1, max: 5 }),
        (a, b, seed, count) => {
          const run = ordersBetween(a as Order, b as Order, count, seededRandom(seed));
          expect(isAscending(run)).toBe(true);
          expect(run.length).toBe(count);
          expect(isAscending(ordersBetween(a as Order, null, count, seededRandom(seed)))).toBe(true);
          expect(isAscending(ordersBetween(null, b as Order, count, seededRandom(seed)))).toBe(true);
        },
      ),
    );
  });

  it('sort by key, and twins by id', () => {
    const at = (order: string, id: string) => ({ order: order as Order, id });
    const sorted = [at('a1', 'z'), at('a0V', 'b'), at('a0V', 'a'), at('Zz', 'c')].sort(compareByOrder);
    expect(sorted.map(({ id }) => id)).toEqual(['c', 'a', 'b', 'z']);
    expect(compareByOrder(at('a0', 'a'), at('a0', 'a'))).toBe(0);
  });
});
