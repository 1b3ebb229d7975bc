import { describe, expect, it } from 'vitest';
import { fileName } from '../../src/pages/files/saveJourney.ts';

describe('the name of a saved file', () => {
  it.each([
    ['Renewing a driver licence', 'Renewing a driver licence'],
    ['a/b\\c: "d" <e>|*?', 'a b c d e'],
    ['..\u0000hidden\u202E.', 'hidden'],
    ['', 'journey map'],
    ['Обращение пассажира', 'Обращение пассажира'],
  ])('of %j is %j', (title, name) => {
    expect(fileName(title)).toBe(name);
  });

  it('is at most 80 letters, and cuts none in half', () => {
    expect([...fileName('🙂'.repeat(200))]).toHaveLength(80);
  });
});
