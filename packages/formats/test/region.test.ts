import { problemsIn } from '@throughline/journey';
import { journeys } from '@throughline/journey/testing';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { regionOf } from '../src/chosen.ts';

const chosen = fc.tuple(journeys, fc.func(fc.boolean())).map(([journey, takes]) => {
  const cards = [...journey.cards.values()].filter(({ id }) => takes(id));
  return { journey, cards, ids: new Set(cards.map(({ id }) => id)) };
});

it('the region of some cards is sound, holds them, and all that lies between their first and last stage and lane', () => {
  fc.assert(
    fc.property(chosen, ({ cards, ids, journey }) => {
      const region = regionOf(journey, ids);
      expect(problemsIn(region)).toEqual([]);
      for (const card of cards) expect(region.cards.has(card.id)).toBe(true);
      for (const part of ['stages', 'lanes'] as const) {
        const all = journey[part].map(({ id }) => id);
        const kept = region[part].map(({ id }) => id);
        const at = all.indexOf(kept[0] ?? all[0]!);
        expect(kept).toEqual(all.slice(at, at + kept.length));
        const named = new Set<string>(cards.flatMap(({ place }) => [place.stage, place.lane]));
        for (const end of [kept[0], kept.at(-1)]) {
          if (end !== undefined) expect(named.has(end)).toBe(true);
        }
      }
      const stages = new Set(region.stages.map(({ id }) => id));
      const lanes = new Set(region.lanes.map(({ id }) => id));
      for (const { id, place } of journey.cards.values()) {
        expect(region.cards.has(id)).toBe(stages.has(place.stage) && lanes.has(place.lane));
      }
    }),
  );
});

it('the region of all cards holds all cards, and that of a region is itself', () => {
  fc.assert(
    fc.property(journeys, (journey) => {
      const all = new Set(Array.from(journey.cards, ([id]) => id));
      const region = regionOf(journey, all);
      expect(new Set(Array.from(region.cards, ([id]) => id))).toEqual(all);
      expect(regionOf(region, all)).toEqual(region);
    }),
  );
});
