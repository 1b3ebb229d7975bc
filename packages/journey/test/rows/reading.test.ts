import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  guessBelow,
  guessReading,
  isPlainTable,
  matchColumns,
  readRows,
  readTableAs,
  rowColumns,
  takesSeveral,
  writeRows,
} from '../../src/index.ts';
import type { RowColumnId, TableReading } from '../../src/index.ts';
import { journeys } from '../../src/testing.ts';

const ids = rowColumns.map(({ id }) => id);
const cells = fc.oneof(
  fc.string(),
  fc.constantFrom('', ' ', '3', 'High', 'alta', 'Web, phone', 'Discover', 'DISCOVER ', '2024-01-05', '-2'),
);
const tables = fc.array(fc.array(cells, { maxLength: 6 }), { maxLength: 12 });

function readingOf(header: number | null, ...columns: readonly (RowColumnId | null)[]): TableReading {
  return { header, columns, kind: null };
}

describe('guessing what a table says', () => {
  it.each([
    {
      tongue: 'English',
      header: ['Journey stage', 'Issue', 'Details', 'Priority', 'Responsible team', 'Contact channel'],
      row: ['Apply', 'Form is long', 'Twelve pages', 'High', 'Licensing', 'Phone'],
      says: ['stage', 'text', 'notes', 'severity', 'division', 'channels'],
    },
    {
      tongue: 'German',
      header: ['Phase', 'Problem', 'Beschreibung', 'Schweregrad', 'Zuständig', 'Kanäle', 'Schlagwörter'],
      row: ['Antrag', 'Zu lang', 'Zwölf Seiten', 'hoch', 'Meldewesen', 'Telefon; Brief', 'Gebühr'],
      says: ['stage', 'text', 'notes', 'severity', 'division', 'channels', 'tags'],
    },
    {
      tongue: 'Spanish',
      header: ['Etapa', 'Título', 'Descripción', 'Gravedad', 'Responsable', 'Canal', 'Fecha', 'Tipo'],
      row: [
        'Solicitud',
        'Es largo',
        'Doce páginas',
        'alta',
        'Licencias',
        'teléfono',
        '2024-03-01',
        'problema',
      ],
      says: ['stage', 'text', 'notes', 'severity', 'division', 'channels', 'date', 'kind'],
    },
  ])('knows the words people write in $tongue', ({ header, row, says }) => {
    expect(guessReading([header, row]).columns).toEqual(says);
  });

  test('takes a column for what it is called only where its cells can be that', () => {
    const rows = Array.from({ length: 6 }, (_, index) => [`Case ${index} was closed too early`, 'Parking']);
    expect(guessReading([['Complaint text', 'Complaint type'], ...rows]).columns).not.toContain('kind');
  });

  test('finds by what stands in them: kinds, severities, the longest words, and stages that rows are sorted by', () => {
    const rows = ['Apply', 'Apply', 'Apply', 'Pay', 'Pay', 'Pay'].map((where, index) => {
      return [`${index}`, where, index % 2 ? 'Major' : 'minor', `The queue of day ${index} was too long`];
    });
    expect(guessReading([['#', 'Where', 'How bad', 'Told'], ...rows])).toEqual({
      header: 0,
      columns: [null, 'stage', 'severity', 'text'],
      kind: 'painPoint',
    });
  });

  test('takes what only other kinds have for nothing, so that it can be what the cards say', () => {
    const rows = ['a', 'b', 'c'].map((letter, index) => ['Pay', `Case ${letter} ${index}`, 'hoch']);
    expect(guessReading([['Wo', 'Was', 'Wie schlimm'], ...rows])).toMatchObject({
      columns: [null, 'text', 'severity'],
      kind: 'painPoint',
    });
  });

  test('finds the row that names the columns below titles and dates, and none among mere cards', () => {
    const named = [['Export of 3 May'], [], ['Stage', 'Card'], ['Buy', 'Pays']];
    expect(guessReading(named).header).toBe(2);
    expect(
      guessReading([
        ['12', '7'],
        ['13', '8'],
      ]).header,
    ).toBeNull();
  });

  it('says something of every table, each meaning once unless it takes several', () => {
    fc.assert(
      fc.property(tables, fc.option(fc.nat(3)), (table, header) => {
        for (const { columns } of [guessReading(table), guessBelow(table, header)]) {
          const single = columns.filter((id) => id !== null && !takesSeveral(id));
          expect(new Set(single).size).toBe(single.length);
        }
      }),
    );
  });

  it('reads what we write as we do', () => {
    fc.assert(
      fc.property(journeys, (journey) => {
        const table = writeRows(journey);
        const [header = [], ...rows] = table;
        const said = rows.filter((row) => row.slice(4).some((cell) => cell.trim() !== ''));
        fc.pre(said.length > 0 && said.length === rows.length);
        expect(isPlainTable(header)).toBe(true);
        const reading = {
          header: 0,
          kind: null,
          columns: matchColumns(header).map((column) => column?.id ?? null),
        };
        const trimmed = rows.map((row) => row.map((cell) => cell.trim()));
        const { cards } = readRows(trimmed, matchColumns(header));
        const read = readTableAs(table, reading as TableReading);
        expect(read.cards.map(({ kind, facts, text }) => ({ kind, facts, text }))).toEqual(
          cards.map(({ kind, facts, text }) => ({ kind, facts, text })),
        );
      }),
    );
  });
});

describe('reading a table as somebody says', () => {
  const table = [
    ['Step', 'What', 'Borough', 'Office', 'A', 'B'],
    ['Apply', 'Too long', 'Bronx', 'Main St', 'fees', 'fees; forms'],
    [' apply ', 'Too slow', '', 'Side St', '', ''],
    ['', '', '', '', '', ''],
    ['Pay', '', '', '', '', ''],
  ];
  const several = readingOf(0, 'stage', 'text', 'notes', 'notes', 'tags', 'tags');

  test('puts several columns of details under each other by their names, and labels together', () => {
    expect(readTableAs(table, several).cards[0]).toMatchObject({
      text: 'Too long\nBorough: Bronx\nOffice: Main St',
      facts: { tags: ['fees', 'forms'] },
    });
  });

  test('takes stages that differ in case and spaces for one', () => {
    expect(readTableAs(table, several).cards.map(({ stage }) => stage)).toEqual(['Apply', 'Apply']);
  });

  test('gives the kind that was chosen to rows that say none, and says which cells it cannot have', () => {
    const rows = [['Too long', '3']];
    const { cards, problems } = readTableAs(rows, { ...readingOf(null, 'text', 'severity'), kind: 'quote' });
    expect(cards[0]?.kind).toBe('quote');
    expect(problems).toMatchObject([{ row: 0, cell: '3', reason: 'not of this kind' }]);
  });

  it('makes a card of each row, or counts it; whatever the table and the reading', () => {
    const readings = fc.record({
      header: fc.option(fc.nat(4)),
      columns: fc.array(fc.option(fc.constantFrom(...ids)), { maxLength: 6 }),
      kind: fc.constantFrom(null, 'painPoint' as const, 'quote' as const),
    });
    fc.assert(
      fc.property(tables, readings, (rows, reading) => {
        const below = rows.slice(reading.header === null ? 0 : reading.header + 1);
        const filled = below.filter((row) => row.some((cell) => cell.trim() !== ''));
        const { cards, silent } = readTableAs(rows, reading);
        expect(cards.length + silent).toBe(filled.length);
      }),
    );
  });
});
