import { problemsIn, writeRows } from '@throughline/journey';
import type { Journey } from '@throughline/journey';
import { seededRandom } from '@throughline/journey/testing';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../src/csv/read.ts';
import { writeCsv } from '../../src/csv/write.ts';
import type { FileBody, ReadResult, Written } from '../../src/format.ts';
import { chosenOf } from '../../src/chosen.ts';
import { readXlsx } from '../../src/xlsx/read.ts';
import { writeXlsx } from '../../src/xlsx/write.ts';
import { namedJourneys } from './named.ts';

const context = { random: seededRandom(1) };

const tables: readonly [string, (journey: Journey) => Written, (body: FileBody) => ReadResult][] = [
  ['CSV', writeCsv, (body) => readCsv(body, context)],
  ['XLSX', writeXlsx, (body) => readXlsx(body as Uint8Array, context)],
];

describe.each(tables)('a table of cards as %s', (_, write, read) => {
  it('reads back with every card where it was and every fact it had', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(namedJourneys, (journey) => {
        const { shown } = chosenOf(journey, {});
        if (shown.cards.size === 0) return;
        const result = read(write(journey).body);
        if (!result.ok) throw new Error(result.problems[0]?.reason);
        expect(result.notCarried).toEqual([]);
        expect(problemsIn(result.journey)).toEqual([]);
        const byRef = (rows: string[][]) => rows.slice(1).sort((a, b) => (String(a) < String(b) ? -1 : 1));
        expect(byRef(writeRows(result.journey))).toEqual(byRef(writeRows(shown)));
      }),
      { numRuns: 100 },
    );
  });

  it('says the same when it is written again', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(namedJourneys, (journey) => {
        const first = read(write(journey).body);
        if (!first.ok) return;
        const again = read(write(first.journey).body);
        if (!again.ok) throw new Error(again.problems[0]?.reason);
        expect(writeRows(again.journey)).toEqual(writeRows(first.journey));
      }),
      { numRuns: 50 },
    );
  });

  it('refuses a table in which nothing says what the cards say, and one without a row', () => {
    const reason = (rows: string) => {
      const result = readCsv(rows, context);
      return result.ok ? '' : result.problems[0]?.reason;
    };
    expect(reason('Stage,Severity\nBuy,3\n')).toBe(
      'No column of this table says what the cards say: name one Text, Card or Title.',
    );
    expect(reason('Stage,Text\n,\n')).toBe(
      'There is no row with anything in it under the names of the columns.',
    );
  });
});
