import * as fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { withFormula, withoutFormula } from '../../src/index.ts';
import { itemsCell, itemsIn } from '../../src/rows/items.ts';

test('what a spreadsheet would run becomes text; numbers stay numbers', () => {
  const cells = ['=1+1', '@SUM(A1)', '+cmd', '-x', '\t=1', "'=1", '-2', '+3.5 %', 'plain', "'quoted'"];
  expect(cells.map(withoutFormula)).toEqual([
    "'=1+1",
    "'@SUM(A1)",
    "'+cmd",
    "'-x",
    "'\t=1",
    "''=1",
    '-2',
    '+3.5 %',
    'plain',
    "'quoted'",
  ]);
});

it('every cell comes back as it was', () => {
  const cell = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom("'", '=', '-', '1', '@', 'a') }));
  fc.assert(fc.property(cell, (text) => withFormula(withoutFormula(text)) === text));
});

it('several names in a cell come back as they were', () => {
  const name = fc.string({ unit: fc.constantFrom('a', 'b', ';', ',', '"', ' ', '\n') });
  fc.assert(
    fc.property(fc.array(name), (items) => {
      expect(itemsIn(itemsCell(items))).toEqual(items);
    }),
    { numRuns: 1000 },
  );
});

test('names are parted by commas, unless semicolons or lines part them', () => {
  expect(itemsIn('web, old')).toEqual(['web', 'old']);
  expect(itemsIn('Paris, TX; old')).toEqual(['Paris, TX', 'old']);
  expect(itemsIn('Paris, TX\nold;')).toEqual(['Paris, TX', 'old']);
});
