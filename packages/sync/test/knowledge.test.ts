import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Ahead, Knowledge } from '../src/knowledge.ts';

const span = fc.record({
  client: fc.integer({ min: 1, max: 2 }),
  from: fc.nat(40),
  length: fc.integer({ min: 1, max: 9 }),
});
const spans = fc.array(
  span.map(({ client, from, length }) => ({ client, from, to: from + length })),
  { maxLength: 30 },
);

describe('knowledge of a document', () => {
  it('keeps deletions as a set of clocks would, whatever their order', () => {
    fc.assert(
      fc.property(spans, spans, (deletes, asked) => {
        const knowledge = new Knowledge();
        knowledge.absorb({ pieces: [], deletes });
        const model = new Set(
          deletes.flatMap(({ client, from, to }) => clocks(from, to).map((at) => `${client}/${at}`)),
        );
        for (const { client, from, to } of asked) {
          const isDeleted = clocks(from, to).every((at) => model.has(`${client}/${at}`));
          expect(knowledge.isDeleted({ client, from, to })).toBe(isDeleted);
        }
        for (const bounds of knowledge.deletes.values()) {
          expect(bounds.every((bound, at) => at === 0 || bound > (bounds[at - 1] ?? 0))).toBe(true);
        }
      }),
    );
  });

  it('knows what is ahead as well as what is stored, and forgets it with the layer', () => {
    const stored = new Knowledge();
    stored.absorb({ pieces: [{ client: 1, from: 0, to: 5 }], deletes: [{ client: 1, from: 0, to: 2 }] });
    const ahead = new Ahead(stored);
    ahead.absorb({ pieces: [{ client: 1, from: 5, to: 9 }], deletes: [{ client: 1, from: 7, to: 8 }] });
    expect([ahead.clockOf(1), stored.clockOf(1), ahead.clockOf(2)]).toEqual([9, 5, 0]);
    expect(ahead.isDeleted({ client: 1, from: 0, to: 2 })).toBe(true);
    expect(ahead.isDeleted({ client: 1, from: 7, to: 8 })).toBe(true);
    expect(stored.isDeleted({ client: 1, from: 7, to: 8 })).toBe(false);
    expect(new Ahead(stored).clockOf(1)).toBe(5);
  });
});

function clocks(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}
