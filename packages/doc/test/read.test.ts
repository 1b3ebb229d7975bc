import type { CardId, PersonaId, RecordMap } from '@throughline/journey';
import { describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import {
  addChannel,
  addLink,
  addTag,
  deleteCards,
  deletePersona,
  moveCards,
  openJourney,
  setEvidence,
  setReplaces,
  setText,
} from '../src/index.ts';
import type { JourneyChange } from '../src/index.ts';
import { contentOf, deliver, docFromSketch, meet, peers } from '../src/testing.ts';
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
  expect(readsIn(100)).toEqual([1, 1, 1, 1, 1, 1]);
  expect(readsIn(1000)).toEqual([1, 1, 1, 1, 1, 1]);
});

/** For each of several edits: how many shared records somebody else reads to see it. */
function readsIn(cards: number): readonly number[] {
  const { ana, ben } = peers(`persona: Maria\n${large(cards)}`, 'ana', 'ben');
  const { doc } = ben;
  const [first, second] = [...doc.journey.cards].map(([id]) => id) as [CardId, CardId];
  const [persona] = [...doc.journey.personas].map(([id]) => id) as [PersonaId];
  const edits = [
    () => setText(doc, { card: first }, 'another text'),
    () => setEvidence(doc, [first], { level: 'measured' }),
    () => addChannel(doc, [first], 'mail'),
    () => setReplaces(doc, first, second),
    () => addLink(doc, { from: first, to: second, kind: 'leads to' }),
    () => deletePersona(doc, persona),
  ];
  const reads = edits.map((edit) => {
    edit();
    const records = vi.spyOn(Y.Map.prototype, 'forEach');
    const wholes = vi.spyOn(Y.Map.prototype, 'toJSON');
    deliver(doc.ydoc, ana.doc.ydoc);
    const calls = records.mock.calls.length + wholes.mock.calls.length;
    vi.restoreAllMocks();
    return calls;
  });
  expect(contentOf(ana.doc.journey)).toBe(contentOf(doc.journey));
  return reads;
}

test('opening a map reads every record once, links and what replaces what included', () => {
  const { ana } = peers(`persona: Maria\n${large(400)}`, 'ana');
  const ids = [...ana.doc.journey.cards].map(([id]) => id);
  for (const [index, id] of ids.slice(1, 100).entries()) setReplaces(ana.doc, id, ids[index] as CardId);
  const copy = new Y.Doc();
  deliver(ana.doc.ydoc, copy);
  const records = vi.spyOn(Y.Map.prototype, 'forEach');
  const { journey } = openJourney(copy, { author: ana.doc.author, now: () => 0, random: () => 0.5 });
  const calls = records.mock.calls.length;
  vi.restoreAllMocks();
  expect(calls).toBe(
    journey.cards.size + journey.stages.length + journey.lanes.length + journey.personas.size,
  );
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
