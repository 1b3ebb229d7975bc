import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { cardsInReadingOrder, cardsTouching, createLayout } from '../../src/index.ts';
import type { Box } from '../../src/index.ts';
import { evenMeasure, journeys } from '../../src/testing.ts';

const overlap = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

const frames = fc.record({
  x: fc.integer({ min: -50, max: 900 }),
  y: fc.integer({ min: -50, max: 900 }),
  width: fc.integer({ min: 0, max: 800 }),
  height: fc.integer({ min: 0, max: 800 }),
});

test('the cards a frame touches are those whose boxes overlap it, found without looking at all', () => {
  fc.assert(
    fc.property(journeys, frames, (journey, frame) => {
      const layout = createLayout(evenMeasure)(journey);
      const boxed = cardsInReadingOrder(journey).map(({ id }) => ({ id, box: layout.cardBox(id) }));
      const overlapping = boxed.flatMap(({ box, id }) => (box && overlap(box, frame) ? [id] : []));
      expect(cardsTouching(frame, journey, layout)).toEqual(overlapping);
    }),
  );
});
