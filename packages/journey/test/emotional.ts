import * as fc from 'fast-check';
import { buildJourney } from '../src/build.ts';
import type { Card } from '../src/card.ts';
import type { Journey } from '../src/journey.ts';
import { journeys } from '../src/testing.ts';

/** Journeys whose first lane is an emotion lane in which most cards are points. */
export const emotional: fc.Arbitrary<Journey> = fc
  .tuple(
    journeys,
    fc.array(fc.record({ value: fc.integer({ min: -8, max: 8 }), offset: fc.nat(20) }), { minLength: 1 }),
  )
  .map(([journey, drawn]) => {
    const first = journey.lanes[0];
    let index = 0;
    const felt = (card: Card): Card => {
      if (card.place.lane !== first?.id || index % 4 === 3) return card;
      const { offset, value } = drawn[index % drawn.length]!;
      return { ...card, kind: 'emotion', value: value / 4, offset: offset / 20 };
    };
    return buildJourney({
      ...journey,
      lanes: journey.lanes.map((lane) => (lane === first ? { ...lane, kind: 'emotion' } : lane)),
      cards: [...journey.cards.values()].map((card) => {
        index += 1;
        return felt(card);
      }),
      links: [...journey.links.values()],
      personas: [...journey.personas.values()],
      divisions: [...journey.divisions.values()],
      tags: [...journey.tags.values()],
      bin: { stages: [], lanes: [], cards: [], links: [] },
    });
  });
