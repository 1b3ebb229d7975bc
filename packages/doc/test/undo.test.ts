import { seededRandom } from '@throughline/journey/testing';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addCard,
  addStage,
  changeKind,
  deleteCards,
  deleteStage,
  editText,
  moveCards,
  rateSeverity,
  restoreCards,
  setFeeling,
  setText,
} from '../src/index.ts';
import {
  contentBeforeStamps,
  countUpdates,
  Dice,
  docFromSketch,
  meet,
  peers,
  randomIntents,
} from '../src/testing.ts';
import type { SketchedDoc } from '../src/testing.ts';

const map = `
  | Discover | Buy
  doing | reads #r | pays #p
  pain points | ! queue #q |`;

const added = (j: SketchedDoc, text: string) => {
  const card = addCard(j.doc, { stage: j.stage('Buy'), lane: j.lane('doing'), text });
  if (!card.ok) throw new Error(card.reason);
  return card.value;
};

describe('undo', () => {
  test('says what it took back, and on which cards', () => {
    const j = docFromSketch(map);
    deleteCards(j.doc, [j.card('r'), j.card('p')]);
    expect(j.doc.undo.undo()).toEqual({
      intent: 'delete cards',
      cards: [j.card('p'), j.card('r')],
      stages: [],
      lanes: [],
      kept: [],
      keptBy: [],
    });
    expect(j.doc.undo.undo()).toBeNull();
    expect(j.doc.undo.redo()).toMatchObject({ intent: 'delete cards' });
  });

  test('says which stages and lanes it changed', () => {
    const j = docFromSketch(map);
    const stage = addStage(j.doc, { title: 'Use', after: j.stage('Buy') });
    if (!stage.ok) throw new Error(stage.reason);
    expect(j.doc.undo.undo()).toMatchObject({ stages: [stage.value], lanes: [], cards: [] });
    setText(j.doc, { lane: j.lane('doing') }, 'acting');
    expect(j.doc.undo.undo()).toMatchObject({ stages: [], lanes: [j.lane('doing')], cards: [] });
    deleteStage(j.doc, j.stage('Buy'));
    expect(j.doc.undo.undo()).toMatchObject({ stages: [j.stage('Buy')] });
  });

  test('names who else has worked on its cards since, and nobody who did before', () => {
    const { ana, ben } = peers(map, 'ana', 'ben');
    setText(ben.doc, { card: ben.card('r') }, 'reads twice');
    meet(ana, ben);
    moveCards(ana.doc, [ana.card('r')], { stage: ana.stage('Buy'), lane: ana.lane('doing') }, 'last');
    expect(ana.doc.undo.undo()?.keptBy).toEqual([]);
    setText(ana.doc, { card: ana.card('r') }, 'reads thrice');
    meet(ana, ben);
    setText(ben.doc, { card: ben.card('r') }, 'reads thrice, slowly');
    rateSeverity(ben.doc, [ben.card('q')], 2);
    meet(ana, ben);
    expect(ana.doc.undo.undo()).toMatchObject({
      intent: 'edit text',
      cards: [ana.card('r')],
      keptBy: [ben.doc.author.id],
    });
    expect(ana.doc.journey.cards.get(ana.card('r'))?.text).toContain('slowly');
  });

  test('takes settings of one run back as one step, others between them left as they are', () => {
    const feelings = docFromSketch(`
      | Discover
      feeling | ~-1 cross #c / ~+1 glad #g |`);
    const { doc } = feelings;
    const value = (name: string) => {
      const card = doc.journey.cards.get(feelings.card(name));
      return card?.kind === 'emotion' ? card.value : null;
    };
    const run = {};
    for (const now of [-0.75, -0.5, -0.25]) setFeeling(doc, feelings.card('c'), { value: now }, run);
    expect(doc.undo.undo()?.cards).toEqual([feelings.card('c')]);
    expect([value('c'), doc.undo.canUndo]).toEqual([-1, false]);
    doc.undo.redo();
    expect(value('c')).toBe(-0.25);

    setFeeling(doc, feelings.card('c'), { value: 1 }, run);
    setFeeling(doc, feelings.card('g'), { value: 2 });
    setFeeling(doc, feelings.card('c'), { value: 2 }, run);
    doc.undo.undo();
    expect([value('c'), value('g')]).toEqual([1, 2]);
  });

  test('says beforehand what it would take back, and what redo would bring back', () => {
    const j = docFromSketch(map);
    const { undo } = j.doc;
    expect([undo.nextUndo, undo.nextRedo]).toEqual([null, null]);
    rateSeverity(j.doc, [j.card('q')], 2);
    setText(j.doc, { card: j.card('q') }, 'long queue');
    expect([undo.nextUndo, undo.nextRedo]).toEqual(['edit text', null]);
    undo.undo();
    expect([undo.nextUndo, undo.nextRedo]).toEqual(['rate severity', 'edit text']);
    undo.undo();
    expect([undo.nextUndo, undo.nextRedo]).toEqual([null, 'rate severity']);
    addStage(j.doc, { title: 'Use', after: 'last' });
    expect([undo.nextUndo, undo.nextRedo]).toEqual(['add stage', null]);
  });

  test('knows the first words of a new card from later ones', () => {
    const j = docFromSketch(map);
    const { undo } = j.doc;
    const place = j.doc.journey.cards.get(j.card('q'))!.place;
    const added = addCard(j.doc, { ...place, text: '', kind: 'note', after: 'last' });
    if (!added.ok) throw new Error('The card was refused.');
    expect(undo.firstWords).toBeNull();
    setText(j.doc, { card: added.value }, 'new');
    expect(undo.firstWords).toBe(added.value);
    setText(j.doc, { card: added.value }, 'new words');
    expect(undo.firstWords).toBeNull();
    undo.undo();
    expect(undo.firstWords).toBe(added.value);
    undo.undo();
    undo.undo();
    expect(undo.firstWords).toBeNull();
    undo.redo();
    undo.redo();
    expect(undo.firstWords).toBe(added.value);
  });

  test('covers my own operations only', () => {
    const { ana, ben } = peers(map, 'ana', 'ben');
    rateSeverity(ana.doc, [ana.card('q')], 2);
    setText(ben.doc, { card: ben.card('q') }, 'long queue');
    meet(ana, ben);
    ana.doc.undo.undo();
    expect(ana.doc.journey.cards.get(ana.card('q'))).toMatchObject({ severity: null, text: 'long queue' });
    expect(ana.doc.undo.canUndo).toBe(false);
  });

  test('of a new card keeps it once someone else has written in it', () => {
    const { ana, ben } = peers(map, 'ana', 'ben');
    const card = added(ana, 'waits');
    meet(ana, ben);
    setText(ben.doc, { card }, 'waits for hours');
    meet(ana, ben);
    rateSeverity(ana.doc, [ana.card('q')], 1);
    changeKind(ana.doc, [card], 'note');
    ana.doc.undo.undo();
    ana.doc.undo.undo();
    expect(ana.doc.undo.undo()).toMatchObject({ intent: 'add card', cards: [], kept: [card] });
    expect(ana.doc.journey.cards.get(card)?.text).toBe('waits for hours');
    expect(ana.doc.undo.redo()).toMatchObject({ intent: 'rate severity' });
  });

  test('of a new card loses against words that are still under way', () => {
    const { ana, ben } = peers(map, 'ana', 'ben');
    const card = added(ana, 'waits');
    meet(ana, ben);
    setText(ben.doc, { card }, 'waits for hours');
    ana.doc.undo.undo();
    expect(ana.doc.journey.cards.has(card)).toBe(false);
    meet(ana, ben);
    expect(ana.doc.journey.cards.get(card)?.text).toBe('waits for hours');
  });

  test('of a new card leaves nothing in the bin, and redo brings the same card', () => {
    const j = docFromSketch(map);
    const card = added(j, 'waits');
    j.doc.undo.undo();
    expect(j.doc.journey.bin.cards.size).toBe(0);
    j.doc.undo.redo();
    expect(j.doc.journey.cards.get(card)?.text).toBe('waits');
  });

  test('of a field leaves what someone else has set since, even to the same value', () => {
    const { ana, ben } = peers(map, 'ana', 'ben');
    rateSeverity(ana.doc, [ana.card('q')], 3);
    meet(ana, ben);
    rateSeverity(ben.doc, [ben.card('q')], 1);
    rateSeverity(ben.doc, [ben.card('q')], 3);
    meet(ana, ben);
    expect(ana.doc.undo.undo()).toMatchObject({
      intent: 'rate severity',
      cards: [],
      kept: [ana.card('q')],
      keptBy: [ben.doc.author.id],
    });
    expect(ana.doc.journey.cards.get(ana.card('q'))).toMatchObject({ severity: 3 });
  });

  test('of a delete brings the card back with what someone else wrote meanwhile', () => {
    const { ana, ben } = peers(map, 'ana', 'ben');
    deleteCards(ana.doc, [ana.card('r')]);
    setText(ben.doc, { card: ben.card('r') }, 'reads all');
    ana.doc.undo.undo();
    meet(ana, ben);
    expect(ana.doc.journey.cards.get(ana.card('r'))?.text).toBe('reads all');
  });

  test('of a delete leaves the card deleted when someone else deleted it too', () => {
    const { ana, ben } = peers(map, 'ana', 'ben');
    deleteCards(ana.doc, [ana.card('r')]);
    meet(ana, ben);
    restoreCards(ben.doc, [ben.card('r')]);
    deleteCards(ben.doc, [ben.card('r')]);
    meet(ana, ben);
    expect(ana.doc.undo.undo()?.kept).toEqual([ana.card('r')]);
    expect(ana.doc.journey.cards.has(ana.card('r'))).toBe(false);
  });

  test('redo of a delete spares what someone else has written since', () => {
    const { ana, ben } = peers(map, 'ana', 'ben');
    deleteCards(ana.doc, [ana.card('r'), ana.card('p')]);
    ana.doc.undo.undo();
    meet(ana, ben);
    setText(ben.doc, { card: ben.card('r') }, 'reads all');
    meet(ana, ben);
    expect(ana.doc.undo.redo()).toMatchObject({
      intent: 'delete cards',
      cards: [ana.card('p')],
      kept: [ana.card('r')],
    });
    expect(ana.doc.journey.cards.get(ana.card('r'))?.text).toBe('reads all');
  });

  test('of a new stage keeps it while someone else has a card in it', () => {
    const { ana, ben } = peers(map, 'ana', 'ben');
    const stage = addStage(ana.doc, { title: 'Use', after: 'last' });
    if (!stage.ok) throw new Error(stage.reason);
    meet(ana, ben);
    addCard(ben.doc, { stage: stage.value, lane: ben.lane('doing'), text: 'calls' });
    meet(ana, ben);
    ana.doc.undo.undo();
    expect(ana.doc.journey.stages.at(-1)).toMatchObject({ title: 'Use', kept: true });
  });

  test('of a deleted stage brings back its cards in one step', () => {
    const j = docFromSketch(map);
    const before = j.print();
    deleteStage(j.doc, j.stage('Discover'));
    expect(countUpdates(j.doc, () => j.doc.undo.undo())).toBe(1);
    expect(j.print()).toBe(before);
  });

  test('tells its listeners, and ends a run of typing when sealed', () => {
    const j = docFromSketch(map);
    let told = 0;
    const stop = j.doc.undo.subscribe(() => (told += 1));
    const run = editText(j.doc, { card: j.card('r') });
    run?.apply({ at: 0, remove: 0, insert: 'a' });
    j.doc.undo.seal();
    run?.apply({ at: 0, remove: 0, insert: 'b' });
    stop();
    j.doc.undo.undo();
    expect(j.doc.journey.cards.get(j.card('r'))?.text).toBe('areads');
    expect(told).toBe(2);
  });

  test('a new step ends the way forth', () => {
    const j = docFromSketch(map);
    setText(j.doc, { card: j.card('r') }, 'reads all');
    j.doc.undo.undo();
    moveCards(j.doc, [j.card('r')], { stage: j.stage('Buy'), lane: j.lane('doing') }, 'last');
    expect(j.doc.undo.canRedo).toBe(false);
    expect(j.doc.undo.redo()).toBeNull();
  });
});

test('undo n, redo n with nobody else acting returns to the same journey, step by step', () => {
  const names = Object.keys(randomIntents);
  const steps = fc.array(fc.tuple(fc.constantFrom(...names), fc.nat()), { minLength: 1, maxLength: 14 });
  fc.assert(
    fc.property(steps, (intents) => {
      const { doc } = docFromSketch(map);
      const seen = [contentBeforeStamps(doc.journey)];
      for (const [name, seed] of intents) {
        const before = seen.length;
        const stop = doc.undo.subscribe(() => void (seen[before] = contentBeforeStamps(doc.journey)));
        randomIntents[name]?.(doc, new Dice(seededRandom(seed)));
        stop();
        if (seen.length > before && !doc.undo.canUndo) seen.pop();
      }
      const states = seen.filter((state, index) => index === 0 || state !== seen[index - 1]);
      const back = [contentBeforeStamps(doc.journey)];
      while (doc.undo.undo()) back.push(contentBeforeStamps(doc.journey));
      expect(distinct(back.toReversed())).toEqual(distinct(states));
      const forth = [contentBeforeStamps(doc.journey)];
      while (doc.undo.redo()) forth.push(contentBeforeStamps(doc.journey));
      expect(distinct(forth)).toEqual(distinct(states));
    }),
    { numRuns: 100 },
  );
});

/** Without repetitions: a step that changes nothing anyone can see leaves no trace here. */
function distinct(states: readonly string[]): readonly string[] {
  return states.filter((state, index) => index === 0 || state !== states[index - 1]);
}
