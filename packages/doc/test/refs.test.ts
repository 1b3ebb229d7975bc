import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Refs } from '../src/refs.ts';
import type { RefHolder } from '../src/refs.ts';

const named = (...holders: readonly RefHolder[]): string[] => {
  const refs = new Refs();
  refs.update(new Map(holders.map((holder) => [holder.id, holder])));
  return holders.map(({ id }) => refs.nameOf(id) ?? '');
};

describe('references', () => {
  test('of twins get letters by age', () => {
    expect(named({ id: 'x', ref: 'PP-61', at: 2 }, { id: 'y', ref: 'PP-61', at: 1 })).toEqual([
      'PP-61b',
      'PP-61',
    ]);
  });

  test('that already have a letter keep it, and others go round it', () => {
    const all = named(
      { id: 'a', ref: 'T-1', at: 1 },
      { id: 'b', ref: 'T-1', at: 2 },
      { id: 'c', ref: 'T-1b', at: 0 },
    );
    expect(new Set(all).size).toBe(3);
    expect(all[0]).toBe('T-1');
  });

  test('go on behind the highest number of their prefix', () => {
    const refs = new Refs();
    expect(refs.next('PP')).toBe('PP-01');
    refs.update(new Map([['x', { id: 'x', ref: 'PP-99b', at: 1 }]]));
    expect([refs.next('PP'), refs.next('T')]).toEqual(['PP-100', 'T-01']);
  });

  test('are unique and the same in whatever order their cards come and go', () => {
    const holder = fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      ref: fc.constantFrom('T-1', 'T-1b', 'T-1c', 'T-2', 'odd'),
      at: fc.nat(2),
      gone: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(holder, { maxLength: 20 }), (happened) => {
        const refs = new Refs();
        const present = new Map<string, RefHolder>();
        for (const { gone, ...one } of happened) {
          refs.update(new Map([[one.id, gone ? null : one]]));
          if (gone) present.delete(one.id);
          else present.set(one.id, one);
        }
        const names = [...present.keys()].map((id) => refs.nameOf(id));
        expect(new Set(names).size).toBe(present.size);
        expect(names).toEqual(named(...present.values()));
      }),
    );
  });
});
