import { problemsIn } from '@throughline/journey';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { addCard, startJourney } from '../src/index.ts';
import { contentOf, deliver, docFromSketch, emptyDoc, meet, peers } from '../src/testing.ts';
import type { SketchedDoc } from '../src/testing.ts';

const map = `
  | Discover | Buy
  pain points | !2 queue #q | ! fee #f
  emotion | ~+1 calm #e |`;

/** Writes past the operations, as a foreign program or a merge might. */
function write(j: SketchedDoc, card: string, fields: Readonly<Record<string, unknown>>): void {
  const record = j.doc.ydoc.getMap<Y.Map<unknown>>('cards').get(j.card(card));
  j.doc.ydoc.transact(() => {
    for (const [key, value] of Object.entries(fields)) record?.set(key, value);
  });
}

const card = (j: SketchedDoc, name: string) => j.doc.journey.cards.get(j.card(name));

describe('a card', () => {
  test('whose stage and lane are not there lies in them nevertheless', () => {
    const j = docFromSketch(map);
    write(j, 'q', { place: { stage: 'stage_gone', lane: 'lane_gone', order: 'a5' } });
    expect(j.doc.journey.stages).toContainEqual(
      expect.objectContaining({ id: 'stage_gone', kept: true, title: '' }),
    );
    expect(j.doc.journey.lanes).toContainEqual(expect.objectContaining({ id: 'lane_gone', kept: true }));
    expect(j.doc.journey.cells.get('lane_gone stage_gone')).toEqual([j.card('q')]);
    expect(problemsIn(j.doc.journey)).toEqual([]);
  });

  test('whose place cannot be read is shown among the lost', () => {
    const j = docFromSketch(map);
    write(j, 'q', { place: 'upstairs' });
    expect(card(j, 'q')?.place).toMatchObject({ stage: 'stage_lost', lane: 'lane_lost' });
    expect(problemsIn(j.doc.journey)).toEqual([]);
  });

  test('of an unknown kind is a note that remembers it', () => {
    const j = docFromSketch(map);
    write(j, 'q', { kind: 'hologram' });
    expect(card(j, 'q')).toMatchObject({ kind: 'note', extra: { kind: 'hologram' } });
  });

  test('keeps values within range', () => {
    const j = docFromSketch(map);
    write(j, 'q', { severity: 17 });
    write(j, 'f', { severity: 'bad' });
    write(j, 'e', { value: -40, offset: Number.NaN });
    expect([card(j, 'q'), card(j, 'f'), card(j, 'e')]).toMatchObject([
      { severity: 4 },
      { severity: null },
      { value: -2, offset: 0.5 },
    ]);
  });

  test('names only tags, personas and a division that are there', () => {
    const j = docFromSketch(map);
    write(j, 'q', { 'tag:tag_x': true, 'persona:persona_x': true, division: 'division_x' });
    expect(card(j, 'q')).toMatchObject({ tags: [], personas: [], division: null });
  });

  test('keeps what it says within what there is, and remembers words it does not know', () => {
    const j = docFromSketch(map);
    const words = { consent: 'by-fax', evidence: 'guessed', state: 'past', moment: 'yes', 'channel:a b': 1 };
    write(j, 'q', { kind: 'quote', ...words, 'channel:mail': 2, 'channel:app': 1 });
    expect(card(j, 'q')).toMatchObject({
      consent: 'notAsked',
      evidence: { level: null },
      state: 'both',
      moment: false,
      channels: ['app', 'mail'],
      extra: { consent: 'by-fax', evidence: 'guessed', state: 'past' },
    });
    const series = Array.from({ length: 30 }, (_, index) => index);
    write(j, 'f', { kind: 'metric', amount: Number.NaN, series: [...series, 'x', null], better: 'sideways' });
    expect(card(j, 'f')).toMatchObject({ value: null, series: series.slice(-24), better: null });
    expect(problemsIn(j.doc.journey)).toEqual([]);
  });

  test('remembers unknown words also in a copy of the map', () => {
    const j = docFromSketch(map);
    write(j, 'q', { kind: 'opportunity', status: 'frozen', effort: 'XXL', state: 'future' });
    const copy = emptyDoc('copy');
    startJourney(copy, j.doc.journey);
    expect(copy.journey.cards.get(j.card('q'))).toMatchObject({
      status: 'idea',
      effort: null,
      state: 'future',
      extra: { status: 'frozen', effort: 'XXL' },
    });
  });

  test('carries fields of later versions', () => {
    const j = docFromSketch(map);
    write(j, 'q', { hologram: { depth: 3 }, choir: new Y.Text('la') });
    expect(card(j, 'q')?.extra).toEqual({ hologram: { depth: 3 }, choir: 'la' });
  });
});

describe('twins of a reference', () => {
  test('made offline read PP-03 and PP-03b, the same for everybody, and keep it when one is deleted', () => {
    const { ana, ben, cem } = peers(map, 'ana', 'ben', 'cem');
    for (const { doc, stage, lane } of [ana, ben, cem]) {
      addCard(doc, { stage: stage('Buy'), lane: lane('pain points'), text: 'new' });
    }
    meet(ana, ben, cem);
    const refs = [ana, ben, cem].map(({ doc }) =>
      [...doc.journey.cards.values()]
        .filter((each) => each.text === 'new')
        .map((each) => each.ref)
        .sort(),
    );
    expect(refs).toEqual(Array.from({ length: 3 }, () => ['PP-03', 'PP-03b', 'PP-03c']));
    expect(contentOf(ana.doc.journey)).toBe(contentOf(ben.doc.journey));
  });
});

test('a link is shown while both of its ends are', () => {
  const j = docFromSketch(map);
  const link = new Y.Map<unknown>(Object.entries({ from: j.card('q'), to: j.card('f'), kind: 'caused by' }));
  j.doc.ydoc.getMap('links').set('link_1', link);
  expect(j.doc.journey.links.size).toBe(1);
  write(j, 'f', { deleted: { over: '', by: 'ben', at: 1 } });
  expect(j.doc.journey.links.size).toBe(0);
  expect(problemsIn(j.doc.journey)).toEqual([]);
});

test('a persona of whom nobody said a colour has one of eight, the same for everybody', () => {
  const j = docFromSketch(map);
  for (const id of ['persona_a', 'persona_b', 'persona_c']) {
    j.doc.ydoc.getMap('personas').set(id, new Y.Map([['name', id]]));
  }
  const copy = emptyDoc('copy');
  deliver(j.doc.ydoc, copy.ydoc);
  const colours = [...j.doc.journey.personas.values()].map(({ colour }) => colour);
  expect([...copy.journey.personas.values()].map(({ colour }) => colour)).toEqual(colours);
  expect(colours.every((colour) => colour >= 1 && colour <= 8)).toBe(true);
  expect([...j.doc.journey.personas.values()][0]).toMatchObject({ about: '', side: 'customer' });
});

test('an unknown value reads the same for its author and for everybody else, also with a prototype key', () => {
  const doc = emptyDoc('ana');
  const foreign: unknown = JSON.parse('{"__proto__":false,"in":[{"__proto__":{"a":1},"kept":2}]}');
  doc.ydoc.getMap<unknown>('cards').set('a', new Y.Map([['kind', foreign]]));
  const copy = emptyDoc('copy');
  deliver(doc.ydoc, copy.ydoc);
  expect(contentOf(copy.journey)).toBe(contentOf(doc.journey));
});

test('whatever is written into the roots reads as a sound journey, and opening it afresh reads the same', () => {
  const junk = fc.oneof(
    fc.constantFrom(
      null,
      '',
      'x',
      'a5',
      Number.NaN,
      -1,
      99,
      true,
      { over: '' },
      { token: 't' },
      { stage: 's' },
      ['a'],
    ),
    fc.jsonValue({ maxDepth: 1 }),
  );
  const keys = fc.constantFrom('kind', 'place', 'text', 'ref', 'title', 'order', 'deleted', 'touched', 'severity',
    'value', 'from', 'to', 'label', 'name', 'colour', 'tag:x', 'created', 'touched:3', 'x y',
    'replaces', 'channel:x', 'evidence', 'moment', 'series', 'consent', 'amount', 'side', 'goal'); // prettier-ignore
  const roots = fc.constantFrom('cards', 'stages', 'lanes', 'links', 'tags', 'divisions', 'personas', 'meta');
  const ids = fc.constantFrom('a', 'b', 'c d', '__proto__', 'constructor', 'tag_x label');
  fc.assert(
    fc.property(fc.array(fc.tuple(roots, ids, keys, junk, fc.boolean()), { maxLength: 30 }), (writes) => {
      const doc = emptyDoc('ana');
      for (const [root, id, key, value, flat] of writes) {
        const map = doc.ydoc.getMap<unknown>(root);
        const record = map.get(id);
        if (flat) map.set(id, value);
        else if (record instanceof Y.Map) record.set(key, value);
        else map.set(id, new Y.Map([[key, value]]));
      }
      expect(problemsIn(doc.journey)).toEqual([]);
      const copy = emptyDoc('copy');
      deliver(doc.ydoc, copy.ydoc);
      expect(contentOf(copy.journey)).toBe(contentOf(doc.journey));
    }),
    { numRuns: 300 },
  );
});
