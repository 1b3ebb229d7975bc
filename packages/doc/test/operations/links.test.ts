import type { LinkId } from '@throughline/journey';
import { describe, expect, test } from 'vitest';
import { addLink, changeLink, deleteCards, removeLink, restoreCards } from '../../src/index.ts';
import {
  checkOperation,
  contentOf,
  docFromSketch,
  emptyDoc,
  deliver,
  meet,
  peers,
} from '../../src/testing.ts';
import type { SketchedDoc } from '../../src/testing.ts';

const table = `
  | Discover | Buy
  doing | reads #r | pays #p`;
const linked = `${table}\n#r leads to #p`;

const only = ({ doc }: SketchedDoc): LinkId =>
  [...doc.journey.links].map(([id]) => id)[0] ?? ('gone' as LinkId);
const kinds = ({ doc }: SketchedDoc) => [...doc.journey.links.values()].map(({ kind }) => kind).sort();
const draw = (j: SketchedDoc) => addLink(j.doc, { from: j.card('r'), to: j.card('p'), kind: 'caused by' });

describe('a link', () => {
  test('is drawn between two cards', () => {
    checkOperation({
      before: linked,
      do: draw,
      after: `${linked}\n#r caused by #p`,
    });
  });

  test('is not drawn twice, not from a card to itself, and to no card that is gone', () => {
    const j = docFromSketch(linked);
    const [r, p] = [j.card('r'), j.card('p')];
    expect(addLink(j.doc, { from: r, to: p, kind: 'leads to' })).toEqual({ ok: false, reason: 'nothing' });
    expect(addLink(j.doc, { from: r, to: r, kind: 'leads to' })).toEqual({ ok: false, reason: 'circle' });
    deleteCards(j.doc, [p]);
    expect(addLink(j.doc, { from: r, to: p, kind: 'evidence' })).toEqual({ ok: false, reason: 'gone' });
  });

  test('is said in another way, and removed', () => {
    checkOperation({
      before: linked,
      do: (j) => changeLink(j.doc, only(j), 'solved by'),
      after: `${table}\n#r solved by #p`,
    });
    checkOperation({ before: linked, do: (j) => removeLink(j.doc, only(j)), after: table });
    const j = docFromSketch(linked);
    expect(changeLink(j.doc, only(j), 'leads to')).toEqual({ ok: false, reason: 'nothing' });
    expect(removeLink(j.doc, 'link_x' as LinkId)).toEqual({ ok: false, reason: 'gone' });
  });

  test('waits in the bin while a card at its end is there', () => {
    const j = docFromSketch(linked);
    deleteCards(j.doc, [j.card('p')]);
    expect([j.doc.journey.links.size, j.doc.journey.bin.links.size]).toEqual([0, 1]);
    restoreCards(j.doc, [j.card('p')]);
    expect([j.doc.journey.links.size, j.doc.journey.bin.links.size]).toEqual([1, 0]);
    const copy = emptyDoc('copy');
    deleteCards(j.doc, [j.card('p')]);
    deliver(j.doc.ydoc, copy.ydoc);
    expect(contentOf(copy.journey)).toBe(contentOf(j.doc.journey));
  });

  test('outlives a delete by someone who had not seen what it now says', () => {
    const { ana, ben } = peers(linked, 'ana', 'ben');
    removeLink(ana.doc, only(ana));
    changeLink(ben.doc, only(ben), 'evidence');
    meet(ana, ben);
    expect(kinds(ana)).toEqual(['evidence']);
  });
});

describe('twins of a link', () => {
  const twins = () => {
    const { ana, ben } = peers(table, 'ana', 'ben');
    const drawn = [draw(ana), draw(ben)].map((link) => (link.ok ? link.value : ('none' as LinkId)));
    meet(ana, ben);
    return { ana, ben, ids: drawn.sort() };
  };

  test('are one link, the same for everybody', () => {
    const { ana, ben, ids } = twins();
    expect([only(ana), only(ben), ana.doc.journey.links.size]).toEqual([ids[0], ids[0], 1]);
  });

  test('are removed, changed and brought back together', () => {
    const { ana } = twins();
    changeLink(ana.doc, only(ana), 'evidence');
    expect(kinds(ana)).toEqual(['evidence']);
    removeLink(ana.doc, only(ana));
    expect(kinds(ana)).toEqual([]);
    ana.doc.undo.undo();
    ana.doc.undo.undo();
    expect(kinds(ana)).toEqual(['caused by']);
  });

  test('take each other’s place when one is taken away alone', () => {
    const { ana, ben, ids } = twins();
    const author = ana.doc.journey.links.get(only(ana))?.created?.by;
    const first = [ana, ben].find(({ doc }) => doc.author.id === author);
    first?.doc.undo.undo();
    meet(ana, ben);
    expect([only(ana), only(ben)]).toEqual([ids[1], ids[1]]);
  });
});
