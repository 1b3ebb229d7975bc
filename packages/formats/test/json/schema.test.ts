import { cardKindNames } from '@throughline/journey';
import { journeys, seededRandom } from '@throughline/journey/testing';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import published from '../../throughline-1.schema.json?raw';
import { fileSchemaText } from '../../src/json/schema.ts';
import { readJson } from '../../src/json/read.ts';
import { writeJson } from '../../src/json/write.ts';
import { breaches } from './conforms.ts';
import type { Schema } from './conforms.ts';

const schema = JSON.parse(published) as Schema;

function file(card: object): unknown {
  const map = { stages: [{ id: 's' }], lanes: [{ id: 'l' }], cards: [{ stage: 's', lane: 'l', ...card }] };
  return { format: 'throughline/1', map };
}

/** Fields without a word about what they mean; who made a record is explained where it stands. */
function undescribed(at: unknown, path: string): string[] {
  if (typeof at !== 'object' || at === null || path.endsWith('.if') || path.endsWith('.created')) return [];
  const { properties = {} } = at as { readonly properties?: Readonly<Record<string, Schema>> };
  const here = Object.keys(properties).filter((name) => !properties[name]?.['description']);
  const inside = Object.entries(at).flatMap(([name, part]) => undescribed(part, `${path}.${name}`));
  return [...here.map((name) => `${path}.${name}`), ...inside];
}

describe('the published JSON Schema', () => {
  it('is what the code makes (`throughline schema` writes it anew)', () => {
    expect(published).toBe(fileSchemaText());
  });

  it('describes every field of every record', () => {
    expect(undescribed(schema, '')).toEqual([]);
  });

  it('takes every file that we write', () => {
    fc.assert(
      fc.property(journeys, (journey) => {
        expect(breaches(JSON.parse(writeJson(journey).body), schema)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('says of one card what the reader says of it', () => {
    const fields: Readonly<Record<string, readonly unknown[]>> = {
      kind: [...cardKindNames, 'poll', 7],
      text: ['', 'x'.repeat(20_001), null],
      state: ['future', 'someday', 1],
      replaces: ['a', null, {}],
      tags: [['a'], 'a', [1]],
      channels: [['website'], [null]],
      evidence: [{}, { level: 'observed', source: 's', date: '2026' }, { level: 4 }, { source: 1 }, null],
      moment: [true, 'yes'],
      prompt: ['Why?', 0],
      severity: [null, 1, 4, 5, '4'],
      reach: ['most', 3],
      value: [null, -2, 2.5, 3e9, 'high'],
      offset: [0, 1, 1.01, -1],
      speaker: ['P07', 7],
      consent: ['internal', 'partial', true],
      unit: ['days', 1],
      better: ['lower', null, 'steady', 0],
      series: [[], [1, 2.5], Array.from({ length: 25 }, () => 0), ['1']],
      impact: ['high', null, 'huge', 3],
      status: ['done', 'parked', null],
    };
    const some = fc.constantFrom(...Object.keys(fields)).chain((name) => {
      return fc.constantFrom(...(fields[name] ?? [])).map((value): [string, unknown] => [name, value]);
    });
    const cards = fc.tuple(fc.constantFrom(...cardKindNames), fc.array(some, { maxLength: 4 }));
    fc.assert(
      fc.property(cards, ([kind, said]) => {
        const whole = file({ kind, ...Object.fromEntries(said) });
        const read = readJson(JSON.stringify(whole), { random: seededRandom(1) });
        expect(breaches(whole, schema).length === 0).toBe(read.ok);
      }),
      { numRuns: 1000 },
    );
  });
});
