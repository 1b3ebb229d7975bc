import type { CardId } from '@throughline/journey';
import { describe, expect, test } from 'vitest';
import {
  addCard,
  changeKind,
  deleteCards,
  moveCards,
  placeCards,
  rateSeverity,
  restoreCards,
  setFeeling,
  setText,
} from '../../src/index.ts';
import { checkOperation, docFromSketch, meet, peers } from '../../src/testing.ts';
import type { SketchedDoc } from '../../src/testing.ts';

/** Two stages; what is done in them, and what hurts in the second. */
const sketch = (discover: string, buy = 'fills the cart #f', pain = '! coupon fails #coupon'): string => `
  | Discover | Buy
  doing | ${discover} | ${buy}
  pain points | | ${pain}
  emotion | ~ calm #calm |`;

const three = 'reads #r / compares #c / asks #a';
const map = sketch(three);

const doing = (j: SketchedDoc, stage: string) => ({ stage: j.stage(stage), lane: j.lane('doing') });
const order = (j: SketchedDoc): string =>
  j
    .print()
    .split('\n')
    .find((line) => line.includes('doing')) ?? '';

describe('addCard', () => {
  test('puts a card of the lane’s kind at the end of its cell', () => {
    checkOperation({
      before: map,
      do: (j) => addCard(j.doc, { stage: j.stage('Buy'), lane: j.lane('pain points'), text: 'slow' }),
      after: sketch(three, undefined, '! coupon fails #coupon / ! slow'),
    });
  });

  test('puts a card behind another one', () => {
    checkOperation({
      before: map,
      do: (j) => addCard(j.doc, { ...doing(j, 'Discover'), text: 'waits', after: j.card('r') }),
      after: sketch('reads #r / > waits / compares #c / asks #a'),
    });
  });

  test('gives the next free reference of its kind, which stays whatever becomes of the card', () => {
    const j = docFromSketch(map);
    const add = (): string => {
      const added = addCard(j.doc, { stage: j.stage('Buy'), lane: j.lane('pain points'), text: '' });
      if (!added.ok) throw new Error(added.reason);
      changeKind(j.doc, [added.value], 'quote');
      return j.doc.journey.cards.get(added.value)?.ref ?? '';
    };
    expect([add(), add()]).toEqual(['PP-02', 'PP-03']);
  });

  test('refuses a stage that is not there', () => {
    const j = docFromSketch(map);
    const nowhere = addCard(j.doc, { stage: 'stage_x' as never, lane: j.lane('doing'), text: '' });
    expect(nowhere).toEqual({ ok: false, reason: 'not a place' });
  });
});

describe('moveCards', () => {
  test('puts a card into another cell', () => {
    checkOperation({
      before: map,
      do: (j) => moveCards(j.doc, [j.card('f')], doing(j, 'Discover'), j.card('r')),
      after: sketch('reads #r / fills the cart #f / compares #c / asks #a', ''),
    });
  });

  test('keeps the given order of several cards, also within their own cell', () => {
    checkOperation({
      before: map,
      do: (j) => moveCards(j.doc, [j.card('a'), j.card('r')], doing(j, 'Discover'), 'last'),
      after: sketch('compares #c / asks #a / reads #r'),
    });
  });

  test('lands first behind null, and behind the card before one that moves itself', () => {
    const j = docFromSketch(map);
    moveCards(j.doc, [j.card('c')], doing(j, 'Discover'), null);
    expect(order(j)).toMatch(/compares.*reads.*asks/);
    moveCards(j.doc, [j.card('a'), j.card('r')], doing(j, 'Discover'), j.card('r'));
    expect(order(j)).toMatch(/compares.*asks.*reads/);
  });

  test('says so when nothing would change, and when all cards are gone', () => {
    const j = docFromSketch(map);
    const same = moveCards(j.doc, [j.card('c')], doing(j, 'Discover'), j.card('r'));
    expect(same).toEqual({ ok: false, reason: 'nothing' });
    deleteCards(j.doc, [j.card('c')]);
    const gone = moveCards(j.doc, [j.card('c')], doing(j, 'Buy'), null);
    expect(gone).toEqual({ ok: false, reason: 'gone' });
  });

  test('makes a card of what its new lane is for, and a lane of notes takes it as it is', () => {
    const lanes = 'doing | > walks #w |\n pain points | |\n notes | |';
    const j = docFromSketch(`| Discover | Buy\n ${lanes}`);
    const cellIn = (lane: string) => ({ stage: j.stage('Buy'), lane: j.lane(lane) });
    const kind = () => j.doc.journey.cards.get(j.card('w'))?.kind;
    moveCards(j.doc, [j.card('w')], cellIn('notes'), 'last');
    expect(kind()).toBe('action');
    moveCards(j.doc, [j.card('w')], cellIn('pain points'), 'last');
    expect(kind()).toBe('painPoint');
    j.doc.undo.undo();
    expect(kind()).toBe('action');
  });

  test('of two moves at the same moment one wins whole', () => {
    const { ana, ben } = peers(map, 'ana', 'ben');
    moveCards(ana.doc, [ana.card('r')], doing(ana, 'Buy'), null);
    moveCards(
      ben.doc,
      [ben.card('r')],
      { stage: ben.stage('Discover'), lane: ben.lane('pain points') },
      null,
    );
    meet(ana, ben);
    const place = ana.doc.journey.cards.get(ana.card('r'))?.place;
    expect(ben.doc.journey.cards.get(ben.card('r'))?.place).toEqual(place);
    expect([
      [ana.stage('Buy'), ana.lane('doing')],
      [ana.stage('Discover'), ana.lane('pain points')],
    ]).toContainEqual([place?.stage, place?.lane]);
  });

  test('goes behind both of two cards with the same key, and rewrites neither', () => {
    const { ana, ben } = peers(map, 'ana', 'ben');
    const cards = ana.doc.ydoc.getMap<{ set(key: string, value: unknown): void }>('cards');
    const place = ana.doc.journey.cards.get(ana.card('r'))?.place;
    cards.get(ana.card('c'))?.set('place', { ...place });
    meet(ana, ben);
    moveCards(
      ana.doc,
      [ana.card('f')],
      doing(ana, 'Discover'),
      ana.doc.journey.cells.get(cellOf(ana))?.[0] ?? null,
    );
    expect(order(ana)).toMatch(/(reads.*compares|compares.*reads).*fills.*asks/);
    expect(ana.doc.journey.cards.get(ana.card('c'))?.place).toEqual(place);
  });
});

const cellOf = (j: SketchedDoc) => `${j.lane('doing')} ${j.stage('Discover')}` as const;

describe('placeCards', () => {
  test('puts cards into several cells in one step', () => {
    const cell = (j: SketchedDoc, lane: string) => ({ stage: j.stage('Buy'), lane: j.lane(lane) });
    checkOperation({
      before: map,
      do: (j) =>
        placeCards(j.doc, [
          { cards: [j.card('coupon')], to: cell(j, 'pain points'), after: null },
          { cards: [j.card('calm')], to: cell(j, 'emotion'), after: 'last' },
          { cards: [j.card('f')], to: doing(j, 'Discover'), after: j.card('c') },
        ]),
      after: `
  | Discover | Buy
  doing | reads #r / compares #c / fills the cart #f / asks #a |
  pain points | | ! coupon fails #coupon
  emotion | | ~ calm #calm`,
    });
  });

  test('leaves out what is gone or lies there already, and says so when nothing is left', () => {
    const j = docFromSketch(map);
    const here = { to: doing(j, 'Discover'), after: 'last' } as const;
    expect(placeCards(j.doc, [{ cards: [j.card('a')], ...here }])).toEqual({ ok: false, reason: 'nothing' });
    deleteCards(j.doc, [j.card('c')]);
    expect(placeCards(j.doc, [{ cards: [j.card('c')], ...here }])).toEqual({ ok: false, reason: 'gone' });
  });
});

describe('deleteCards and restoreCards', () => {
  test('put cards into the bin', () => {
    checkOperation({
      before: map,
      do: (j) => deleteCards(j.doc, [j.card('r'), j.card('a')]),
      after: sketch('compares #c'),
    });
  });

  test('bring them back to where they were', () => {
    const j = docFromSketch(map);
    deleteCards(j.doc, [j.card('r'), j.card('a')]);
    expect([...j.doc.journey.bin.cards].map(([id]) => id).sort()).toEqual([j.card('a'), j.card('r')]);
    restoreCards(j.doc, [j.card('a')]);
    expect(order(j)).toMatch(/compares.*asks/);
    expect(j.doc.journey.bin.cards.size).toBe(1);
    j.doc.undo.undo();
    expect(j.doc.journey.bin.cards.size).toBe(2);
  });

  test.each(['ana', 'ben'] as const)('an edit of %s beats a delete that has not seen it', (editor) => {
    const two = peers(map, 'ana', 'ben');
    const deleter = two[editor === 'ana' ? 'ben' : 'ana'];
    setText(two[editor].doc, { card: two[editor].card('r') }, 'reads all');
    deleteCards(deleter.doc, [deleter.card('r')]);
    meet(two.ana, two.ben);
    for (const { doc, card } of Object.values(two)) {
      expect(doc.journey.cards.get(card('r'))?.text).toBe('reads all');
    }
  });

  test('of two edits at the same moment a delete must have seen both', () => {
    const { ana, ben, cem } = peers(map, 'ana', 'ben', 'cem');
    setText(ana.doc, { card: ana.card('r') }, 'reads all');
    setText(ben.doc, { card: ben.card('r') }, 'reads twice');
    meet(ana, cem);
    deleteCards(cem.doc, [cem.card('r')]);
    meet(ana, ben, cem);
    meet(ana, ben, cem);
    expect(cem.doc.journey.cards.has(cem.card('r'))).toBe(true);
    deleteCards(cem.doc, [cem.card('r')]);
    meet(ana, ben, cem);
    expect(ana.doc.journey.cards.has(ana.card('r'))).toBe(false);
  });
});

describe('rateSeverity', () => {
  test('rates pain points and leaves other cards alone', () => {
    checkOperation({
      before: map,
      do: (j) => rateSeverity(j.doc, [j.card('coupon'), j.card('r')], 3),
      after: sketch(three, undefined, '!3 coupon fails #coupon'),
    });
  });

  test('takes a rating away', () => {
    checkOperation({
      before: sketch(three, undefined, '!3 coupon fails #coupon'),
      do: (j) => rateSeverity(j.doc, [j.card('coupon')], null),
      after: map,
    });
  });
});

describe('setFeeling', () => {
  test('sets value and place in the stage, within range', () => {
    const j = docFromSketch(map);
    setFeeling(j.doc, j.card('calm'), { value: -7, offset: 0.25 });
    expect(j.doc.journey.cards.get(j.card('calm'))).toMatchObject({ value: -2, offset: 0.25 });
    j.doc.undo.undo();
    expect(j.doc.journey.cards.get(j.card('calm'))).toMatchObject({ value: 0 });
    expect(setFeeling(j.doc, j.card('r'), { value: 1 })).toEqual({ ok: false, reason: 'nothing' });
  });
});

describe('changeKind', () => {
  test('keeps text, place and reference', () => {
    const j = docFromSketch(map);
    const id: CardId = j.card('coupon');
    const before = j.doc.journey.cards.get(id);
    changeKind(j.doc, [id], 'opportunity');
    const { kind, text, place, ref } = j.doc.journey.cards.get(id) ?? {};
    expect({ kind, text, place, ref }).toEqual({
      kind: 'opportunity',
      text: before?.text,
      place: before?.place,
      ref: before?.ref,
    });
  });

  test('remembers the rating of a pain point that was something else for a while', () => {
    const j = docFromSketch(sketch(three, undefined, '!3 coupon fails #coupon'));
    changeKind(j.doc, [j.card('coupon')], 'quote');
    changeKind(j.doc, [j.card('coupon')], 'painPoint');
    expect(j.doc.journey.cards.get(j.card('coupon'))).toMatchObject({ severity: 3 });
  });
});
