import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { buildJourney, cardsInReadingOrder, planMerge } from '../../src/index.ts';
import type { Journey, PastePlan } from '../../src/index.ts';
import { journeys } from '../../src/testing.ts';
import { sketched } from '../sketched.ts';
import { choice, inWords } from './pasted.ts';

const blank = buildJourney({ meta: { title: '', lang: '', goal: '' }, stages: [], lanes: [], cards: [] });

function links(journey: Journey): readonly string[] {
  const order = new Map(cardsInReadingOrder(journey).map(({ id }, index) => [id, index]));
  return [...journey.links.values()].map(
    ({ from, kind, to }) => `${order.get(from)} ${kind} ${order.get(to)}`,
  );
}

function plannedLinks({ links: planned }: PastePlan): readonly string[] {
  return planned.map(({ from, kind, to }) => `${from} ${kind} ${to}`);
}

describe('adding a journey to a map', () => {
  test('lays cards into stages and lanes of the same name, and adds those that are missing behind them', () => {
    const { journey } = sketched(`
                  | Apply | Pay
      doing       | Fills in the form |
      Pain points |       |`);
    const { journey: coming } = sketched(`
                  | pay   | Wait
      pain points |  ! Costs twice | ! Three weeks
      Ideas       |  * One fee     |`);
    const plan = planMerge(coming, journey, choice);
    expect(plan.stages.map(({ title }) => title)).toEqual(['Wait']);
    expect(plan.lanes.map(({ title }) => title)).toEqual(['Ideas']);
    expect(inWords(plan, journey)).toEqual([
      'Pay · Pain points · painPoint: Costs twice',
      '+Wait · Pain points · painPoint: Three weeks',
      'Pay · +Ideas · opportunity: One fee',
    ]);
  });

  it('gives a map without anything all of the journey, card by card, with the links among them', () => {
    fc.assert(
      fc.property(journeys, (coming) => {
        const plan = planMerge(coming, blank, choice);
        expect(plan.stages.length).toBe(coming.stages.length);
        expect(plan.lanes.map(({ kind }) => kind)).toEqual(coming.lanes.map(({ kind }) => kind));
        const places = cardsInReadingOrder(coming).map(({ kind, place, text }) => ({
          stage: coming.stages.findIndex(({ id }) => id === place.stage),
          lane: coming.lanes.findIndex(({ id }) => id === place.lane),
          kind,
          text,
        }));
        expect(plan.cards.map(({ kind, lane, stage, text }) => ({ stage, lane, kind, text }))).toEqual(
          places,
        );
        expect([...plannedLinks(plan)].sort()).toEqual([...new Set(links(coming))].sort());
      }),
    );
  });

  it('adds neither stages nor lanes, people nor divisions, of a map to that map', () => {
    fc.assert(
      fc.property(journeys, (journey) => {
        const { cards, divisions, lanes, personas, stages } = planMerge(journey, journey, choice);
        expect({ divisions, lanes, personas, stages }).toEqual({
          divisions: [],
          lanes: [],
          personas: [],
          stages: [],
        });
        const before = cardsInReadingOrder(journey);
        expect(cards.map(({ lane, stage }) => `${stage} ${lane}`)).toEqual(
          before.map(({ place }) => `${place.stage} ${place.lane}`),
        );
      }),
    );
  });
});
