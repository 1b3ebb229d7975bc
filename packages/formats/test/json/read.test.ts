import { blankFacts, buildJourney, cardKindNames, cardKinds, printSketch } from '@throughline/journey';
import { seededRandom } from '@throughline/journey/testing';
import { describe, expect, it } from 'vitest';
import { readJson } from '../../src/json/read.ts';
import { writeJson } from '../../src/json/write.ts';
import type { ReadResult } from '../../src/format.ts';

function read(text: string): ReadResult {
  return readJson(text, { random: seededRandom(1) });
}

function problems(text: string): string[] {
  const result = read(text);
  return result.ok
    ? []
    : result.problems.map(({ path, reason }) => (path === '' ? reason : `${path}: ${reason}`));
}

interface Parts {
  readonly [name: string]: unknown;
}

const map = {
  meta: { title: 'T' },
  stages: [{ id: 's', title: 'S' }],
  lanes: [{ id: 'l', kind: 'note' }],
  cards: [],
};

function file(parts: Parts): string {
  return JSON.stringify({ format: 'throughline/1', map: { ...map, ...parts } });
}

function card(fields: Parts): string {
  return file({ cards: [{ id: 'c', kind: 'note', stage: 's', lane: 'l', text: '', ...fields }] });
}

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

const around = {
  personas: [{ id: 'p', name: 'Clerk', about: 'office B', side: 'employee', colour: 5 }],
  divisions: [{ id: 'd', name: 'Field', colour: 2 }],
};
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

describe('what a later version says', () => {
  function notices(text: string): string[] {
    const result = read(text);
    return result.ok ? result.notCarried.map(({ path, says }) => `${path}: ${says}`) : ['refused'];
  }

  it('leaves out ids and keeps words it does not know, one by one, and says so', () => {
    const fields = {
      state: 'someday',
      replaces: 'gone',
      personas: ['p', 'q'],
      division: 'x',
      channels: ['Phone menu', 'by carrier pigeon'],
      evidence: { level: 'sworn', source: 'Oath', by: 'Ana' },
    };
    expect(notices(file({ ...around, cards: [{ stage: 's', lane: 'l', ...fields }] }))).toEqual([
      'map.cards[0].state: This version does not know “someday”: it is kept and counts for nothing. Known words: both, current, future',
      'map.cards[0].replaces: gone, which this card replaces, is not another card of the file.',
      'map.cards[0]: “by carrier pigeon” is no channel and no name of one, so it is left out.',
      'map.cards[0]: q is not among the personas of the file.',
      'map.cards[0]: x is not among the divisions of the file.',
      'map.cards[0].evidence.by: This version does not know this part of the file.',
      'map.cards[0].evidence: This version does not know “sworn”: it is kept and counts for nothing. Known words: assumed, reported, observed, measured',
    ]);
    for (const [kind, own] of [
      ['quote', { consent: 'partial' }],
      ['metric', { better: 'steady' }],
      ['opportunity', { impact: 'huge', effort: 'XL', status: 'parked' }],
    ] as const) {
      const said = notices(card({ kind, ...own }));
      expect(said).toHaveLength(Object.keys(own).length);
      expect(said.every((each) => each.includes('it is kept and counts for nothing'))).toBe(true);
    }
    expect(notices(file({ personas: [{ id: 'p', name: 'Ana', side: 'partner' }] }))).toHaveLength(1);
    expect(notices(card({ replaces: 'c' }))).toHaveLength(1);
  });

  it('keeps words it does not know until somebody says something else', () => {
    const parts = {
      personas: [{ id: 'p', name: 'Ana', side: 'partner', colour: 1 }],
      cards: [
        { id: 'a', kind: 'quote', stage: 's', lane: 'l', text: '', ref: 'Q-1', consent: 'partial' },
        { id: 'b', kind: 'metric', stage: 's', lane: 'l', text: '', ref: 'M-1', better: 'steady' },
        {
          id: 'c',
          kind: 'opportunity',
          stage: 's',
          lane: 'l',
          text: '',
          ref: 'O-1',
          impact: 'huge',
          effort: 'XL',
          status: 'parked',
        },
        {
          id: 'd',
          kind: 'note',
          stage: 's',
          lane: 'l',
          text: '',
          ref: 'N-1',
          state: 'someday',
          evidence: { level: 'sworn', date: '2026' },
        },
      ],
    };
    const result = read(file(parts));
    if (!result.ok) throw new Error(result.problems[0]?.reason);
    const { cards, personas } = result.journey;
    expect([...cards.values()].find(({ id }) => id === 'c')).toMatchObject({
      impact: null,
      status: 'idea',
      extra: { impact: 'huge', effort: 'XL', status: 'parked' },
    });
    expect([...personas.values()][0]).toMatchObject({ side: 'customer', extra: { side: 'partner' } });
    const written = JSON.parse(writeJson(result.journey).body) as { map: Parts };
    expect(written.map).toMatchObject(parts);
    const changed = [...cards.values()].map((each) => {
      return each.kind === 'note'
        ? { ...each, state: 'future' as const, evidence: { ...each.evidence, level: 'assumed' as const } }
        : each;
    });
    const { lanes, meta, stages } = result.journey;
    const later = writeJson(buildJourney({ meta, stages, lanes, cards: changed })).body;
    expect(later).toContain('"state":"future"');
    expect(later).toContain('"evidence":{"level":"assumed","date":"2026"}');
    expect(later).not.toMatch(/someday|sworn/u);
  });

  it('reads a kind it does not know as a note that keeps its name and its fields', () => {
    const poll = { id: 'c', kind: 'poll', stage: 's', lane: 'l', text: 't', ref: 'P-1', severity: 'hot' };
    const text = file({ lanes: [{ id: 'l', kind: 'polls', title: 'Polls' }], cards: [poll] });
    const result = read(text);
    if (!result.ok) throw new Error(result.problems[0]?.reason);
    expect(result.notCarried.map(({ path, code }) => [path, code])).toEqual([
      ['map.lanes[0].kind', 'record.unknownKind'],
      ['map.cards[0].kind', 'record.unknownKind'],
    ]);
    expect([...result.journey.cards.values()][0]).toMatchObject({ kind: 'note', extra: { kind: 'poll' } });
    expect(result.journey.lanes[0]).toMatchObject({ kind: 'note', extra: { kind: 'polls' } });
    const written = JSON.parse(writeJson(result.journey).body) as { map: { lanes: Parts[]; cards: Parts[] } };
    expect([written.map.lanes, written.map.cards]).toEqual([
      [{ id: 'l', kind: 'polls', title: 'Polls' }],
      [poll],
    ]);
  });

  it('reads a link it does not know as one that leads on, and keeps one of two that say the same', () => {
    const cards = ['a', 'b'].map((id) => ({ id, stage: 's', lane: 'l' }));
    const ends = { from: 'a', to: 'b' };
    const links = [
      { id: 'k3', ...ends, kind: 'inspires' },
      { id: 'k2', ...ends, kind: 'solved by' },
      { id: 'k1', ...ends, kind: 'solved by' },
      { id: 'k0', from: 'b', to: 'a', kind: 'solved by' },
    ];
    const result = read(file({ cards, links }));
    if (!result.ok) throw new Error(result.problems[0]?.reason);
    expect(result.notCarried.map(({ path, says }) => `${path}: ${says}`)).toEqual([
      'map.links[0].kind: This version does not know the kind “inspires”: it reads as “leads to” and keeps that name.',
      'map.links[2]: says the same as k2; the two are one.',
    ]);
    const written = JSON.parse(writeJson(result.journey).body) as { map: { links: Parts[] } };
    expect(written.map.links).toEqual([links[3], links[2], links[0]]);
  });
});

describe('a file that is not in order', () => {
  it('is refused when it is cut off, with the line', () => {
    const whole = read(card({ text: 'hello' }));
    const text = whole.ok ? writeJson(whole.journey).body : '';
    expect(text.length).toBeGreaterThan(100);
    for (let length = 1; length < text.trimEnd().length; length += 3) {
      expect(problems(text.slice(0, length))[0]).toMatch(/^line \d+: The file is cut off/);
    }
  });

  it('is refused when it is empty, not JSON, or not ours', () => {
    expect(problems(' ')).toEqual(['The file is empty.']);
    expect(problems('{\n"a": nonsense\n}')[0]).toMatch(/This is not JSON/);
    expect(problems('[1]')).toEqual(['This is not a map: a map is one record { "format": …, "map": … }']);
    expect(problems('{"format":"throughline/9","map":{}}')).toEqual([
      'format: is not "throughline/1"',
      'map.stages: is not a list',
      'map.lanes: is not a list',
      'map.cards: is not a list',
    ]);
  });

  it('is refused for keys that could harm, wherever they are', () => {
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      const harmful = card({ nested: { list: [{ HERE: { polluted: true } }] } }).replace('HERE', key);
      expect(problems(harmful)).toEqual([
        `map.cards[0].nested.list[0].${key}: A field may not be named ${key}.`,
      ]);
    }
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('is refused when it is nested without end', () => {
    expect(problems(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)[0]).toMatch(
      /nested more than 32 levels deep/,
    );
  });

  it('is refused when it holds more than a map may', () => {
    const cards = Array.from({ length: 100_000 }, (_, index) => ({ id: `c${index}`, stage: 's', lane: 'l' }));
    expect(problems(file({ cards }))).toEqual([
      'map.cards: A map holds at most 10,000 cards; this file has 100,000.',
    ]);
    const stages = Array.from({ length: 51 }, (_, index) => ({ id: `s${index}` }));
    expect(problems(file({ stages }))).toEqual([
      'map.stages: A map holds at most 50 stages; this file has 51.',
    ]);
    expect(problems(card({ text: 'x'.repeat(20_001) }))).toEqual([
      'map.cards[0].text: has more than 20,000 characters',
    ]);
    expect(problems(file({ meta: { title: 'x'.repeat(100_001) } }))).toEqual([
      'map.meta.title: This text has more than 100,000 characters.',
    ]);
  });

  it('is refused when it is too heavy for a server, in bytes', () => {
    const cards = (letter: string) =>
      Array.from({ length: 4000 }, (_, index) => ({
        id: `c${index}`,
        kind: 'note',
        stage: 's',
        lane: 'l',
        text: letter.repeat(1200),
      }));
    expect(problems(file({ cards: cards('x') }))).toEqual([]);
    expect(problems(file({ cards: cards('旅') }))).toEqual(['The file has 15 MB; a map has at most 14 MB.']);
  });

  it('is refused for names of fields that no server takes', () => {
    expect(problems(card({ ['k'.repeat(256)]: 1 }))).toEqual([]);
    expect(problems(card({ ['k'.repeat(257)]: 1 }))[0]).toContain('A field name has at most 256 characters.');
  });

  it('is refused for ids that stand twice or name nothing', () => {
    expect(problems(file({ stages: [{ id: 's' }, { id: 'x' }, { id: 's' }] }))).toEqual([
      'map.stages[2].id: s is the id of map.stages[0] too',
    ]);
    expect(problems(card({ stage: 'gone', lane: 'lost' }))).toEqual([
      'map.cards[0].stage: names a stage that is not in the file: gone',
      'map.cards[0].lane: names a lane that is not in the file: lost',
    ]);
    expect(problems(file({ links: [{ id: 'k', from: 'c', to: 'd' }] }))).toEqual([
      'map.links[0].from: names a card that is not in the file: c',
      'map.links[0].to: names a card that is not in the file: d',
    ]);
    expect(problems(file({ stages: [{ id: 'no id' }] }))[0]).toMatch(/^map\.stages\[0\]\.id: is no id/);
  });

  it('is refused for values out of range, each with its place', () => {
    expect(problems(card({ kind: 'painPoint', severity: 5 }))).toEqual([
      'map.cards[0].severity: is not 1, 2, 3, 4 or null',
    ]);
    expect(problems(card({ kind: 'emotion', value: 2.5, offset: -1 }))).toEqual([
      'map.cards[0].value: is above 2',
      'map.cards[0].offset: is below 0',
    ]);
    expect(problems(card({ text: 7 }))).toEqual(['map.cards[0].text: is not text']);
  });

  it('has at most twenty problems listed', () => {
    const cards = Array.from({ length: 100 }, () => ({ stage: 's', lane: 'l', text: 1 }));
    expect(problems(file({ cards }))).toHaveLength(21);
    expect(problems(file({ cards })).at(-1)).toBe('… and 80 more problems.');
  });

  it('is said to be large from 2,000 cards on', () => {
    const cards = Array.from({ length: 2000 }, () => ({ stage: 's', lane: 'l' }));
    const result = read(file({ cards }));
    expect(result.ok && result.notCarried).toEqual([
      {
        path: 'map.cards',
        code: 'file.large',
        values: { count: 2000, most: 10_000 },
        says: 'This is a large map: 2,000 cards. A map holds at most 10,000.',
      },
    ]);
  });
});
