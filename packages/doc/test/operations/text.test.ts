import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { deleteCards, editText, rateSeverity, setText, textOf } from '../../src/index.ts';
import type { JourneyDoc, TextRun } from '../../src/index.ts';
import { smallestEdit } from '../../src/operations/smallestEdit.ts';
import { countUpdates, docFromSketch, meet, peers } from '../../src/testing.ts';
import type { SketchedDoc } from '../../src/testing.ts';

const map = `
  | Discover
  pain points | ! queue #q / ! fee #f`;

const open = (j: SketchedDoc): TextRun => {
  const run = editText(j.doc, { card: j.card('q') });
  if (!run) throw new Error('gone');
  return run;
};
const read = (j: SketchedDoc): string | undefined => j.doc.journey.cards.get(j.card('q'))?.text;
const tokenOf = (doc: JourneyDoc, j: SketchedDoc) => doc.journey.cards.get(j.card('q'))?.touched?.token;

describe('an editing run', () => {
  test('is one update for each input event and one undo step', () => {
    const j = docFromSketch(map);
    const run = open(j);
    const typed = (): void =>
      [...' here'].forEach((insert, i) => run.apply({ at: 5 + i, remove: 0, insert }));
    expect(countUpdates(j.doc, typed)).toBe(5);
    run.commit();
    expect(read(j)).toBe('queue here');
    j.doc.undo.undo();
    expect(read(j)).toBe('queue');
    expect(j.doc.undo.canUndo).toBe(false);
    j.doc.undo.redo();
    expect(read(j)).toBe('queue here');
  });

  test('touches the card when it starts and when it ends, not in between', () => {
    const j = docFromSketch(map);
    const run = open(j);
    const tokens = [tokenOf(j.doc, j)];
    for (const at of [0, 0, 0]) {
      run.apply({ at, remove: 0, insert: 'x' });
      tokens.push(tokenOf(j.doc, j));
    }
    run.commit();
    tokens.push(tokenOf(j.doc, j));
    expect(new Set(tokens).size).toBe(3);
  });

  test('two runs are two steps, and so is what is done between them', () => {
    const j = docFromSketch(map);
    const first = open(j);
    first.apply({ at: 0, remove: 0, insert: 'a' });
    first.commit();
    rateSeverity(j.doc, [j.card('q')], 2);
    const second = open(j);
    second.apply({ at: 0, remove: 0, insert: 'b' });
    second.commit();
    j.doc.undo.undo();
    expect(read(j)).toBe('aqueue');
    j.doc.undo.undo();
    j.doc.undo.undo();
    expect(read(j)).toBe('queue');
  });

  test('cancel takes back only my edits of this run', () => {
    const { ana, ben } = peers(map, 'ana', 'ben');
    const mine = open(ana);
    mine.apply({ at: 0, remove: 1, insert: 'Q' });
    meet(ana, ben);
    const theirs = open(ben);
    theirs.apply({ at: 5, remove: 0, insert: ' outside' });
    theirs.commit();
    meet(ana, ben);
    mine.apply({ at: 1, remove: 0, insert: 'Q' });
    expect(countUpdates(ana.doc, () => mine.cancel())).toBe(1);
    meet(ana, ben);
    expect([read(ana), read(ben)]).toEqual(['queue outside', 'queue outside']);
    expect(ana.doc.undo.canUndo).toBe(false);
    expect(mine.apply({ at: 0, remove: 0, insert: 'x' })).toEqual({ ok: false, reason: 'gone' });
  });

  test('brings the card back when someone deletes it under the pen', () => {
    const { ana, ben } = peers(map, 'ana', 'ben');
    const run = open(ana);
    run.apply({ at: 0, remove: 0, insert: 'a' });
    meet(ana, ben);
    deleteCards(ben.doc, [ben.card('q')]);
    meet(ana, ben);
    expect(read(ana)).toBeUndefined();
    run.apply({ at: 0, remove: 0, insert: 'b' });
    meet(ana, ben);
    expect(read(ben)).toBe('baqueue');
  });

  test('keeps at commit what was typed while a delete was under way', () => {
    const { ana, ben } = peers(map, 'ana', 'ben');
    const run = open(ana);
    run.apply({ at: 0, remove: 0, insert: 'a' });
    meet(ana, ben);
    run.apply({ at: 0, remove: 0, insert: 'b' });
    deleteCards(ben.doc, [ben.card('q')]);
    meet(ana, ben);
    run.commit();
    meet(ana, ben);
    expect(read(ben)).toBe('baqueue');
  });

  test('does not bring back a card that its own author deletes before the end of the run', () => {
    const j = docFromSketch(map);
    const run = open(j);
    run.apply({ at: 0, remove: 0, insert: 'a' });
    run.apply({ at: 0, remove: 0, insert: 'b' });
    deleteCards(j.doc, [j.card('q')]);
    run.commit();
    expect(read(j)).toBeUndefined();
  });

  test('refuses a position that is not there, and text without end', () => {
    const run = open(docFromSketch(map));
    expect(run.apply({ at: 9, remove: 0, insert: 'x' })).toEqual({ ok: false, reason: 'not a place' });
    expect(run.apply({ at: 0, remove: 0, insert: 'x'.repeat(20_001) })).toEqual({
      ok: false,
      reason: 'limit',
    });
  });

  test('goes through the middle of no character, and lets no half of one in', () => {
    const { ana, ben } = peers(map.replace('queue', '🙂'), 'ana', 'ben');
    const run = open(ana);
    expect(run.apply({ at: 1, remove: 0, insert: 'x' })).toEqual({ ok: false, reason: 'not a place' });
    expect(run.apply({ at: 0, remove: 1, insert: '' })).toEqual({ ok: false, reason: 'not a place' });
    run.apply({ at: 2, remove: 0, insert: '\uD83D' });
    meet(ana, ben);
    expect([read(ana), read(ben)]).toEqual(['🙂\uFFFD', '🙂\uFFFD']);
  });

  test('is not to be had for a card that is gone', () => {
    const j = docFromSketch(map);
    deleteCards(j.doc, [j.card('q')]);
    expect(editText(j.doc, { card: j.card('q') })).toBeNull();
    expect(textOf(j.doc, { card: 'card_x' as never })).toBeNull();
  });
});

test('text that another program wrote as a plain value can be typed in', () => {
  const j = docFromSketch(map);
  const cards = j.doc.ydoc.getMap<Y.Map<unknown>>('cards');
  cards.get(j.card('q'))?.set('text', 'plain');
  expect(read(j)).toBe('plain');
  setText(j.doc, { card: j.card('q') }, 'plain and more');
  expect(read(j)).toBe('plain and more');
  expect(textOf(j.doc, { card: j.card('q') })).toBeInstanceOf(Y.Text);
});

test('the smallest edit leads from any text to any other, and through no character', () => {
  const texts = fc
    .array(fc.constantFrom('a', 'b', '🙂', '🙃', 'é', ' '), { maxLength: 8 })
    .map((all) => all.join(''));
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const { at, remove, insert } = smallestEdit(before, after);
      expect(before.slice(0, at) + insert + before.slice(at + remove)).toBe(after);
      for (const part of [insert, before.slice(0, at), before.slice(at + remove)]) {
        expect(part).not.toMatch(/\p{Cs}/u);
      }
    }),
  );
});
