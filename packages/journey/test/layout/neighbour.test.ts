import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { curvePointsIn } from '../../src/curve/curves.ts';
import type { Journey } from '../../src/journey.ts';
import { neighbour, spotInCell } from '../../src/layout/neighbour.ts';
import type { Direction, GridSpot } from '../../src/layout/neighbour.ts';
import { journeys } from '../../src/testing.ts';
import { emotional } from '../emotional.ts';
import { sketched } from '../sketched.ts';

const { card, journey } = sketched(`
              | A            | B
  touchpoints | one #one / two #two | three #three
  notes       |              | - four #four`);
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

  it('visit every card of any map going down column by column, and along the curves', () => {
    fc.assert(
      fc.property(fc.oneof(journeys, emotional), (any) => {
        const seen = new Set<string>();
        const go = (from: GridSpot, direction: Direction): void => {
          let spot = from;
          for (
            let next = neighbour(any, spot, direction);
            next !== spot;
            next = neighbour(any, spot, direction)
          ) {
            spot = next;
            if (spot.at === 'card') seen.add(spot.card);
          }
        };
        for (const stage of any.stages) go({ at: 'stage', stage: stage.id }, 'down');
        for (const lane of any.lanes) if (lane.kind === 'emotion') go({ at: 'lane', lane: lane.id }, 'right');
        expect([...seen].sort()).toEqual([...any.cards].map(([id]) => id).sort());
      }),
    );
  });

  it('come back when they turn around, but to the edge of a curve they have left', () => {
    const turn = (any: Journey, from: GridSpot, there: Direction, back: Direction): void => {
      const beyond = neighbour(any, from, there);
      if (beyond !== from) expect(neighbour(any, beyond, back)).toEqual(from);
    };
    fc.assert(
      fc.property(fc.oneof(journeys, emotional), fc.nat(), (any, pick) => {
        const cards = [...any.cards.values()];
        const card = cards[pick % Math.max(1, cards.length)];
        fc.pre(card !== undefined);
        const from: GridSpot = { at: 'card', card: card.id };
        const { lane, stage } = card.place;
        const points =
          any.lanes.find(({ id }) => id === lane)!.kind === 'emotion'
            ? curvePointsIn(any, stage, lane).map(({ id }) => id)
            : [];
        const isPoint = points.includes(card.id);
        if (!isPoint || points[0] === card.id) turn(any, from, 'up', 'down');
        if (!isPoint || points.at(-1) === card.id) turn(any, from, 'down', 'up');
        if (isPoint && points[0] !== card.id) turn(any, from, 'left', 'right');
        if (isPoint && points.at(-1) !== card.id) turn(any, from, 'right', 'left');
      }),
    );
  });
});

describe('arrow keys on a curve', () => {
  const { card, journey } = sketched(`
                | A                                                 | B          | C
    Actions     | > above #above                                    | > b        | > c
    Emotion     | ~1@0.8 late #late / > stack #stack / ~0@0.1 early #early |      | ~2@0.1 next #next / ~1@0.9 last #last / - low #low
    notes       | - under #under                                    | - x        | - y #y`);
  const [, emotion] = journey.lanes.map(({ id }) => id) as [never, never];
  const b = journey.stages[1]!.id;
  const on = (name: string): GridSpot => ({ at: 'card', card: card(name) });
  const walk = (from: GridSpot, ...directions: Direction[]): GridSpot =>
    directions.reduce((spot, direction) => neighbour(journey, spot, direction), from);

  it('go from point to point by where they lie, and stop where a stage has none', () => {
    expect(walk(on('early'), 'right')).toEqual(on('late'));
    expect(walk(on('late'), 'right')).toEqual({ at: 'cell', stage: b, lane: emotion });
    expect(walk({ at: 'cell', stage: b, lane: emotion }, 'right')).toEqual(on('next'));
    expect(walk(on('next'), 'right', 'right')).toEqual(on('last'));
    expect(walk(on('next'), 'left', 'left')).toEqual(on('early'));
    expect(walk(on('early'), 'left')).toEqual({ at: 'lane', lane: emotion });
  });

  it('leave the curve up and down, past the cards under it', () => {
    expect(walk(on('early'), 'up')).toEqual(on('above'));
    expect(walk(on('late'), 'up')).toEqual(on('above'));
    expect(walk(on('early'), 'down')).toEqual(on('stack'));
    expect(walk(on('late'), 'down', 'down')).toEqual(on('under'));
    expect(walk(on('under'), 'up', 'up')).toEqual(on('late'));
    expect(walk(on('above'), 'down')).toEqual(on('early'));
  });

  it('keep to the cards under a curve', () => {
    expect(walk(on('low'), 'left', 'left')).toEqual(on('early'));
    expect(walk(on('stack'), 'right')).toEqual({ at: 'cell', stage: b, lane: emotion });
    expect(walk(on('y'), 'up')).toEqual(on('low'));
    expect(spotInCell(journey, journey.stages[2]!.id, emotion, 'last')).toEqual(on('low'));
    expect(spotInCell(journey, journey.stages[0]!.id, emotion, 'first')).toEqual(on('early'));
  });
});
