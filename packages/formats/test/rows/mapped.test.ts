import { cardsInReadingOrder, guessReading, rowColumns } from '@throughline/journey';
import type { RowColumnId, TableReading } from '@throughline/journey';
import { seededRandom } from '@throughline/journey/testing';
import { problemsIn } from '@throughline/journey';
import * as fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { isOurTable, readMapped, tablesIn } from '../../src/index.ts';
import { writeCsv } from '../../src/csv/write.ts';
import { namedJourneys } from './named.ts';

const options = { title: 'Complaints', lang: 'en', unplaced: 'Without a stage' };

async function read(table: readonly (readonly string[])[], reading: TableReading = guessReading(table)) {
  return readMapped(table, reading, options, seededRandom(1));
}

describe('a table of other people, read as somebody says', () => {
  const table = [
    ['No', 'Phase', 'Problem', 'Schweregrad', 'Ort'],
    ['1', 'Antrag', 'Formular zu lang', 'hoch', 'Bonn'],
    ['2', 'antrag ', 'Keine Antwort', 'dringend', 'Bonn'],
    ['3', '', 'Falsche Auskunft', '2', 'Köln'],
    ['4', 'Bescheid', '', '', ''],
  ];

  test('is a sound map, in which rows without a stage stand last', async () => {
    const result = await read(table);
    expect(result.ok && problemsIn(result.journey)).toEqual([]);
    expect(result.ok && result.journey.stages.map(({ title }) => title)).toEqual([
      'Antrag',
      'Without a stage',
    ]);
    expect(
      result.ok && cardsInReadingOrder(result.journey).map(({ kind, text }) => `${kind}: ${text}`),
    ).toEqual(['painPoint: Formular zu lang', 'painPoint: Keine Antwort', 'painPoint: Falsche Auskunft']);
  });

  test('says what it does not carry: columns, words, rows', async () => {
    const result = await read(table);
    expect(result.ok && result.notCarried.map(({ code, values }) => [code, values])).toEqual([
      ['rows.noStage', { title: 'Without a stage', count: 1 }],
      ['rows.silent', { count: 1 }],
      ['rows.left', { said: 'Ort' }],
      ['rows.notUnderstoodIn', { said: 'dringend', column: 'Severity', count: 1, row: 3 }],
    ]);
  });

  test('is refused when no column says what the cards say, or when it names too many stages', async () => {
    const none = await read(table, { header: 0, columns: [null, 'stage'], kind: null });
    expect(none.ok || none.problems.map(({ code }) => code)).toEqual(['rows.noText']);
    const rows = Array.from({ length: 60 }, (_, index) => [`Case ${index}`, 'x']);
    const many = await read(rows, { header: null, columns: ['stage', 'text'], kind: null });
    expect(many.ok || many.problems.map(({ code }) => code)).toEqual(['map.tooManyStages']);
  });

  it('is a sound map or refused in words, whatever stands in it and whatever is said of it', async () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('', '3', 'alta', '-2', 'Web; phone', 'A', 'a '));
    const columns = fc.array(fc.option(fc.constantFrom(...rowColumns.map(({ id }): RowColumnId => id))), {
      maxLength: 5,
    });
    const reading = fc.record({
      header: fc.option(fc.nat(3)),
      columns,
      kind: fc.constantFrom(null, 'emotion' as const, 'painPoint' as const),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 8 }),
        reading,
        async (rows, as) => {
          const result = await read(rows, as);
          if (result.ok) expect(problemsIn(result.journey)).toEqual([]);
          else expect(result.problems.length).toBeGreaterThan(0);
        },
      ),
    );
  });
});

it('asks nobody about a table that we wrote', async () => {
  await fc.assert(
    fc.asyncProperty(namedJourneys, async (journey) => {
      fc.pre(journey.cards.size > 0);
      const bytes = strToU8(writeCsv(journey).body);
      const tables = await tablesIn('map.csv', bytes);
      const [table] = tables?.ok ? tables.value : [];
      expect(table && (await isOurTable(table))).toBe(true);
    }),
    { numRuns: 20 },
  );
});

it('is every sheet of a workbook, each with its name, so that somebody can say which is meant', async () => {
  const cell = (said: string) => `<c t="inlineStr"><is><t>${said}</t></is></c>`;
  const sheet = (...rows: readonly (readonly string[])[]) =>
    `<worksheet><sheetData>${rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('')}</sheetData></worksheet>`;
  const parts = {
    'xl/workbook.xml':
      '<workbook xmlns:r="r"><sheets><sheet name="Cover" r:id="r0"/><sheet name="Funde" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="r0" Target="worksheets/a.xml"/><Relationship Id="r1" Target="worksheets/b.xml"/></Relationships>',
    'xl/worksheets/a.xml': sheet(['Report']),
    'xl/worksheets/b.xml': sheet(['Phase', 'Problem', 'Ort'], ['Antrag', 'Zu lang', 'Bonn']),
  };
  const file = zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
  );
  const tables = await tablesIn('funde.xlsx', file);
  if (!tables?.ok) throw new Error('it is a workbook');
  expect(tables.value.map(({ name }) => name)).toEqual(['Cover', 'Funde']);
  const [, found] = tables.value;
  expect(found && (await isOurTable(found))).toBe(false);
  const result = await read(found?.table ?? []);
  expect(result.ok && [...result.journey.cards.values()].map(({ text }) => text)).toEqual(['Zu lang']);
});
