import { problemsIn } from '@throughline/journey';
import { journeys, seededRandom } from '@throughline/journey/testing';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ReadContext, ReadResult } from '../src/format.ts';
import { readJson } from '../src/json/read.ts';
import { writeJson } from '../src/json/write.ts';
import { readMermaid } from '../src/mermaid/read.ts';

/**
 * Readers are doors: whatever stands in a file, it becomes a sound journey, or every problem is named.
 *
 * FUZZ_SECONDS: go on for so long (default: 500 texts of each format). FUZZ_SEED: where to begin (default 1).
 */
declare const process: { readonly env: Readonly<Record<string, string | undefined>> };

const seconds = Number(process.env['FUZZ_SECONDS'] ?? 0);
const seed = Number(process.env['FUZZ_SEED'] ?? 1);

/** Our files with a field of another type, and with bytes cut out and put in. */
const damagedFiles = fc
  .tuple(
    journeys,
    fc.oneof(
      fc.constant([]),
      fc.array(fc.tuple(fc.nat(), fc.nat(40), fc.string({ maxLength: 4 })), { maxLength: 3 }),
    ),
    fc.option(fc.jsonValue({ maxDepth: 3 }), { nil: undefined }),
    fc.nat(),
  )
  .map(([journey, cuts, value, pick]) => {
    const whole = JSON.parse(writeJson(journey).text) as {
      map: Record<string, { [key: string]: unknown }[]>;
    };
    const lists = Object.values(whole.map).filter((list) => Array.isArray(list) && list.length > 0);
    const record = lists[pick % Math.max(1, lists.length)]?.[0];
    const field = record && Object.keys(record)[pick % Object.keys(record).length];
    if (record && field && value !== undefined) record[field] = value;
    let text = JSON.stringify(whole);
    for (const [at, remove, insert] of cuts) {
      const from = at % text.length;
      text = text.slice(0, from) + insert + text.slice(from + remove);
    }
    return text;
  });

const scraps =
  'journey|section |title |:|5| : 3: Me|,|;|#|%%|%%{|}%%|\n|\r\n|---|```|__proto__|&amp;|#9829;'.split('|');

/** Everything that means something in Mermaid, in no order. */
const shreds = fc
  .tuple(
    fc.boolean(),
    fc.array(fc.oneof(fc.constantFrom(...scraps), fc.string({ maxLength: 6 })), { maxLength: 40 }),
  )
  .map(([headed, parts]) => `${headed ? 'journey\nsection A\n' : ''}${parts.join('')}`);

type Reader = (text: string, context: ReadContext) => ReadResult;

it.for<[string, Reader, fc.Arbitrary<string>]>([
  ['our file, damaged,', readJson, damagedFiles],
  ['Mermaid in shreds', readMermaid, shreds],
])(
  `%s is read into a sound journey or refused, from seed ${seed}`,
  { timeout: seconds * 1000 + 60_000 },
  async ([, read, texts], { annotate }) => {
    const tally = { read: 0, refused: 0 };
    const soundOrRefused = (text: string) => {
      const result = read(text, { random: seededRandom(seed) });
      tally[result.ok ? 'read' : 'refused'] += 1;
      expect(result.ok ? problemsIn(result.journey) : []).toEqual([]);
      expect(result.ok || result.problems.length > 0).toBe(true);
    };
    const untilTime = { numRuns: 1e9, interruptAfterTimeLimit: (seconds * 1000) / 2 };
    fc.assert(fc.property(texts, soundOrRefused), { seed, ...(seconds > 0 ? untilTime : { numRuns: 500 }) });
    await annotate(`seed ${seed}: ${tally.read} texts read, ${tally.refused} refused`);
    expect(Math.min(tally.read, tally.refused)).toBeGreaterThan(seconds > 0 ? 0 : 50);
  },
);
