import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RecordMap } from '../src/recordMap.ts';

const entries = fc.array(fc.tuple(fc.string({ maxLength: 2 }), fc.integer({ min: 0, max: 3 })), {
  maxLength: 60,
});
const keys = fc.array(fc.string({ maxLength: 2 }), { maxLength: 30 });

describe('a record map', () => {
  it('behaves like a plain map', () => {
    fc.assert(
      fc.property(entries, entries, keys, (first, set, gone) => {
        const plain = new Map(first);
        for (const [key, value] of set) plain.set(key, value);
        for (const key of gone) plain.delete(key);
        const map = RecordMap.from(first).withAll(set, gone);
        expect(new Map(map)).toEqual(plain);
        expect(map.size).toBe(plain.size);
        expect([...map.values()].sort()).toEqual([...plain.values()].sort());
      }),
    );
  });

  it('leaves the map it came from as it was', () => {
    fc.assert(
      fc.property(entries, entries, keys, (first, set, gone) => {
        const map = RecordMap.from(first);
        map.withAll(set, gone);
        expect(new Map(map)).toEqual(new Map(first));
      }),
    );
  });

  it('stays the very same when nothing changes', () => {
    const map = RecordMap.from<string, number>([['a', 1]]);
    expect(map.withAll([['a', 1]], ['b'])).toBe(map);
  });

  it('names the keys that changed, and only those', () => {
    fc.assert(
      fc.property(entries, entries, keys, (first, set, gone) => {
        const before = RecordMap.from(first);
        const after = before.withAll(set, gone);
        const all = new Set([...before, ...after].map(([key]) => key));
        const changed = [...all].filter((key) => before.get(key) !== after.get(key));
        expect([...after.changedSince(before)].sort()).toEqual(changed.sort());
      }),
    );
  });
});
