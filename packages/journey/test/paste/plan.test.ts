import { describe, expect, test } from 'vitest';
import { limits, needsPreview, planPaste, readClipboard } from '../../src/index.ts';
import { cellOf, choice, inWords, pasteInto, twoByTwo } from './pasted.ts';

const tsv = (...rows: readonly (readonly string[])[]) => ({
  text: rows.map((row) => row.join('\t')).join('\n'),
});

describe('a block without a header', () => {
  const block = tsv(['a', 'b', 'c'], ['', 'd', 'e']);

  test('goes to stages by its columns; its rows are cards of the lane', () => {
    const { cards, plan } = pasteInto(tsv(['a', 'b'], ['', 'c']));
    expect(cards).toEqual([
      'Discover · doing · action: a',
      'Buy · doing · action: b',
      'Buy · doing · action: c',
    ]);
    expect(plan.missing).toEqual({ stages: 0, lanes: 0, cards: 0 });
    expect(needsPreview(plan)).toBe(false);
  });

  test('over the right edge adds stages', () => {
    const { cards, plan } = pasteInto(block);
    expect(cards.filter((card) => card.startsWith('+'))).toEqual([
      '+Stage 3 · doing · action: c',
      '+Stage 3 · doing · action: e',
    ]);
    expect(plan.missing).toEqual({ stages: 1, lanes: 0, cards: 2 });
    expect(plan.leftOut).toEqual({ missing: 0, limit: 0 });
    expect(needsPreview(plan)).toBe(true);
  });

  test('over the right edge stops at the last stage, and says how many cards that leaves out', () => {
    const { cards, plan } = pasteInto(block, 'leave out');
    expect(cards).toHaveLength(3);
    expect(plan.stages).toEqual([]);
    expect(plan.missing).toEqual({ stages: 1, lanes: 0, cards: 2 });
    expect(plan.leftOut).toEqual({ missing: 2, limit: 0 });
  });

  test('goes behind the card it is pasted at, in that cell only', () => {
    const [journey, at] = cellOf(' | Buy | Pay\n doing | > first / > last | > other');
    const [first] = [...journey.cards.values()];
    const plan = planPaste(readClipboard(tsv(['a', 'b'])), journey, { ...at, after: first!.id }, choice);
    expect(plan.cards.map(({ after }) => after)).toEqual([first!.id, 'last']);
  });

  test('with lanes before its rows and stages over its columns is the journey it looks like', () => {
    const drawn = tsv(
      ['', 'Discover', 'Pay'],
      ['Doing', 'reads', 'pays'],
      ['', 'asks', ''],
      ['Pains', '', '"- slow\n- dear"'],
    );
    expect(pasteInto(drawn).cards).toEqual([
      'Discover · doing · action: reads',
      '+Pay · doing · action: pays',
      'Discover · doing · action: asks',
      '+Pay · pain points · painPoint: slow',
      '+Pay · pain points · painPoint: dear',
    ]);
  });
});

describe('rows with a header', () => {
  test('go where they say; stages and lanes that the map lacks are added once', () => {
    const { cards, plan } = pasteInto(
      tsv(
        ['Stage', 'Lane', 'Text'],
        ['buy', 'Pain Points', 'slow'],
        ['Pay', 'Ideas', 'faster'],
        ['pay', '', 'waits'],
      ),
    );
    expect(cards).toEqual([
      'Buy · pain points · painPoint: slow',
      '+Pay · +Ideas · opportunity: faster',
      '+Pay · doing · action: waits',
    ]);
    expect(plan.missing).toEqual({ stages: 1, lanes: 1, cards: 2 });
  });

  test('without a lane go into a lane of their kind', () => {
    const { cards } = pasteInto(tsv(['Severity', 'Text'], ['3', 'slow'], ['', 'reads']));
    expect(cards).toEqual(['Discover · pain points · painPoint: slow', 'Discover · doing · action: reads']);
  });

  test('may name each other as what takes their place, but not in a circle', () => {
    const { plan } = pasteInto(
      tsv(
        ['Ref', 'Text', 'Replaces'],
        ['X1', 'a', 'X2'],
        ['X2', 'b', 'X3'],
        ['X3', 'c', 'X1'],
        ['X4', 'd', 'X1'],
      ),
    );
    expect(plan.cards.map(({ replaces }) => replaces)).toEqual([1, 2, null, 0]);
  });

  test('bring divisions, personas and tags by name, each new one once', () => {
    const [journey, at] = cellOf(`persona: Maria\ndivision: Sales\n${twoByTwo}`);
    const rows = tsv(
      ['Text', 'Owner', 'Personas', 'Tags'],
      ['a', 'sales', 'Maria; Ben', 'web'],
      ['b', 'IT', 'ben', ''],
    );
    const plan = planPaste(readClipboard(rows), journey, at, choice);
    expect(plan.cards.map(({ division, personas, tags }) => [division, personas, tags])).toEqual([
      [[...journey.divisions.values()][0]!.id, [[...journey.personas.values()][0]!.id, 0], ['web']],
      [0, [0], []],
    ]);
    expect(plan.personas.map(({ name }) => name)).toEqual(['Ben']);
    expect(plan.divisions).toEqual([{ name: 'IT' }]);
  });

  test('tell which cells were not understood, and are shown before they are made', () => {
    const { plan } = pasteInto(tsv(['Text', 'Severity'], ['a', 'awful']));
    expect(plan.problems.map(({ row, column, cell }) => [row, column.id, cell])).toEqual([
      [0, 'severity', 'awful'],
    ]);
    expect(needsPreview(plan)).toBe(true);
  });
});

describe('limits', () => {
  test('a text longer than a card may be is divided where a sentence ends, and nothing is lost', () => {
    const sentence = `${'word '.repeat(99)}end. `;
    const text = sentence.repeat(100).trim();
    const { plan } = pasteInto({ text });
    expect(plan.divided).toBe(1);
    expect(plan.cards.every((card) => card.text.length <= limits.cardText)).toBe(true);
    expect(plan.cards.map((card) => card.text).join(' ')).toBe(text);
    expect(plan.cards.every((card) => card.text.endsWith('end.'))).toBe(true);
  });

  test('cards past ten thousand are counted and left out', () => {
    const { plan } = pasteInto({
      text: Array.from({ length: 10_007 }, (_, index) => `card ${index}`).join('\n'),
    });
    expect(plan.cards).toHaveLength(limits.cards);
    expect(plan.leftOut).toEqual({ missing: 0, limit: 7 });
  });

  test('stages past fifty are counted and left out', () => {
    const { plan } = pasteInto(tsv(Array.from({ length: 60 }, (_, index) => `card ${index}`)));
    expect(plan.stages).toHaveLength(limits.stages - 2);
    expect(plan.missing.stages).toBe(58);
    expect(plan.leftOut).toEqual({ missing: 0, limit: 10 });
  });
});

test('of five cards nothing is shown first, of six it is', () => {
  const paste = (count: number) =>
    pasteInto({ text: Array.from({ length: count }, () => 'a').join('\n') }).plan;
  expect([needsPreview(paste(5)), needsPreview(paste(6))]).toEqual([false, true]);
});

test('pasting into a lane of another kind makes cards of that kind', () => {
  expect(pasteInto({ text: 'slow' }, 'add', 1).cards).toEqual(['Discover · pain points · painPoint: slow']);
  const [journey, at] = cellOf(twoByTwo, 1);
  expect(inWords(planPaste(readClipboard({ text: ' ' }), journey, at, choice), journey)).toEqual([]);
});

test('words are of the state people look at; rows that name a state keep theirs', () => {
  const [journey, at] = cellOf(twoByTwo);
  const rows = tsv(['Text', 'State'], ['a', ''], ['b', 'today']);
  const plan = planPaste(readClipboard(rows), journey, at, { ...choice, state: 'future' });
  expect(plan.cards.map(({ facts }) => facts.state)).toEqual(['future', 'current']);
});
