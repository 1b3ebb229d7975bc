import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLayout } from '../../src/layout/grid.ts';
import { cellAt, dropTarget } from '../../src/layout/target.ts';
import { parseSketch } from '../../src/sketch/parse.ts';
import { evenMeasure, journeys } from '../../src/testing.ts';

const result = parseSketch(`
              | A            | B
  touchpoints | one #one / two #two | three #three
  notes       |              | - four #four`);
if (!result.ok) throw new Error('The sketch is wrong');
const { journey, names } = result.value;
const card = (name: string) => names.get(name)!;
const a = journey.stages[0]!.id;
const [touch, notes] = journey.lanes.map(({ id }) => id) as [never, never];
const layout = createLayout(evenMeasure)(journey);

describe('a point on the map', () => {
  it('lies in the cell whose box holds it', () => {
    fc.assert(
      fc.property(journeys, fc.nat(1500), fc.nat(1500), (any, x, y) => {
        const laid = createLayout(evenMeasure)(any);
        const cell = cellAt(laid, { x, y });
        const box = cell && laid.cellBox(cell.stage, cell.lane)!;
        const onGrid =
          x >= laid.laneHeaderWidth && y >= laid.headerHeight && x < laid.width && y < laid.height;
        expect(cell !== null).toBe(onGrid);
        expect(!box || (x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height)).toBe(
          true,
        );
      }),
    );
  });

  it('drops before the first card whose middle is below it', () => {
    const at = (name: string, part: number) => {
      const box = layout.cardBox(card(name))!;
      return { x: box.x + 5, y: box.y + box.height * part };
    };
    const after = (name: string, part: number) =>
      dropTarget(layout, journey, at(name, part), new Set())!.after;
    expect([after('one', 0.2), after('one', 0.8), after('two', 0.2), after('two', 0.8)]).toEqual([
      null,
      card('one'),
      card('one'),
      card('two'),
    ]);
  });

  it('draws the insertion line in the middle of the gap', () => {
    const [one, two] = [layout.cardBox(card('one'))!, layout.cardBox(card('two'))!];
    const target = dropTarget(layout, journey, { x: two.x, y: two.y + 1 }, new Set())!;
    expect(target.lineY).toBe((one.y + one.height + two.y) / 2);
    const first = dropTarget(layout, journey, { x: one.x, y: one.y + 1 }, new Set())!;
    expect(first.lineY).toBe(one.y - 3);
  });

  it('never drops behind a card that is dragged itself', () => {
    const two = layout.cardBox(card('two'))!;
    const target = dropTarget(layout, journey, { x: two.x, y: two.y + 30 }, new Set([card('two')]));
    expect(target).toMatchObject({ stage: a, lane: touch, after: card('one') });
  });

  it('drops into an empty cell, and nowhere over headers or outside', () => {
    const empty = layout.cellBox(a, notes)!;
    expect(dropTarget(layout, journey, { x: empty.x + 9, y: empty.y + 9 }, new Set())).toMatchObject({
      after: null,
    });
    expect(dropTarget(layout, journey, { x: 10, y: 100 }, new Set())).toBeNull();
    expect(dropTarget(layout, journey, { x: 10_000, y: 100 }, new Set())).toBeNull();
  });
});
