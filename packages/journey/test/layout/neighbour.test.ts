import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardIdsIn } from '../../src/journey.ts';
import { neighbour } from '../../src/layout/neighbour.ts';
import type { Direction, GridSpot } from '../../src/layout/neighbour.ts';
import { parseSketch } from '../../src/sketch/parse.ts';
import { journeys } from '../../src/testing.ts';

const result = parseSketch(`
              | A            | B
  touchpoints | one #one / two #two | three #three
  notes       |              | - four #four`);
if (!result.ok) throw new Error('The sketch is wrong');
const { journey, names } = result.value;
const card = (name: string) => names.get(name)!;
const a = journey.stages[0]!.id;
const [touch, notes] = journey.lanes.map(({ id }) => id) as [never, never];

describe('arrow keys', () => {
  const walk = (from: GridSpot, ...directions: Direction[]): GridSpot =>
    directions.reduce((spot, direction) => neighbour(journey, spot, direction), from);
  const on = (name: string): GridSpot => ({ at: 'card', card: card(name) });

  it('go down through the cards of a cell, then to the next lane', () => {
    expect(walk(on('one'), 'down')).toEqual(on('two'));
    expect(walk(on('two'), 'down')).toEqual({ at: 'cell', stage: a, lane: notes });
    expect(walk({ at: 'cell', stage: a, lane: notes }, 'up')).toEqual(on('two'));
  });

  it('keep the height within a cell as far as they can when going sideways', () => {
    expect(walk(on('two'), 'right')).toEqual(on('three'));
    expect(walk(on('three'), 'left')).toEqual(on('one'));
  });

  it('reach the headers and the corner', () => {
    expect(walk(on('one'), 'up')).toEqual({ at: 'stage', stage: a });
    expect(walk(on('one'), 'left')).toEqual({ at: 'lane', lane: touch });
    expect(walk(on('one'), 'left', 'up')).toEqual({ at: 'corner' });
    expect(walk({ at: 'corner' }, 'right', 'right', 'down')).toEqual(on('three'));
    expect(walk({ at: 'corner' }, 'down', 'right')).toEqual(on('one'));
  });

  it('jump to the ends of a lane and of the map', () => {
    expect(walk(on('one'), 'rowEnd')).toEqual(on('three'));
    expect(walk(on('three'), 'rowStart')).toEqual(on('one'));
    expect(walk(on('one'), 'mapEnd')).toEqual(on('four'));
    expect(walk(on('four'), 'mapStart')).toEqual(on('one'));
    expect(walk({ at: 'corner' }, 'mapEnd')).toEqual(on('four'));
  });

  it('stay at the edge, and on a card that is gone', () => {
    expect(walk(on('four'), 'down')).toEqual(on('four'));
    expect(walk({ at: 'corner' }, 'up')).toEqual({ at: 'corner' });
    const gone: GridSpot = { at: 'card', card: 'card_gone' as never };
    expect(walk(gone, 'down')).toBe(gone);
  });

  it('visit every card of any map going down column by column', () => {
    fc.assert(
      fc.property(journeys, (any) => {
        const seen = new Set<string>();
        for (const stage of any.stages) {
          let spot: GridSpot = { at: 'stage', stage: stage.id };
          for (let next = neighbour(any, spot, 'down'); next !== spot; next = neighbour(any, spot, 'down')) {
            spot = next;
            if (spot.at === 'card') seen.add(spot.card);
          }
        }
        expect([...seen].sort()).toEqual([...any.cards].map(([id]) => id).sort());
      }),
    );
  });

  it('come back when they turn around', () => {
    fc.assert(
      fc.property(journeys, fc.nat(), (any, pick) => {
        const cards = [...any.cards].map(([id]) => id);
        const id = cards[pick % Math.max(1, cards.length)];
        fc.pre(id !== undefined);
        const from: GridSpot = { at: 'card', card: id };
        expect(neighbour(any, neighbour(any, from, 'up'), 'down')).toEqual(from);
        const { stage, lane } = any.cards.get(id)!.place;
        const isLast = cardIdsIn(any, stage, lane).at(-1) === id && any.lanes.at(-1)?.id === lane;
        expect(isLast || neighbour(any, neighbour(any, from, 'down'), 'up')).toEqual(isLast || from);
      }),
    );
  });
});
