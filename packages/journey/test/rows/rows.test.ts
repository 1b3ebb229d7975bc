import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isForOthers, matchColumns, readRows, rowColumns, writeRows } from '../../src/index.ts';
import type { Card, CardKind, Journey, RowCard } from '../../src/index.ts';
import { cardsInReadingOrder } from '../../src/journey.ts';
import { channelMeant, channelWords } from '../../src/rows/words.ts';
import { journeys } from '../../src/testing.ts';

const ids = (header: readonly string[]) => matchColumns(header).map((column) => column?.id ?? null);

describe('matchColumns', () => {
  test('knows the words people write over columns, in any case and spelling', () => {
    expect(
      ids(['STAGE', 'swim-lane', ' Pain severity (1–4) ', 'Owner division', 'E-mail', 'Channel(s)']),
    ).toEqual(['stage', 'lane', 'severity', 'division', null, 'channels']);
  });

  test('forgives one slip of the hand in a longer word', () => {
    expect(ids(['Severty', 'Chanels', 'Ownerr', 'Satge', 'Tga'])).toEqual([
      'severity',
      'channels',
      'division',
      'stage',
      null,
    ]);
  });

  test('takes a column that is called what its cards are for their texts', () => {
    expect(ids(['Phase', 'Pain point', 'Severity'])).toEqual(['stage', 'text', 'severity']);
    expect(ids(['Opportunity', 'Text'])).toEqual([null, 'text']);
  });

  test('gives no column twice; the exact word has it', () => {
    expect(ids(['Text of the card', 'Text', 'Titel'])).toEqual([null, 'text', null]);
  });

  test('finds every column by its own header', () => {
    expect(ids(rowColumns.map(({ header }) => header))).toEqual(rowColumns.map(({ id }) => id));
  });
});

describe('readRows', () => {
  const read = (header: readonly string[], ...rows: readonly (readonly string[])[]) =>
    readRows(rows, matchColumns(header));

  test('puts a description under the text, and takes names as they are said', () => {
    const { cards, problems } = read(
      ['Stage', 'Text', 'Notes', 'Tags', 'Owner', 'Channel'],
      ['Buy', 'Pays', 'twice', 'web; old', 'Sales', 'Web, phone'],
    );
    expect(problems).toEqual([]);
    expect(cards).toEqual([
      {
        ref: '',
        stage: 'Buy',
        lane: null,
        kind: null,
        text: 'Pays\ntwice',
        facts: { tags: ['web', 'old'], division: 'Sales', channels: ['website', 'telephone'] },
      },
    ]);
  });

  test('tells the kind by the lane, or by a fact that only one kind has', () => {
    const kinds = (header: readonly string[], row: readonly string[]) => read(header, row).cards[0]?.kind;
    expect(kinds(['Lane', 'Text'], ['Pain points', 'slow'])).toBe('painPoint');
    expect(kinds(['Severity', 'Text'], ['3', 'slow'])).toBe('painPoint');
    expect(kinds(['Stage', 'Text'], ['Buy', 'slow'])).toBeNull();
  });

  test('reads figures as people write them', () => {
    const figures = ['68 %', '1,234.5', '1.234,5', '3,5 days', 'US$ 12', '−2', '1,234', "1'000"];
    const { cards } = read(['Value', 'Text'], ...figures.map((figure) => [figure, 'x']));
    expect(cards.map(({ facts }) => [facts.value, facts.unit ?? ''])).toEqual([
      [68, '%'],
      [1234.5, ''],
      [1234.5, ''],
      [3.5, 'days'],
      [12, 'US$'],
      [-2, ''],
      [1234, ''],
      [1000, ''],
    ]);
  });

  test('says which cell it did not understand, and keeps the rest of the row', () => {
    const { cards, problems } = read(['Text', 'Severity', 'Kind'], ['a', 'terrible', ''], ['b', '4', 'note']);
    expect(cards.map(({ text, facts }) => [text, facts.severity])).toEqual([
      ['a', undefined],
      ['b', undefined],
    ]);
    expect(problems.map(({ row, column, cell, reason }) => [row, column.id, cell, reason])).toEqual([
      [0, 'severity', 'terrible', 'not understood'],
      [1, 'severity', '4', 'not of this kind'],
    ]);
  });

  test('makes no card of a blank row', () => {
    expect(read(['Text', 'Tags'], ['', ' '], ['a', '']).cards.map(({ text }) => text)).toEqual(['a']);
  });
});

it('what is written as rows reads back with all its facts', () => {
  fc.assert(
    fc.property(journeys, (journey) => {
      const [header = [], ...rows] = writeRows(journey);
      const { cards, problems } = readRows(rows, matchColumns(header), journey);
      expect(problems).toEqual([]);
      expect(cards).toEqual(
        cardsInReadingOrder(journey)
          .filter(isForOthers)
          .map((card) => asRow(card, journey)),
      );
    }),
    { numRuns: 200 },
  );
});

const said = <T>(value: T, unsaid: T): T | undefined => (value === unsaid ? undefined : value);
const words = (text: string | undefined) => (text === undefined || text.trim() === '' ? undefined : text);
const items = <T>(list: readonly T[]) => (list.length === 0 ? undefined : [...new Set(list)]);

/** What a row can say of a card: blank words say nothing, and of a prompt that was answered nothing is left. */
function asRow(card: Card, journey: Journey): RowCard {
  const { stages, lanes, tags, personas, divisions, cards } = journey;
  const { level, source, date } = card.evidence;
  const facts: Record<string, unknown> = {
    tags: items(card.tags.map((id) => tags.get(id)!.label)),
    personas: items(card.personas.map((id) => personas.get(id)!.name)),
    channels: items(card.channels.map((id) => channelMeant(channelWords(id))!)),
    division: card.division === null ? undefined : words(divisions.get(card.division)?.name),
    replaces: card.replaces === null ? undefined : cards.get(card.replaces)?.ref,
    state: said(card.state, 'both'),
    moment: said(card.moment, false),
    lang: words(card.lang),
    level: level ?? undefined,
    source: words(source),
    date: words(date),
    ...ownAsRow[card.kind](card as never),
  };
  return {
    ref: card.ref,
    stage: words(stages.find(({ id }) => id === card.place.stage)!.title) ?? null,
    lane: words(lanes.find(({ id }) => id === card.place.lane)!.title) ?? null,
    kind: card.kind,
    text: words(card.text) ?? '',
    facts: Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)),
  };
}

const nothing = () => ({});
const ownAsRow: { readonly [Kind in CardKind]: (card: Extract<Card, { kind: Kind }>) => object } = {
  action: nothing,
  touchpoint: nothing,
  backstage: nothing,
  note: nothing,
  photo: ({ description }) => ({ description: words(description) }),
  painPoint: ({ severity, reach }) => ({ severity: severity ?? undefined, reach: words(reach) }),
  emotion: ({ value, offset }) => ({ value, offset: said(offset, 0.5) }),
  quote: ({ speaker, consent }) => ({ speaker: words(speaker), consent: said(consent, 'notAsked') }),
  metric: ({ value, unit, better, target, period, series }) => ({
    value: value ?? undefined,
    unit: words(unit),
    better: better ?? undefined,
    target: target ?? undefined,
    period: words(period),
    series: items(series) && series,
  }),
  opportunity: ({ impact, effort, status }) => ({
    impact: impact ?? undefined,
    effort: effort ?? undefined,
    status: said(status, 'idea'),
  }),
};
