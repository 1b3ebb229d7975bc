import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cardsInReadingOrder,
  keptRows,
  nextSorts,
  parseSketch,
  sortedCards,
  tableColumns,
  taggedCounts,
  tagId,
} from '../../src/index.ts';
import type { CardId, Journey, TableSort } from '../../src/index.ts';
import { sortKeys } from '../../src/table/columns.ts';
import { journeys } from '../../src/testing.ts';

const compare = new Intl.Collator('en', { numeric: true }).compare;
const column = fc.constantFrom(...tableColumns);
const sort = fc.record({ by: column, way: fc.constantFrom('up' as const, 'down' as const) });
const sorts = fc.uniqueArray(sort, { selector: ({ by }) => by, maxLength: 3 });

function journeyFromSketch(sketch: string): Journey {
  const parsed = parseSketch(sketch);
  if (!parsed.ok) throw new Error('not a sketch');
  return parsed.value.journey;
}

const idsOf = (journey: Journey, by: readonly TableSort[]): readonly CardId[] =>
  sortedCards(journey, by, compare).map(({ id }) => id);

const map = `
              | Apply                     | Wait
  pain points | !2 queue [Rural] / cold   | !4 noise [Rural; Forms]
  touchpoints | Form 10 / Form 9          | ärger`;

describe('the order of rows', () => {
  test('is the reading order until somebody sorts', () => {
    fc.assert(
      fc.property(journeys, (journey) => {
        expect(sortedCards(journey, [], compare)).toEqual(cardsInReadingOrder(journey));
      }),
      { seed: 1, numRuns: 60 },
    );
  });

  test('has every card once, with those that say nothing last, whichever way a column goes', () => {
    fc.assert(
      fc.property(journeys, sorts, (journey, by) => {
        const cards = sortedCards(journey, by, compare);
        expect(new Set(cards)).toEqual(new Set(cardsInReadingOrder(journey)));
        expect(cards).toHaveLength(journey.cards.size);
        const [first] = by;
        if (!first) return;
        const keys = cards.map(sortKeys(journey, first.by));
        const silent = keys.indexOf(null);
        if (silent >= 0) expect(keys.slice(silent).every((key) => key === null)).toBe(true);
      }),
      { seed: 2, numRuns: 100 },
    );
  });

  test('by several columns is that of the last, then of the one before it, each time leaving equals alone', () => {
    fc.assert(
      fc.property(journeys, sort, sort, (journey, first, second) => {
        fc.pre(first.by !== second.by);
        const key = sortKeys(journey, first.by);
        const turn = first.way === 'up' ? 1 : -1;
        const bySecond = [...sortedCards(journey, [second], compare)];
        bySecond.sort((a, b) => {
          const [one, other] = [key(a), key(b)];
          if (one === null || other === null) return Number(one === null) - Number(other === null);
          const isWords = typeof one === 'string' && typeof other === 'string';
          return turn * (isWords ? compare(one, other) : Number(one) - Number(other));
        });
        expect(idsOf(journey, [first, second])).toEqual(bySecond.map(({ id }) => id));
      }),
      { seed: 3, numRuns: 100 },
    );
  });

  test('goes by letters and figures as the reader has them', () => {
    const journey = journeyFromSketch(map);
    const textsBy = (...by: readonly TableSort[]) =>
      sortedCards(journey, by, compare).map(({ text }) => text);
    expect(textsBy({ by: 'text', way: 'up' })).toEqual([
      'ärger',
      'cold',
      'Form 9',
      'Form 10',
      'noise',
      'queue',
    ]);
    expect(textsBy({ by: 'severity', way: 'down' }).slice(0, 3)).toEqual(['noise', 'queue', 'cold']);
    expect(textsBy({ by: 'lane', way: 'down' }, { by: 'text', way: 'down' })).toEqual([
      'Form 10',
      'Form 9',
      'ärger',
      'queue',
      'noise',
      'cold',
    ]);
  });
});

describe('a press on the head of a column', () => {
  test('goes up, down, and back to no order', () => {
    const press = (before: readonly TableSort[]) => nextSorts(before, 'severity', { also: false });
    expect(press([{ by: 'text', way: 'up' }])).toEqual([{ by: 'severity', way: 'up' }]);
    expect(press(press([]))).toEqual([{ by: 'severity', way: 'down' }]);
    expect(press(press(press([])))).toEqual([]);
  });

  test('with another column kept turns only its own', () => {
    const before: readonly TableSort[] = [
      { by: 'lane', way: 'up' },
      { by: 'text', way: 'up' },
    ];
    expect(nextSorts(before, 'lane', { also: true })).toEqual([
      { by: 'lane', way: 'down' },
      { by: 'text', way: 'up' },
    ]);
    expect(nextSorts(before, 'stage', { also: true })).toEqual([...before, { by: 'stage', way: 'up' }]);
    expect(nextSorts([{ by: 'lane', way: 'down' }, ...before.slice(1)], 'lane', { also: true })).toEqual([
      { by: 'text', way: 'up' },
    ]);
  });
});

describe('rows that stand', () => {
  const ids = fc.uniqueArray(fc.stringMatching(/^c[a-f]{1,2}$/), { maxLength: 12 }) as fc.Arbitrary<CardId[]>;

  test('keep their order among each other whatever comes and goes, and what comes is there', () => {
    fc.assert(
      fc.property(ids, ids, fc.nat(), (rows, wanted, pick) => {
        const after = rows[pick % Math.max(1, rows.length)] ?? null;
        const now = keptRows(rows, wanted, after);
        expect([...now].sort()).toEqual([...wanted].sort());
        expect(now.filter((id) => rows.includes(id))).toEqual(rows.filter((id) => wanted.includes(id)));
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  test('are the same list while nothing comes or goes', () => {
    const rows = ['a', 'b'] as CardId[];
    expect(keptRows(rows, ['b', 'a'] as CardId[])).toBe(rows);
  });

  test('take in what is new behind the row it was put after, else at the end', () => {
    const rows = ['a', 'b'] as CardId[];
    const wanted = ['n', 'a', 'b'] as CardId[];
    expect(keptRows(rows, wanted, 'a' as CardId)).toEqual(['a', 'n', 'b']);
    expect(keptRows(rows, wanted, 'gone' as CardId)).toEqual(['a', 'b', 'n']);
  });
});

test('tags are counted with the cards that have them, unused ones too', () => {
  const counts = taggedCounts(journeyFromSketch(`tags: Web\n${map}`));
  expect(counts.get(tagId('Rural'))).toBe(2);
  expect(counts.get(tagId('Forms'))).toBe(1);
  expect(counts.get(tagId('Web'))).toBe(0);
});
