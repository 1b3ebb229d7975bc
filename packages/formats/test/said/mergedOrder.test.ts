import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergedOrder } from '../../src/said/mergedOrder.ts';

const names = [...'abcdefgh'];
/** Some names of one order, as each lane of a map tells some of its stages. */
const parts = fc
  .shuffledSubarray(names, { minLength: 2 })
  .chain((whole) => fc.array(fc.subarray(whole), { minLength: 1, maxLength: 6 }));

describe('one order of several', () => {
  it('has every name once and agrees with all of them when they are parts of one', () => {
    fc.assert(
      fc.property(parts, (orders) => {
        const merged = mergedOrder(orders);
        expect([...merged].sort()).toEqual([...new Set(orders.flat())].sort());
        for (const order of orders) expect(merged.filter((name) => order.includes(name))).toEqual(order);
      }),
    );
  });

  it('has every name once also when they contradict each other', () => {
    fc.assert(
      fc.property(fc.array(fc.shuffledSubarray(names), { maxLength: 6 }), (orders) => {
        expect([...mergedOrder(orders)].sort()).toEqual([...new Set(orders.flat())].sort());
      }),
    );
  });
});
