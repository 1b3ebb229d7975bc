import { parseSketch, problemsIn } from '@throughline/journey';
import type { Journey } from '@throughline/journey';
import { exampleSketches, journeys, seededRandom } from '@throughline/journey/testing';
import * as fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { readCjml } from '../src/cjml/read.ts';
import { writeCjml } from '../src/cjml/write.ts';
import { readCsv } from '../src/csv/read.ts';
import { writeCsv } from '../src/csv/write.ts';
import type { ReadResult } from '../src/format.ts';
import { readOutline } from '../src/outline/read.ts';
import { writeOutline } from '../src/outline/write.ts';
import { readSketch, writeSketch } from '../src/sketch.ts';
import { readXlsx } from '../src/xlsx/read.ts';
import { writeXlsx } from '../src/xlsx/write.ts';
import { processorTime } from './processorTime.ts';

/**
 * The same door for files of other programs: whatever was done to one, it becomes a sound journey or is refused with
 * reasons, within two seconds.
 *
 * FUZZ_SECONDS: go on for so long (default: some hundred files of each format). FUZZ_FILES: so many of each instead.
 * FUZZ_SEED: where to begin (default 1).
 */
declare const process: { readonly env: Readonly<Record<string, string | undefined>> };

const seconds = Number(process.env['FUZZ_SECONDS'] ?? 0);
const many = Number(process.env['FUZZ_FILES'] ?? 0);
const seed = Number(process.env['FUZZ_SEED'] ?? 1);
const context = () => ({ random: seededRandom(seed) });
/** Of processor time. */
const mostMilliseconds = 2000;

const example = parseSketch(exampleSketches.licence, context());
if (!example.ok) throw new Error(example.problems[0]?.reason);
const licence: Journey = example.value.journey;

/** Whole maps to begin with, the example among them. */
const maps: readonly Journey[] = [licence, ...fc.sample(journeys, { numRuns: 25, seed })];

/** What means something in one of these formats, or to those who mean harm. */
const scraps: readonly string[] = [
  ['"', '""', ',', ';', '\t', '|', '\r', '\n', '\r\n', '=', "'=", 'sep=;\n', '\uFEFF', '\0', '\uD800'],
  ['# ', '## ', '### ', '- ', '  - ', '1. ', '\\', '**', '```', '---', '===', ' · ', '<http://a>', '&amp;'],
  [
    '<',
    '>',
    '/>',
    '</',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?',
    '<!DOCTYPE a [<!ENTITY b "c">]>',
    '&b;',
    '&#0;',
  ],
  [
    '__proto__',
    'constructor',
    'NaN',
    '1e999',
    '-0',
    '9'.repeat(400),
    'a'.repeat(300),
    '_x0000_',
    'XFD1048576',
  ],
  ['Stage', 'Text', 'severity 5 of 4 (x)', 'takes the place of “(A-01)”', 'T-01', '2 of 4', '100%', '#REF!'],
].flat();

interface Change {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
  /** Of the text itself, from elsewhere. */
  readonly copy: number;
}

const changes = fc.array(
  fc.record<Change>({
    at: fc.nat(),
    remove: fc.oneof(fc.constant(0), fc.nat(12), fc.nat(400)),
    insert: fc.oneof(
      fc.constant(''),
      fc.constantFrom(...scraps),
      fc.string({ maxLength: 6, unit: 'binary' }),
    ),
    copy: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(200) }),
  }),
  { maxLength: 6 },
);

function changed(text: string, all: readonly Change[]): string {
  return all.reduce((now, { at, copy, insert, remove }) => {
    const from = now.length === 0 ? 0 : at % now.length;
    const again = now.slice((at * 7919) % (now.length + 1)).slice(0, copy);
    return now.slice(0, from) + insert + again + now.slice(from + remove);
  }, text);
}

/** A file as it was written, with things done to it; or nothing but scraps. */
function damaged(write: (journey: Journey) => string): fc.Arbitrary<string> {
  const whole = maps.map(write);
  const shreds = fc.array(fc.oneof(fc.constantFrom(...scraps), fc.string({ maxLength: 4 })), {
    maxLength: 40,
  });
  return fc.oneof(
    {
      weight: 4,
      arbitrary: fc.tuple(fc.constantFrom(...whole), changes).map(([text, all]) => changed(text, all)),
    },
    { weight: 1, arbitrary: shreds.map((parts) => parts.join('')) },
  );
}

/** A workbook with things done to the XML of a part of it, or to the bytes of its package. */
const damagedWorkbooks: fc.Arbitrary<Uint8Array> = fc
  .tuple(
    fc.constantFrom(...maps.slice(0, 8).map((map) => writeXlsx(map).body)),
    fc.nat(),
    changes,
    fc.boolean(),
  )
  .map(([file, part, all, isInside]) => {
    if (!isInside) {
      const bytes = Uint8Array.from(file);
      for (const { at, insert, remove } of all)
        bytes.set(strToU8(insert).subarray(0, 4), (at + remove) % (bytes.length - 4));
      return bytes;
    }
    const parts = unzipSync(file);
    const names = Object.keys(parts);
    const name = names[part % names.length] ?? '';
    return zipSync(
      { ...parts, [name]: strToU8(changed(strFromU8(parts[name] ?? new Uint8Array()), all)) },
      { level: 1 },
    );
  });

type Case = readonly [
  name: string,
  files: fc.Arbitrary<string | Uint8Array>,
  read: (file: never) => ReadResult,
];

const cases: readonly Case[] = [
  ['CSV', damaged((map) => writeCsv(map).body), (text: string) => readCsv(text, context())],
  ['an outline', damaged((map) => writeOutline(map).body), (text: string) => readOutline(text, context())],
  ['CJML', damaged((map) => writeCjml(map).body), (text: string) => readCjml(text, context())],
  ['a sketch', damaged((map) => writeSketch(map).body), (text: string) => readSketch(text, context())],
  ['XLSX', damagedWorkbooks, (file: Uint8Array) => readXlsx(file, context())],
];

it.for(cases)(
  `%s, damaged, is read into a sound journey or refused, from seed ${seed}`,
  { timeout: seconds * 1000 + many * 100 + 120_000 },
  async ([name, files, read], { annotate }) => {
    const tally = { read: 0, refused: 0, slowest: 0 };
    const soundOrRefused = (file: string | Uint8Array): void => {
      const results: ReadResult[] = [];
      const took = processorTime(() => results.push(read(file as never)));
      const [result] = results;
      if (!result) throw new Error('Nothing was read');
      tally.slowest = Math.max(tally.slowest, took);
      tally[result.ok ? 'read' : 'refused'] += 1;
      expect(took).toBeLessThan(mostMilliseconds);
      expect(result.ok ? problemsIn(result.journey) : []).toEqual([]);
      expect(result.ok || result.problems.every(({ reason }) => reason !== '')).toBe(true);
      expect(result.ok || result.problems.length > 0).toBe(true);
    };
    const untilTime = { numRuns: 1e9, interruptAfterTimeLimit: (seconds * 1000) / cases.length };
    fc.assert(fc.property(files, soundOrRefused), {
      seed,
      ...(seconds > 0 ? untilTime : { numRuns: many || (name === 'XLSX' ? 150 : 300) }),
    });
    await annotate(
      `seed ${seed}: ${tally.read} files read, ${tally.refused} refused, slowest ${Math.round(tally.slowest)} ms`,
    );
    expect(tally.read).toBeGreaterThan(0);
  },
);

it('a file of 100 MB is refused by its size, with a sentence', async () => {
  const { formats } = await import('../src/formats.ts');
  const file = new Uint8Array(100_000_000).fill(0x2c);
  for (const format of formats.filter(({ read }) => read)) {
    const result = await format.read!(file, context());
    expect(result.ok ? '' : result.problems[0]?.reason).toBe(
      'The file has 100 MB; files of up to 60 MB are read.',
    );
  }
});

it.each([
  ['CSV', (size: number) => readCsv(`Text\n${'"'.repeat(size)}`, context())],
  ['CSV of one row', (size: number) => readCsv(`Text,${',a'.repeat(size / 2)}\n`, context())],
  [
    'CSV of many stages',
    (size: number) =>
      readCsv(
        `Stage,Text\n${Array.from({ length: size / 10 }, (_, index) => `${index},a\n`).join('')}`,
        context(),
      ),
  ],
  ['an outline of one paragraph', (size: number) => readOutline('a\n'.repeat(size / 2), context())],
  [
    'an outline of facts',
    (size: number) =>
      readOutline(`# T\n\n## A\n\n- b\n${'  - hits ( · ( · about a, a\n'.repeat(size / 30)}`, context()),
  ],
  ['an outline of one line', (size: number) => readOutline(`- a\n  - ${' · ('.repeat(size / 4)}`, context())],
  [
    'an outline that goes deep',
    (size: number) =>
      readOutline(
        Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(depth)}- a`)
          .join('\n')
          .slice(0, size),
        context(),
      ),
  ],
  [
    'an outline of headings',
    (size: number) => readOutline('# a\n## b\n### c\n'.repeat(size / 15), context()),
  ],
  [
    'CJML of actors',
    (size: number) =>
      readCjml(
        `<CJML><actualJourney><actors>${'<endUser actorID="a"/>'.repeat(size / 22)}</actors></actualJourney></CJML>`,
        context(),
      ),
  ],
  ['CJML of attributes', (size: number) => readCjml(`<CJML ${'a="b" '.repeat(size / 6)}/>`, context())],
])('%s that is made to take long takes less than two seconds', (_, read) => {
  expect(processorTime(() => read(1_000_000))).toBeLessThan(mostMilliseconds);
});
