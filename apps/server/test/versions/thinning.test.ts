import { expect, it } from 'vitest';
import { versionsToForget } from '../../src/versions/thinning.ts';
import type { AutomaticVersion } from '../../src/versions/thinning.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const NOW = Date.UTC(2026, 10, 23, 12);

/** Somebody works on a map on most days, for a few hours; the same for the same seed. */
function history(seed: number, days = 730): AutomaticVersion[] {
  let state = seed;
  const random = (): number => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
  const versions: AutomaticVersion[] = [];
  for (let day = days; day >= 0; day -= 1) {
    for (let at = 0; random() < 0.8; at += 1) {
      versions.push({ id: `${day}.${at}`, at: NOW - day * DAY + at * 11 * MINUTE });
    }
  }
  return versions.filter(({ at }) => at <= NOW);
}

function thin(versions: readonly AutomaticVersion[], now: number): AutomaticVersion[] {
  const forgotten = new Set(versionsToForget(versions, now));
  return versions.filter(({ id }) => !forgotten.has(id));
}

it('keeps every version of the last day', () => {
  const versions = history(1);
  const ofTheDay = versions.filter(({ at }) => NOW - at <= DAY);
  expect(ofTheDay.length).toBeGreaterThan(0);
  expect(thin(versions, NOW)).toEqual(expect.arrayContaining(ofTheDay));
});

it('keeps the last of each day for sixty days, and of each month before', () => {
  const at = (...date: Parameters<typeof Date.UTC>) => ({ id: date.join('.'), at: Date.UTC(...date) });
  const versions = [
    at(2025, 2, 3, 9),
    at(2025, 2, 29, 9),
    at(2025, 3, 1, 9),
    at(2026, 10, 1, 9),
    at(2026, 10, 1, 17),
    at(2026, 10, 2, 9),
    at(2026, 10, 23, 9),
    at(2026, 10, 23, 10),
  ];
  expect(versionsToForget(versions, NOW)).toEqual(['2025.2.3.9', '2026.10.1.9']);
});

it('comes to the same, however often it is done on the way', () => {
  for (let seed = 1; seed <= 10; seed += 1) {
    const versions = history(seed, 150);
    let often: AutomaticVersion[] = [];
    for (const version of versions) often = thin([...often, version], version.at);
    expect(thin(often, NOW), `seed ${seed}`).toEqual(thin(versions, NOW));
  }
});

it('leaves fewer than two hundred of two years, and never the last one out', () => {
  for (let seed = 1; seed <= 30; seed += 1) {
    const versions = history(seed);
    const kept = thin(versions, NOW);
    expect(kept.length, `seed ${seed}`).toBeLessThan(200);
    expect(kept.at(-1), `seed ${seed}`).toEqual(versions.at(-1));
  }
});
