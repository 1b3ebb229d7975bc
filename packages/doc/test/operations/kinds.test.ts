import { describe, expect, test } from 'vitest';
import {
  assessOpportunity,
  changeKind,
  describeQuote,
  rateSeverity,
  setFeeling,
  setMetric,
  setReach,
} from '../../src/index.ts';
import { checkOperation, docFromSketch, meet, peers } from '../../src/testing.ts';
import type { SketchedDoc } from '../../src/testing.ts';

const map = (card: string): string => `
  | Discover
  doing | ${card} / > pays #other`;
const both = (j: SketchedDoc) => [j.card('it'), j.card('other')];

test('a pain point says how many people it hits', () => {
  checkOperation({
    before: map('!2 queue #it'),
    do: (j) => setReach(j.doc, both(j), '34 of 52'),
    after: map('!2 queue (reach: 34 of 52) #it'),
  });
});

test('a quote says whose words it is and what they agreed to', () => {
  checkOperation({
    before: map('" why twice? (by: P07) #it'),
    do: (j) => describeQuote(j.doc, both(j), { consent: 'public' }),
    after: map('" why twice? (by: P07; consent: public) #it'),
  });
});

test('an opportunity says what it brings, what it takes and how far it is', () => {
  checkOperation({
    before: map('* one form (effort: M) #it'),
    do: (j) => assessOpportunity(j.doc, both(j), { impact: 'high', effort: 'S', status: 'doing' }),
    after: map('* one form (impact: high; effort: S; status: doing) #it'),
  });
});

describe('a metric', () => {
  test('says its figures and what they mean', () => {
    checkOperation({
      before: map('= Wait (value: 12 days; was: 14) #it'),
      do: (j) =>
        setMetric(j.doc, both(j), { value: 9.4, series: [14, 12], better: 'lower', target: 5, period: 'Q3' }),
      after: map('= Wait (value: 9.4 days; better: lower; target: 5; period: Q3; was: 14, 12) #it'),
    });
  });

  test('refuses figures that are no numbers, and what it says already', () => {
    const j = docFromSketch(map('= Wait (value: 12; was: 14) #it'));
    const nothing = { ok: false, reason: 'nothing' };
    expect(setMetric(j.doc, both(j), { value: Number.NaN })).toEqual(nothing);
    expect(setMetric(j.doc, both(j), { series: [1, Infinity] })).toEqual(nothing);
    expect(setMetric(j.doc, both(j), { value: 12, series: [14] })).toEqual(nothing);
    expect(setMetric(j.doc, both(j), { series: Array.from({ length: 25 }, () => 0) })).toEqual({
      ok: false,
      reason: 'limit',
    });
  });

  test('of which two people set figures keeps one series whole', () => {
    const { ana, ben } = peers(map('= Wait #it'), 'ana', 'ben');
    setMetric(ana.doc, [ana.card('it')], { series: [1, 2] });
    setMetric(ben.doc, [ben.card('it')], { series: [3, 4], unit: 'days' });
    meet(ana, ben);
    const read = ana.doc.journey.cards.get(ana.card('it'));
    expect(read).toMatchObject({ unit: 'days' });
    expect([
      [1, 2],
      [3, 4],
    ]).toContainEqual(read?.kind === 'metric' && read.series);
  });
});

test('what a kind does not have is left alone, and what it had comes back with it', () => {
  const j = docFromSketch(map('~+1 calm #it'));
  changeKind(j.doc, [j.card('it')], 'metric');
  expect(j.doc.journey.cards.get(j.card('it'))).toMatchObject({ kind: 'metric', value: null });
  setMetric(j.doc, [j.card('it')], { value: 80 });
  for (const refusal of [
    rateSeverity(j.doc, both(j), 3),
    setReach(j.doc, both(j), 'all'),
    setFeeling(j.doc, j.card('it'), { value: 2 }),
  ]) {
    expect(refusal).toEqual({ ok: false, reason: 'nothing' });
  }
  changeKind(j.doc, [j.card('it')], 'emotion');
  expect(j.doc.journey.cards.get(j.card('it'))).toMatchObject({ kind: 'emotion', value: 1 });
  changeKind(j.doc, [j.card('it')], 'metric');
  expect(j.doc.journey.cards.get(j.card('it'))).toMatchObject({ kind: 'metric', value: 80 });
});
