import { cleanup } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { liveWithFocus } from './focusLaw.ts';

/** 2,000 things. FUZZ_SECONDS: go on for so long (default 0). FUZZ_SEED: where to begin (default 1). */
declare const process: { readonly env: Readonly<Record<string, string | undefined>> };

const seconds = Number(process.env['FUZZ_SECONDS'] ?? 0);
const firstSeed = Number(process.env['FUZZ_SEED'] ?? 1);
/** A table has one more in its head, and a tombstone is one beside the map. */
const tabStops = '[data-map] [tabindex="0"]:not(thead *):not(#tombstone)';
const [histories, steps] = [20, 100];

afterEach(() => void vi.useRealTimers());

it(
  'keeps focus on the page through all that I and others do, in map, outline and table',
  () => {
    const until = performance.now() + seconds * 1000;
    const tally = { mine: 0, theirs: 0, looked: 0 };
    for (let seed = firstSeed; seed < firstSeed + histories || performance.now() < until; seed += 1) {
      const { looked, mine, theirs } = liveWithFocus(seed, steps, (step) => {
        const stops = document.querySelectorAll(tabStops).length;
        if (document.activeElement === document.body || stops > 1)
          expect.fail(`seed ${seed}, ${step}: ${stops > 1 ? `${stops} Tab stops` : 'nothing has focus'}`);
      });
      tally.mine += mine;
      tally.theirs += theirs;
      tally.looked += looked;
      cleanup();
    }
    const all = histories * steps;
    expect(tally.mine).toBeGreaterThan(0.3 * all);
    expect(tally.theirs).toBeGreaterThan(0.1 * all);
    expect(tally.looked).toBeGreaterThan(0.05 * all);
  },
  600_000 + seconds * 1000,
);
