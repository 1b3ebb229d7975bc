import { expect, it } from 'vitest';
import { feelingWord } from '../../src/curve/feeling.ts';

it('a value has the word of the nearest face, the stronger one half-way', () => {
  expect([2, 1.5, 1.49, 0.5, 0.49, 0, -0.49, -0.5, -1.49, -1.5, -2].map(feelingWord)).toEqual([
    'delighted',
    'delighted',
    'pleased',
    'pleased',
    'neutral',
    'neutral',
    'neutral',
    'uneasy',
    'uneasy',
    'frustrated',
    'frustrated',
  ]);
});
