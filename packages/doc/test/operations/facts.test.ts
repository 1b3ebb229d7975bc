import { limits } from '@throughline/journey';
import { describe, expect, test } from 'vitest';
import {
  addCard,
  addCards,
  addChannel,
  changeLaneKind,
  markMoment,
  removeChannel,
  setCardLanguage,
  setEvidence,
  setGoal,
  setStageTime,
  setState,
} from '../../src/index.ts';
import { checkOperation, docFromSketch, meet, peers } from '../../src/testing.ts';
import type { SketchedDoc } from '../../src/testing.ts';

const map = (first: string, second = 'pays #p'): string => `
  | Discover | Buy
  doing | ${first} | ${second}`;
const plain = map('reads #r');
const both = (j: SketchedDoc) => [j.card('r'), j.card('p')];
const nothing = { ok: false, reason: 'nothing' } as const;
const limit = { ok: false, reason: 'limit' } as const;

describe('what every card can say', () => {
  test('is of which version of the service it speaks', () => {
    checkOperation({
      before: plain,
      do: (j) => setState(j.doc, both(j), 'future'),
      after: map('reads ^future #r', 'pays ^future #p'),
    });
    const j = docFromSketch(plain);
    expect(setState(j.doc, both(j), 'both')).toEqual(nothing);
  });

  test('is that it is a moment that matters', () => {
    checkOperation({
      before: map('reads ^moment #r'),
      do: (j) => markMoment(j.doc, both(j), true),
      after: map('reads ^moment #r', 'pays ^moment #p'),
    });
    checkOperation({
      before: map('reads ^moment #r'),
      do: (j) => markMoment(j.doc, both(j), false),
      after: plain,
    });
  });

  test('is what it rests on', () => {
    checkOperation({
      before: map('reads (evidence: assumed; source: Workshop) #r'),
      do: (j) => setEvidence(j.doc, [j.card('r')], { level: 'measured', date: '2026-03' }),
      after: map('reads (evidence: measured; source: Workshop; date: 2026-03) #r'),
    });
  });

  test('is its language', () => {
    checkOperation({
      before: plain,
      do: (j) => setCardLanguage(j.doc, [j.card('p')], 'vi'),
      after: map('reads #r', 'pays (lang: vi) #p'),
    });
  });

  test('is through which channels it happens, in the order people say them', () => {
    checkOperation({
      before: map('reads (on: website) #r'),
      do: (j) => addChannel(j.doc, both(j), 'counter'),
      after: map('reads (on: website, counter) #r', 'pays (on: counter) #p'),
    });
    checkOperation({
      before: map('reads (on: website, counter) #r'),
      do: (j) => removeChannel(j.doc, both(j), 'website'),
      after: map('reads (on: counter) #r'),
    });
  });

  test('may be a channel that is in no list, as long as it can be an id', () => {
    const j = docFromSketch(plain);
    expect(addChannel(j.doc, [j.card('r')], 'fax.machine').ok).toBe(true);
    expect(addChannel(j.doc, [j.card('r')], 'by fax')).toEqual(nothing);
    expect(j.doc.journey.cards.get(j.card('r'))?.channels).toEqual(['fax.machine']);
  });

  test('is refused when it is longer than a field may be', () => {
    const j = docFromSketch(plain);
    const long = 'x'.repeat(limits.sentence + 1);
    expect(setEvidence(j.doc, both(j), { source: long })).toEqual(limit);
    expect(setCardLanguage(j.doc, both(j), long)).toEqual(limit);
    expect(setGoal(j.doc, long)).toEqual(limit);
    expect(setStageTime(j.doc, j.stage('Buy'), long)).toEqual(limit);
  });

  test('of two people at the same moment both live, when it is said in different fields', () => {
    const { ana, ben } = peers(plain, 'ana', 'ben');
    setEvidence(ana.doc, [ana.card('r')], { level: 'observed' });
    setEvidence(ben.doc, [ben.card('r')], { source: 'P03, 14:20' });
    addChannel(ana.doc, [ana.card('r')], 'mail');
    addChannel(ben.doc, [ben.card('r')], 'website');
    meet(ana, ben);
    expect(ana.doc.journey.cards.get(ana.card('r'))).toMatchObject({
      evidence: { level: 'observed', source: 'P03, 14:20', date: '' },
      channels: expect.arrayContaining(['mail', 'website']) as unknown,
    });
  });
});

test('the goal of the map, the time of a stage and the kind of a lane are set', () => {
  checkOperation({
    before: plain,
    do: (j) => setStageTime(j.doc, j.stage('Buy'), 'Day 3'),
    after: `
  | Discover | Buy (Day 3)
  doing | reads #r | pays #p`,
  });
  checkOperation({
    before: plain,
    do: (j) => changeLaneKind(j.doc, j.lane('doing'), 'note'),
    after: `
  | Discover | Buy
  - doing | reads #r | pays #p`,
  });
  const j = docFromSketch(plain);
  expect(setGoal(j.doc, 'Drive on Monday').ok).toBe(true);
  expect(setGoal(j.doc, 'Drive on Monday')).toEqual(nothing);
  expect(j.doc.journey.meta.goal).toBe('Drive on Monday');
  j.doc.undo.undo();
  expect(j.doc.journey.meta.goal).toBe('');
});

describe('a new card', () => {
  test('comes with what is known of it, of its own kind and within its ranges', () => {
    checkOperation({
      before: map('reads #r'),
      do: (j) =>
        addCard(j.doc, {
          stage: j.stage('Buy'),
          lane: j.lane('doing'),
          text: 'Days',
          kind: 'metric',
          facts: {
            value: 9,
            unit: 'days',
            series: [12, 11],
            severity: 4,
            channels: ['website', 'counter', 'app'],
            replaces: j.card('p'),
            state: 'future',
          },
        }),
      after: map(
        'reads #r',
        'pays #p / = Days ^future (on: website, counter, app; value: 9 days; was: 12, 11; replaces: p)',
      ),
    });
    const j = docFromSketch(plain);
    const wild = { value: 17, offset: -1, personas: ['persona_x' as never], division: 'division_x' as never };
    const added = addCard(j.doc, {
      stage: j.stage('Buy'),
      lane: j.lane('doing'),
      text: '',
      kind: 'emotion',
      facts: wild,
    });
    expect(added.ok && j.doc.journey.cards.get(added.value)).toMatchObject({
      value: 2,
      offset: 0,
      personas: [],
      division: null,
    });
  });

  test('may come with others, in one step, in the order given and each under its own reference', () => {
    checkOperation({
      before: plain,
      do: (j) => {
        const buy = { stage: j.stage('Buy'), lane: j.lane('doing') };
        return addCards(j.doc, [
          { ...buy, text: 'one', after: null },
          { ...buy, text: 'two', after: null, kind: 'painPoint', facts: { severity: 3, reach: 'many' } },
          { ...buy, text: 'last' },
        ]);
      },
      after: map('reads #r', '> one / !3 two (reach: many) / pays #p / > last'),
    });
    const j = docFromSketch(plain);
    const discover = { stage: j.stage('Discover'), lane: j.lane('doing') };
    const added = addCards(j.doc, [
      { ...discover, text: 'a' },
      { ...discover, text: 'b' },
    ]);
    const refs = added.ok ? added.value.map((id) => j.doc.journey.cards.get(id)?.ref) : [];
    expect(new Set(refs).size).toBe(2);
    expect([...j.doc.journey.cards.values()].map(({ ref }) => ref).sort()).toEqual(
      ['A-01', 'A-02', 'T-01', 'T-02'].sort(),
    );
  });

  test('comes with all the others or not at all', () => {
    const j = docFromSketch(plain);
    const here = { stage: j.stage('Buy'), lane: j.lane('doing'), text: '' };
    const nowhere = { ...here, lane: 'lane_x' as never };
    expect(addCards(j.doc, [here, nowhere])).toEqual({ ok: false, reason: 'not a place' });
    expect(addCards(j.doc, [{ ...here, facts: { series: Array.from({ length: 25 }, () => 1) } }])).toEqual(
      limit,
    );
    expect(addCards(j.doc, [])).toEqual(nothing);
    expect(j.doc.journey.cards.size).toBe(2);
  });
});
