import { buildJourney } from '@throughline/journey';
import { describe, expect, it } from 'vitest';
import { writeJson } from '../../src/json/write.ts';
import { around, card, file, read } from './files.ts';
import type { Parts } from './files.ts';

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
