import { expect, it } from 'vitest';
import { cardKindNames, cardKinds, kindMeantBy } from '../src/cardKinds.ts';

it('every kind is meant by its own name, its word, its lane and their common spellings', () => {
  for (const kind of cardKindNames) {
    expect([kind, cardKinds[kind].word, cardKinds[kind].laneTitle].map(kindMeantBy)).toEqual([
      kind,
      kind,
      kind,
    ]);
  }
  expect(['pain point', 'Pain-Points', 'pain_point', ' pain '].map(kindMeantBy)).toEqual(
    Array.from({ length: 4 }, () => 'painPoint'),
  );
  expect(kindMeantBy('constructor')).toBeNull();
});

it('marks are single characters, one kind each', () => {
  const marks = cardKindNames.map((kind) => cardKinds[kind].mark).filter((mark) => mark !== '');
  expect(new Set(marks).size).toBe(marks.length);
  expect(marks.every((mark) => mark.length === 1)).toBe(true);
});
