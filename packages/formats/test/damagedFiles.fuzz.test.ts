import { cardKindNames, problemsIn } from '@throughline/journey';
import type { Journey } from '@throughline/journey';
import { journeys, seededRandom } from '@throughline/journey/testing';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ReadContext, ReadResult } from '../src/format.ts';
import { readJson } from '../src/json/read.ts';
import { knownCardFields, knownFields } from '../src/json/shape.ts';
import { writeJson } from '../src/json/write.ts';
import { readMermaid } from '../src/mermaid/read.ts';

/**
 * Readers are doors: whatever stands in a file, it becomes a sound journey, or every problem is named.
 *
 * FUZZ_SECONDS: go on for so long (default: 500 texts of each format). FUZZ_FILES: so many texts of each format instead.
 * FUZZ_SEED: where to begin (default 1).
 */
declare const process: { readonly env: Readonly<Record<string, string | undefined>> };

const seconds = Number(process.env['FUZZ_SECONDS'] ?? 0);
const files = Number(process.env['FUZZ_FILES'] ?? 0);
const seed = Number(process.env['FUZZ_SEED'] ?? 1);

interface FileRecord {
  [field: string]: unknown;
}

/** What other versions, other programs and people's hands put where something else is expected. */
const oddValues = fc.oneof(
  fc.constantFrom<unknown>(
    'future',
    'someday',
    'painPoint',
    'poll',
    'measured',
    'public',
    'leads to',
    'c0',
    'p0',
  ),
  fc.constantFrom<unknown>(
    null,
    true,
    -3,
    2.5,
    4,
    1e308,
    [],
    ['c0', 'c0'],
    [1, 2],
    {},
    { level: 'sworn', x: 1 },
  ),
  fc.jsonValue({ maxDepth: 3 }),
);

/** Every field that a record of ours can have, so that also those that a random journey leaves out are hit. */
const anyField = fc.constantFrom(
  ...Object.values(knownFields).flat(),
  ...cardKindNames.flatMap(knownCardFields),
  'a field of later',
);

/** Puts values into fields of records: those there, and those that a record of this kind could have. */
const wrongFields = fc.array(
  fc.record({ list: fc.nat(), record: fc.nat(), field: fc.option(anyField), at: fc.nat(), value: oddValues }),
  { maxLength: 3 },
);

/** Our files with fields of another type or meaning, and with bytes cut out and put in. */
const damagedFiles = fc
  .tuple(
    journeys,
    wrongFields,
    fc.oneof(
      { weight: 3, arbitrary: fc.constant([]) },
      fc.array(fc.tuple(fc.nat(), fc.nat(40), fc.string({ maxLength: 4 })), { maxLength: 3 }),
    ),
  )
  .map(([journey, wrong, cuts]) => {
    const whole = JSON.parse(writeJson(journey).body) as { map: FileRecord & { meta: FileRecord } };
    const lists = Object.values(whole.map).filter(
      (list): list is FileRecord[] => Array.isArray(list) && list.length > 0,
    );
    for (const { list, record, field, at, value } of wrong) {
      const records = lists[list % (lists.length + 1)] ?? [whole.map.meta];
      const hit = records[record % records.length] ?? whole.map.meta;
      const known = Object.keys(hit);
      hit[field ?? known[at % known.length] ?? 'title'] = value;
    }
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

/** All or nothing: what is read of our file has every stage, lane and card of it, and is written and read again. */
function expectWhole(text: string, journey: Journey): void {
  const { map } = JSON.parse(text.replace(/^\uFEFF/u, '')) as { map: Record<string, unknown[]> };
  const { cards, lanes, stages } = journey;
  expect([stages.length, lanes.length, cards.size]).toEqual(
    [map['stages'], map['lanes'], map['cards']].map((list) => list?.length),
  );
  const again = readJson(writeJson(journey).body, { random: seededRandom(seed) });
  expect(again.ok || again.problems).toBe(true);
}

it.for<[string, Reader, fc.Arbitrary<string>, typeof expectWhole | null]>([
  ['our file, damaged,', readJson, damagedFiles, expectWhole],
  ['Mermaid in shreds', readMermaid, shreds, null],
])(
  `%s is read into a sound journey or refused, from seed ${seed}`,
  { timeout: seconds * 1000 + files * 100 + 60_000 },
  async ([, read, texts, expectAll], { annotate }) => {
    const tally = { read: 0, refused: 0 };
    const soundOrRefused = (text: string) => {
      const result = read(text, { random: seededRandom(seed) });
      tally[result.ok ? 'read' : 'refused'] += 1;
      expect(result.ok ? problemsIn(result.journey) : []).toEqual([]);
      expect(result.ok || result.problems.length > 0).toBe(true);
      if (result.ok) expectAll?.(text, result.journey);
    };
    const untilTime = { numRuns: 1e9, interruptAfterTimeLimit: (seconds * 1000) / 2 };
    fc.assert(fc.property(texts, soundOrRefused), {
      seed,
      ...(seconds > 0 ? untilTime : { numRuns: files || 500 }),
    });
    await annotate(`seed ${seed}: ${tally.read} texts read, ${tally.refused} refused`);
    expect(Math.min(tally.read, tally.refused)).toBeGreaterThan(seconds > 0 ? 0 : 50);
  },
);
