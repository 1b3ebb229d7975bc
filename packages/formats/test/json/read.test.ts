import { blankFacts, cardKindNames, cardKinds, printSketch } from '@throughline/journey';
import { describe, expect, it } from 'vitest';
import { writeJson } from '../../src/json/write.ts';
import { around, card, file, map, problems, read } from './files.ts';
import type { Parts } from './files.ts';

describe('a file of ours', () => {
  it('may say a kind in the words people use', () => {
    for (const kind of cardKindNames) {
      for (const said of [
        kind,
        cardKinds[kind].word,
        cardKinds[kind].word.replaceAll(' ', '-').toUpperCase(),
      ]) {
        const result = read(card({ kind: said }));
        expect(result.ok && [...result.journey.cards.values()][0]?.kind).toBe(kind);
      }
    }
    const pain = read(card({ kind: 'pain', severity: 4 }));
    expect(pain.ok && [...pain.journey.cards.values()][0]).toMatchObject({ kind: 'painPoint', severity: 4 });
  });

  it('may leave out what has a default, and say tags by their label', () => {
    const result = read(
      file({
        cards: [
          { stage: 's', lane: 'l', text: 'a', tags: ['rural', 'Rural '] },
          { stage: 's', lane: 'l' },
        ],
      }),
    );
    if (!result.ok) throw new Error('It is refused');
    expect(printSketch(result.journey)).toBe('title: T\n    | S\n- ? | - a [rural] / - ?');
    expect([...result.journey.cards.values()].map(({ ref }) => ref).sort()).toEqual(['N-01', 'N-02']);
  });

  it('keeps references, and gives the second of two equal ones a new one', () => {
    const cards = ['PP-07', 'PP-07', 'N-01'].map((ref, index) => ({
      id: `c${index}`,
      stage: 's',
      lane: 'l',
      ref,
    }));
    const result = read(file({ cards }));
    expect(result.ok && [...result.journey.cards.values()].map(({ ref }) => ref).sort()).toEqual([
      'N-01',
      'N-02',
      'PP-07',
    ]);
  });

  it('names what it does not know of the file, and reads the rest', () => {
    const text = JSON.stringify({
      format: 'throughline/1',
      map: { ...map, channels: [] },
      discussion: { threads: [] },
    });
    const result = read(text);
    expect(result.ok && result.notCarried.map(({ path }) => path)).toEqual(['discussion', 'map.channels']);
    const facets = read(card({ personas: ['p'], division: 'd' }));
    expect(facets.ok && facets.notCarried.map(({ says }) => says)).toEqual([
      'p is not among the personas of the file.',
      'd is not among the divisions of the file.',
    ]);
  });
});

/** Every fact that a card of each kind can have, none as on a blank card. */
const everyFact = {
  shared: {
    state: 'future',
    replaces: 'other',
    tags: ['rural'],
    personas: ['p'],
    channels: ['website', 'gov:tv'],
    division: 'd',
    evidence: { level: 'observed', source: 'Interview P03', date: '2026-03' },
    moment: true,
    lang: 'vi',
    prompt: 'What stops her?',
  },
  emotion: { value: -1.5, offset: 0.25 },
  painPoint: { severity: 4, reach: '34 of 52' },
  quote: { speaker: 'P07, carer', consent: 'withdrawn' },
  metric: { value: 9.4, unit: 'days', better: 'lower', target: 5, period: 'Q3', series: [4, 6.2] },
  opportunity: { impact: 'high', effort: 'S', status: 'planned' },
} as const;

const other = { id: 'other', kind: 'note', stage: 's', lane: 'l', text: 'before', ref: 'N-01' };

describe('the facts of a card', () => {
  it('are all in the file, for each kind those it has', () => {
    for (const kind of cardKindNames) {
      const own: Parts = kind in everyFact ? everyFact[kind as keyof typeof everyFact] : {};
      const full = {
        id: 'c',
        kind,
        stage: 's',
        lane: 'l',
        text: 't',
        ref: 'X-1',
        ...own,
        ...everyFact.shared,
      };
      const result = read(file({ ...around, meta: { title: 'T', goal: 'Drive' }, cards: [other, full] }));
      if (!result.ok) throw new Error(result.problems[0]?.reason);
      const [first, second] = [...result.journey.cards.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
      expect(first).toMatchObject({ ...own, ...everyFact.shared, tags: [expect.stringMatching(/^tag_/)] });
      expect(second).toMatchObject(blankFacts);
      const written = JSON.parse(writeJson(result.journey).body) as { map: { cards: Parts[] } & Parts };
      expect(written.map).toMatchObject({ ...around, meta: { title: 'T', goal: 'Drive' } });
      expect(written.map.cards).toEqual([other, { ...full, tags: first?.tags }]);
    }
  });

  it('are left out where they are as on a blank card', () => {
    const cards = cardKindNames.map((kind, index) => ({ id: `c${index}`, kind, stage: 's', lane: 'l' }));
    const result = read(file({ cards }));
    const text = result.ok ? writeJson(result.journey).body : '';
    const written = JSON.parse(text) as { map: { cards: Parts[] } };
    const fields = new Set(written.map.cards.flatMap((each) => Object.keys(each)));
    expect([...fields]).toEqual(['id', 'kind', 'stage', 'lane', 'text', 'ref']);
  });

  it('are checked by the kind that has them: a value is a feeling or a figure', () => {
    expect(problems(card({ kind: 'emotion', value: 41 }))).toEqual(['map.cards[0].value: is above 2']);
    expect(problems(card({ kind: 'emotion', value: null }))).toEqual(['map.cards[0].value: is not a number']);
    for (const value of [41, -3e9, null]) expect(problems(card({ kind: 'metric', value }))).toEqual([]);
    expect(problems(card({ kind: 'metric', value: '41' }))).toEqual(['map.cards[0].value: is not a number']);
    const tooMany = Array.from({ length: 25 }, () => 1);
    expect(problems(card({ kind: 'metric', series: tooMany }))).toEqual([
      'map.cards[0].series: has more than 24 entries',
    ]);
    const note = read(card({ kind: 'note', value: 'high', severity: 9 }));
    expect(note.ok && [...note.journey.cards.values()][0]?.extra).toEqual({ value: 'high', severity: 9 });
    expect(note.ok && writeJson(note.journey).body).toContain('"value":"high","severity":9');
  });
});
