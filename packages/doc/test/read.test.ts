import type { RecordMap } from '@throughline/journey';
import { describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { addTag, deleteCards, moveCards, setText } from '../src/index.ts';
import type { JourneyChange } from '../src/index.ts';
import { deliver, docFromSketch, meet, peers } from '../src/testing.ts';
import type { SketchedDoc } from '../src/testing.ts';

const map = `
  | Discover | Buy
  doing | reads #r / asks #a | pays #p
  pain points | ! queue #q |`;

const changesOf = (j: SketchedDoc): JourneyChange[] => {
  const all: JourneyChange[] = [];
  j.doc.subscribe((change) => all.push(change));
  return all;
};

describe('reading a change', () => {
  test('of a text replaces one card and nothing else', () => {
    const { ana, ben } = peers(map, 'ana', 'ben');
    const before = ana.doc.journey;
    const changes = changesOf(ana);
    setText(ben.doc, { card: ben.card('r') }, 'reads all');
    meet(ana, ben);
    const after = ana.doc.journey;
    for (const part of [
      'stages',
      'lanes',
      'cells',
      'links',
      'tags',
      'divisions',
      'personas',
      'meta',
    ] as const) {
      expect(after[part]).toBe(before[part]);
    }
    expect(differing(before.cards, after.cards)).toEqual([ana.card('r')]);
    expect(changes).toEqual([
      {
        journey: after,
        previous: before,
        local: false,
        cards: new Set([ana.card('r')]),
        cells: new Set(),
        ...none,
      },
    ]);
  });

  test('of a place changes two cells and keeps the others', () => {
    const j = docFromSketch(map);
    const before = j.doc.journey;
    const changes = changesOf(j);
    moveCards(j.doc, [j.card('q')], { stage: j.stage('Buy'), lane: j.lane('doing') }, null);
    const cells = [`${j.lane('pain points')} ${j.stage('Discover')}`, `${j.lane('doing')} ${j.stage('Buy')}`];
    expect([...(changes[0]?.cells ?? [])].sort()).toEqual(cells.sort());
    expect(differing(before.cells, j.doc.journey.cells)).toEqual(cells.sort());
  });

  test('of a tag’s first use reads the cards that carry it', () => {
    const j = docFromSketch(map);
    const before = j.doc.journey;
    addTag(j.doc, [j.card('a')], 'web');
    expect(differing(before.cards, j.doc.journey.cards)).toEqual([j.card('a')]);
  });

  test('is told once for each transaction, and not when nothing differs', () => {
    const j = docFromSketch(map);
    const changes = changesOf(j);
    j.doc.ydoc.getMap('authors').set('77', { id: 'cem', name: 'Cem' });
    expect(changes).toHaveLength(0);
    deleteCards(j.doc, [j.card('r'), j.card('p')]);
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({ local: true, stages: false });
  });
});

const none = { stages: false, lanes: false, meta: false, facets: false };

function differing<K extends string, V>(before: RecordMap<K, V>, after: RecordMap<K, V>): K[] {
  const keys = new Set([...before, ...after].map(([key]) => key));
  return [...keys].filter((key) => before.get(key) !== after.get(key)).sort();
}

test('one remote edit reads one record, however many cards there are', () => {
  const reads = (cards: number): number => {
    const { ana, ben } = peers(large(cards), 'ana', 'ben');
    const first = [...ben.doc.journey.cards][0]?.[0];
    if (first === undefined) throw new Error('empty');
    setText(ben.doc, { card: first }, 'another text');
    const records = vi.spyOn(Y.Map.prototype, 'forEach');
    const wholes = vi.spyOn(Y.Map.prototype, 'toJSON');
    deliver(ben.doc.ydoc, ana.doc.ydoc);
    const calls = records.mock.calls.length + wholes.mock.calls.length;
    vi.restoreAllMocks();
    expect(ana.doc.journey.cards.get(first)?.text).toBe('another text');
    return calls;
  };
  expect([reads(100), reads(2000)]).toEqual([1, 1]);
});

function large(cards: number): string {
  const cell = Array.from({ length: cards / 20 }, (_, index) => `card ${index}`).join(' / ');
  const stages = Array.from({ length: 10 }, (_, index) => index);
  return ['', 'doing', 'thinking']
    .map(
      (lane, row) => `${lane} | ${stages.map((stage) => (row === 0 ? `stage ${stage}` : cell)).join(' | ')}`,
    )
    .join('\n');
}
