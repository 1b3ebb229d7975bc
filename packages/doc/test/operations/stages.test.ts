import { limits } from '@throughline/journey';
import { describe, expect, test } from 'vitest';
import {
  addCard,
  addStage,
  deleteCards,
  deleteStage,
  moveStage,
  renameStage,
  restoreCards,
  restoreStage,
  setText,
} from '../../src/index.ts';
import { checkOperation, docFromSketch, meet, peers } from '../../src/testing.ts';

const map = `
  | Discover | Buy | Use
  doing | reads #r | pays #p | calls #c`;

describe('addStage', () => {
  test('puts a stage behind another one', () => {
    checkOperation({
      before: map,
      do: (j) => addStage(j.doc, { title: 'Compare', after: j.stage('Discover') }),
      after: `
  | Discover | Compare | Buy | Use
  doing | reads #r | | pays #p | calls #c`,
    });
  });

  test('refuses the 51st', () => {
    const j = docFromSketch(map);
    while (j.doc.journey.stages.length < limits.stages) addStage(j.doc, { title: '', after: 'last' });
    expect(addStage(j.doc, { title: '', after: null })).toEqual({ ok: false, reason: 'limit' });
  });
});

test('renameStage keeps what two people change in one title at the same moment', () => {
  const { ana, ben } = peers(map, 'ana', 'ben');
  const stage = ana.stage('Discover');
  renameStage(ana.doc, stage, 'Discover it');
  renameStage(ben.doc, stage, 'To Discover');
  meet(ana, ben);
  expect(ana.doc.journey.stages[0]?.title).toBe('To Discover it');
  ana.doc.undo.undo();
  meet(ana, ben);
  expect(ben.doc.journey.stages[0]?.title).toBe('To Discover');
});

describe('moveStage', () => {
  test('takes its cards along', () => {
    checkOperation({
      before: map,
      do: (j) => moveStage(j.doc, j.stage('Use'), null),
      after: `
  | Use | Discover | Buy
  doing | calls #c | reads #r | pays #p`,
    });
  });

  test('says so when it is there already', () => {
    const j = docFromSketch(map);
    expect(moveStage(j.doc, j.stage('Buy'), j.stage('Discover'))).toEqual({ ok: false, reason: 'nothing' });
  });
});

describe('deleteStage', () => {
  test('takes its cards along, and restoreStage brings them back', () => {
    checkOperation({
      before: map,
      do: (j) => deleteStage(j.doc, j.stage('Buy')),
      after: `
  | Discover | Use
  doing | reads #r | calls #c`,
    });
  });

  test('restoreStage leaves in the bin what had been deleted before', () => {
    const j = docFromSketch(map);
    const stage = j.stage('Buy');
    addCard(j.doc, { stage, lane: j.lane('doing'), text: 'old' });
    deleteCards(j.doc, [j.card('p')]);
    deleteStage(j.doc, stage);
    restoreStage(j.doc, stage);
    const texts = [...j.doc.journey.cards.values()].map((card) => card.text).sort();
    expect(texts).toEqual(['calls', 'old', 'reads']);
  });

  test('keeps showing the stage for a card that someone adds or edits in it meanwhile', () => {
    const { ana, ben } = peers(map, 'ana', 'ben');
    const stage = ana.stage('Buy');
    deleteStage(ana.doc, stage);
    setText(ben.doc, { card: ben.card('p') }, 'pays twice');
    addCard(ben.doc, { stage, lane: ben.lane('doing'), text: 'waits' });
    meet(ana, ben);
    const shown = ana.doc.journey.stages.find((each) => each.id === stage);
    expect(shown).toMatchObject({ title: 'Buy', kept: true });
    expect(ana.doc.journey.cells.get(`${ana.lane('doing')} ${stage}`)).toHaveLength(2);
    restoreStage(ben.doc, stage);
    meet(ana, ben);
    expect(ana.doc.journey.stages.some((each) => each.kept)).toBe(false);
  });

  test('is taken back when someone goes on naming the kept stage', () => {
    const { ana, ben } = peers(map, 'ana', 'ben');
    const stage = ana.stage('Buy');
    deleteStage(ana.doc, stage);
    addCard(ben.doc, { stage, lane: ben.lane('doing'), text: 'waits' });
    meet(ana, ben);
    expect(renameStage(ben.doc, stage, 'Pay').ok).toBe(true);
    const stages = () => ben.doc.journey.stages.map(({ title, kept }) => [title, kept]);
    expect(stages()).toContainEqual(['Pay', false]);
    ben.doc.undo.undo();
    expect(stages()).toContainEqual(['Buy', true]);
    ben.doc.undo.redo();
    expect(stages()).toContainEqual(['Pay', false]);
    ben.doc.undo.undo();
    expect(moveStage(ben.doc, stage, null).ok).toBe(true);
    expect(stages()[0]).toEqual(['Buy', false]);
    ben.doc.undo.undo();
    expect(stages()[1]).toEqual(['Buy', true]);
  });

  test('of a kept stage empties it, and then it is gone', () => {
    const { ana, ben } = peers(map, 'ana', 'ben');
    const stage = ana.stage('Buy');
    deleteStage(ana.doc, stage);
    addCard(ben.doc, { stage, lane: ben.lane('doing'), text: 'waits' });
    meet(ana, ben);
    deleteStage(ben.doc, stage);
    expect(ben.doc.journey.stages.map((each) => each.title)).toEqual(['Discover', 'Use']);
  });

  test('is shown again when one of its cards is restored', () => {
    const j = docFromSketch(map);
    const card = j.card('p');
    deleteStage(j.doc, j.stage('Buy'));
    restoreCards(j.doc, [card]);
    expect(j.doc.journey.stages.map(({ title, kept }) => [title, kept])).toContainEqual(['Buy', true]);
  });
});
