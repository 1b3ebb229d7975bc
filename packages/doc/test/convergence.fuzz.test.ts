import { expect, test } from 'vitest';
import { drawHistory, liveThrough, randomIntents, shrink } from '../src/testing.ts';
import type { SharedHistory } from '../src/testing.ts';

/**
 * Several people work on one map, apart and together, and every promise is checked: all see the same in the end,
 * every journey on the way is sound, no edit is lost to a delete that had not seen it, and no undo takes another
 * person's work. A failure is shrunk and printed as JSON: put it under `regressions/`, it is replayed first.
 *
 * FUZZ_SECONDS: go on for so long (default: 500 histories). FUZZ_SEED: where to begin (default 1).
 */
declare const process: { readonly env: Readonly<Record<string, string | undefined>> };
declare global {
  interface ImportMeta {
    glob<T>(pattern: string, options: { eager: true; import: 'default'; query?: string }): Record<string, T>;
  }
}

const seconds = Number(process.env['FUZZ_SECONDS'] ?? 0);
const firstSeed = Number(process.env['FUZZ_SEED'] ?? 1);
const leastHistories = 500;

test('histories that once broke a promise keep every promise now', () => {
  const regressions = import.meta.glob<SharedHistory>('./regressions/*.json', {
    eager: true,
    import: 'default',
  });
  const broken = Object.entries(regressions).map(([file, history]) => [file, liveThrough(history)]);
  expect(broken).toEqual(Object.keys(regressions).map((file) => [file, []]));
});

test(
  `people who work apart and together lose nothing, from seed ${firstSeed}`,
  { timeout: seconds * 1000 + 300_000 },
  async ({ annotate }) => {
    const tally = new Map<string, number>();
    const end = Date.now() + seconds * 1000;
    let seed = firstSeed;
    while (seconds > 0 ? Date.now() < end : seed < firstSeed + leastHistories) {
      const history = drawHistory(seed, seed % 25 === 0 ? 120 : 32);
      if (liveThrough(history, tally).length > 0) fail(seed, history);
      seed += 1;
    }
    const happened = [...tally.values()].reduce((sum, times) => sum + times, 0);
    await annotate(
      `seeds ${firstSeed} to ${seed - 1}: ${seed - firstSeed} histories, ${happened} happenings`,
    );
    const expected = Math.min(10, Math.floor((seed - firstSeed) / 100));
    const all = [...Object.keys(randomIntents), ...mustHappen];
    const rare = all.filter((happening) => (tally.get(happening) ?? 0) < expected);
    expect(rare).toEqual([]);
  },
);

const mustHappen = [
  'write',
  'lay the pen down',
  'tear it up',
  'undo',
  'redo',
  'receive',
  'come back to changes',
  'edit met a delete and won',
  'stage or lane kept',
];

function fail(seed: number, history: SharedHistory): never {
  const shortest = shrink(history);
  const broken = liveThrough(shortest).join('\n');
  throw new Error(`seed ${seed}:\n${broken}\n${JSON.stringify(shortest)}`);
}
