import { describe, expect, test } from 'vitest';
import { addFutureOf, deleteCards, moveCards, restoreCards, setReplaces } from '../../src/index.ts';
import {
  checkOperation,
  contentOf,
  deliver,
  docFromSketch,
  emptyDoc,
  meet,
  peers,
} from '../../src/testing.ts';
import type { SketchedDoc } from '../../src/testing.ts';

const sketch = (second: string): string => `persona: Maria\ndivision: Licensing
  | Discover | Buy
  doing | > reads #r / > compares #c | ${second}`;
const map = sketch('!3 queue {Licensing} <Maria> (on: counter; reach: many) #q');

const replaced = (j: SketchedDoc, name: string) => j.doc.journey.cards.get(j.card(name))?.replaces;

describe('a card that takes the place of another one', () => {
  test('is a future copy right behind it, with all that is known of it', () => {
    checkOperation({
      before: map,
      do: (j) => addFutureOf(j.doc, j.card('q')),
      after: sketch(
        '!3 queue {Licensing} <Maria> (on: counter; reach: many) #q / !3 queue {Licensing} <Maria> ^future (on: counter; reach: many; replaces: q)',
      ),
    });
    const { doc } = docFromSketch(map);
    expect(addFutureOf(doc, 'card_x' as never)).toEqual({ ok: false, reason: 'gone' });
  });

  test('can be any other card on the map', () => {
    checkOperation({
      before: map,
      do: (j) => setReplaces(j.doc, j.card('c'), j.card('r')),
      after: map.replace('compares', 'compares (replaces: r)'),
    });
    const j = docFromSketch(map.replace('compares', 'compares (replaces: r)'));
    expect(setReplaces(j.doc, j.card('c'), j.card('r'))).toEqual({ ok: false, reason: 'nothing' });
    expect(setReplaces(j.doc, j.card('c'), 'card_x' as never)).toEqual({ ok: false, reason: 'gone' });
    expect(setReplaces(j.doc, j.card('r'), j.card('c'))).toEqual({ ok: false, reason: 'circle' });
    expect(setReplaces(j.doc, j.card('r'), j.card('r'))).toEqual({ ok: false, reason: 'circle' });
    expect(setReplaces(j.doc, j.card('c'), null).ok).toBe(true);
    expect(replaced(j, 'c')).toBeNull();
  });

  test('replaces nothing while the other one is in the bin, and it again when that is back', () => {
    const j = docFromSketch(map.replace('compares', 'compares (replaces: r)'));
    deleteCards(j.doc, [j.card('r')]);
    expect(replaced(j, 'c')).toBeNull();
    restoreCards(j.doc, [j.card('r')]);
    expect(replaced(j, 'c')).toBe(j.card('r'));
  });
});

describe('a circle that people close without knowing of each other', () => {
  /** r replaces c, c replaces q, q replaces r: each said by somebody else. */
  const circle = () => {
    const people = peers(map, 'ana', 'ben', 'cem');
    const { ana, ben, cem } = people;
    setReplaces(ana.doc, ana.card('r'), ana.card('c'));
    setReplaces(ben.doc, ben.card('c'), ben.card('q'));
    setReplaces(cem.doc, cem.card('q'), cem.card('r'));
    meet(ana, ben, cem);
    meet(ana, ben, cem);
    return people;
  };

  test('is cut at its smallest id, the same for everybody and for who comes later', () => {
    const { ana, ben } = circle();
    const names = ['r', 'c', 'q'].sort((a, b) => (ana.card(a) < ana.card(b) ? -1 : 1));
    expect(names.map((name) => replaced(ana, name) === null)).toEqual([true, false, false]);
    const later = emptyDoc('later');
    deliver(ana.doc.ydoc, later.ydoc);
    expect(contentOf(ben.doc.journey)).toBe(contentOf(ana.doc.journey));
    expect(contentOf(later.journey)).toBe(contentOf(ana.doc.journey));
  });

  test('opens when one of its cards goes, and closes when it comes back', () => {
    const { ana } = circle();
    for (const name of ['r', 'c', 'q']) {
      deleteCards(ana.doc, [ana.card(name)]);
      const others = ['r', 'c', 'q'].filter((other) => other !== name);
      expect(others.filter((other) => replaced(ana, other) !== null)).toHaveLength(1);
      ana.doc.undo.undo();
      expect(['r', 'c', 'q'].filter((each) => replaced(ana, each) !== null)).toHaveLength(2);
    }
  });

  test('does not mind what else happens to its cards', () => {
    const { ana, ben } = circle();
    moveCards(ben.doc, [ben.card('q')], { stage: ben.stage('Discover'), lane: ben.lane('doing') }, null);
    meet(ana, ben);
    expect(['r', 'c', 'q'].filter((name) => replaced(ana, name) !== null)).toHaveLength(2);
  });
});
