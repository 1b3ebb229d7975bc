import {
  needsPreview,
  planMerge,
  planPaste,
  problemsIn,
  readClipboard,
  writeClipboard,
} from '@throughline/journey';
import type { CardId, ClipboardFlavours, PasteChoice, PastePlan } from '@throughline/journey';
import { describe, expect, test } from 'vitest';
import { deleteCards, deleteStage, pasteCards, pasteInSlices, setText } from '../../src/index.ts';
import { checkOperation, countUpdates, docFromSketch, meet, peers, readSketch } from '../../src/testing.ts';
import type { SketchedDoc } from '../../src/testing.ts';

const choice: PasteChoice = { missing: 'add', state: 'both', stageTitle: (number) => `Stage ${number}` };

const sketch = (table: string, preamble = ''): string => `
  persona: Maria (nurse)
  division: Sales
  ${preamble}
  | Discover | Buy
  ${table}`;
const before = sketch(`doing | reads #r / asks #a |
  pain points | !3 slow #slow [web] {Sales} <Maria> |
  #slow caused by #r`);

function planned(
  j: SketchedDoc,
  clipboard: ClipboardFlavours,
  stage = 'Discover',
  lane = 'doing',
): PastePlan {
  const at = { stage: j.stage(stage), lane: j.lane(lane) };
  return planPaste(readClipboard(clipboard), j.doc.journey, at, choice);
}

const tsv = (...rows: readonly (readonly string[])[]) => ({
  text: rows.map((row) => row.join('\t')).join('\n'),
});

describe('importing', () => {
  test('adds a whole journey in one step, also the stages and lanes in which nothing lies', () => {
    const { journey: coming } = readSketch(`
      | buy | Wait
      doing | > pays | > is told nothing
      Ideas |  |`);
    checkOperation({
      before,
      do: (j) => pasteCards(j.doc, planMerge(coming, j.doc.journey, choice), 'import'),
      after: `
      persona: Maria (nurse)
      division: Sales
      | Discover | Buy | Wait
      doing | reads #r / asks #a | > pays | > is told nothing
      pain points | !3 slow #slow [web] {Sales} <Maria> | |
      Ideas | | |
      #slow caused by #r`,
    });
  });

  test('is refused where there is nothing to add', () => {
    const j = docFromSketch(before);
    const plan = planMerge({ ...j.doc.journey, cards: j.doc.journey.cards }, j.doc.journey, choice);
    expect(pasteCards(j.doc, { ...plan, cards: [], links: [] }, 'import').ok).toBe(false);
  });
});

describe('pasteCards', () => {
  test('makes a card of each line, in their order, at the end of the cell', () => {
    checkOperation({
      before,
      do: (j) => pasteCards(j.doc, planned(j, { text: 'looks\nchooses' })),
      after: before.replace('asks #a', 'asks #a / > looks / > chooses'),
    });
  });

  test('copies cards with what they name and the links among them', () => {
    checkOperation({
      before,
      do: (j) => {
        const copied = writeClipboard(j.doc.journey, [j.card('r'), j.card('slow')]);
        return pasteCards(j.doc, planned(j, copied, 'Buy'));
      },
      after: sketch(`doing | reads #r / asks #a | reads #t-03
        pain points | !3 slow #slow [web] {Sales} <Maria> | !3 slow #pp-02 [web] {Sales} <Maria>
        #slow caused by #r
        #pp-02 caused by #t-03`),
    });
  });

  test('adds the stages, lanes, divisions, personas and tags that the map lacks, each once', () => {
    checkOperation({
      before,
      do: (j) => {
        const rows = tsv(
          ['Stage', 'Lane', 'Text', 'Owner', 'Personas', 'Tags'],
          ['Pay', 'Ideas', 'app', 'IT', 'Ben', 'new'],
          ['Pay', 'Doing', 'pays', 'it', 'Maria', 'NEW; web'],
        );
        return pasteCards(j.doc, planned(j, rows));
      },
      after: `
        persona: Maria (nurse)
        persona: Ben
        division: Sales
        division: IT
        tags: new
        | Discover | Buy | Pay
        doing | reads #r / asks #a | | > pays [new; web] {IT} <Maria>
        pain points | !3 slow #slow [web] {Sales} <Maria> | |
        * Ideas | | | * app [new] {IT} <Ben>
        #slow caused by #r`,
    });
  });

  test('fills a block to the right, over the last stage too', () => {
    checkOperation({
      before,
      do: (j) => pasteCards(j.doc, planned(j, tsv(['one', 'two'], ['', 'three']), 'Buy')),
      after: `
        persona: Maria (nurse)
        division: Sales
        | Discover | Buy | Stage 3
        doing | reads #r / asks #a | > one | > two / > three
        pain points | !3 slow #slow [web] {Sales} <Maria> | |
        #slow caused by #r`,
    });
  });

  test('gives the ids of the cards in the order of the plan', () => {
    const j = docFromSketch(before);
    const pasted = pasteCards(j.doc, planned(j, tsv(['a', 'b'], ['c', 'd'])));
    const texts = pasted.ok ? pasted.value.map((id) => j.doc.journey.cards.get(id)?.text) : [];
    expect(texts).toEqual(['a', 'b', 'c', 'd']);
  });

  test('puts cards behind the one they are pasted at', () => {
    const j = docFromSketch(before);
    const at = { stage: j.stage('Discover'), lane: j.lane('doing'), after: j.card('r') };
    pasteCards(j.doc, planPaste(readClipboard({ text: 'one\ntwo' }), j.doc.journey, at, choice));
    expect(j.print()).toMatch(/reads #r \/ > one \/ > two \/ .*asks #a/u);
  });

  test('refuses a plan without cards, one for a stage that has gone, and one that has become too much', () => {
    const j = docFromSketch(before);
    const nothing = planned(j, { text: ' ' });
    expect(pasteCards(j.doc, nothing)).toEqual({ ok: false, reason: 'nothing' });
    const many = planned(j, { text: 'card\n'.repeat(9_999) });
    expect(needsPreview(many)).toBe(true);
    pasteCards(j.doc, planned(j, { text: 'one' }));
    expect(pasteCards(j.doc, many)).toEqual({ ok: false, reason: 'limit' });
    const plan = planned(j, { text: 'one' }, 'Buy');
    deleteStage(j.doc, j.stage('Buy'));
    expect(pasteCards(j.doc, plan)).toEqual({ ok: false, reason: 'not a place' });
  });

  test('leaves out whom a card replaces when that card has gone meanwhile', () => {
    const j = docFromSketch('| Buy\n doing | > old #old / > new (replaces: old) #new');
    const at = { stage: j.stage('Buy'), lane: j.lane('doing') };
    const copied = writeClipboard(j.doc.journey, [j.card('new')]);
    const plan = planPaste(readClipboard(copied), j.doc.journey, at, choice);
    expect(plan.cards[0]?.replaces).toBe(j.card('old'));
    deleteCards(j.doc, [j.card('old')]);
    const pasted = pasteCards(j.doc, plan);
    const [id] = pasted.ok ? pasted.value : [];
    expect(id && j.doc.journey.cards.get(id)?.replaces).toBeNull();
  });

  test('in slices is one step to undo while others work, and what they did in between stays', () => {
    const { ana, ben } = peers(before, 'ana', 'ben');
    const rows = { text: Array.from({ length: 9 }, (_, index) => `card ${index}`).join('\n') };
    const slices = pasteInSlices(ana.doc, planned(ana, rows), 2);
    const pasted = (): readonly CardId[] =>
      [...ana.doc.journey.cards.values()].flatMap(({ id, text }) => (/^card \d$/u.test(text) ? id : []));
    let turns = 0;
    while (!slices.next().done) {
      meet(ana, ben);
      // Once on a card that has just come, once elsewhere, and so on.
      const card = turns % 2 === 0 ? pasted().at(-1)! : ben.card('slow');
      setText(ben.doc, { card }, `Ben was here ${turns}`);
      meet(ana, ben);
      turns += 1;
    }
    expect([turns, pasted().length]).toEqual([4, 7]);
    const undone = ana.doc.undo.undo();
    expect(undone?.cards).toHaveLength(7);
    expect(undone?.keptBy).toEqual([ben.doc.author.id]);
    expect([ana.doc.undo.canUndo, pasted()]).toEqual([false, []]);
    meet(ana, ben);
    const texts = [...ana.doc.journey.cards.values()].map(({ text }) => text).sort();
    expect(texts).toEqual(['Ben was here 0', 'Ben was here 2', 'Ben was here 3', 'asks', 'reads']);
    ana.doc.undo.redo();
    expect(pasted()).toHaveLength(7);
  });

  test('in slices ends when it is undone before it has come to its end', () => {
    const j = docFromSketch(before);
    const start = j.print();
    const rows = { text: Array.from({ length: 9 }, (_, index) => `card ${index}`).join('\n') };
    const slices = pasteInSlices(j.doc, planned(j, rows), 2);
    slices.next();
    slices.next();
    j.doc.undo.undo();
    expect(slices.next()).toEqual({ done: true, value: { ok: false, reason: 'gone' } });
    expect(j.print()).toBe(start);
  });

  test('in slices gives the same map, an update each, and is one step to undo', () => {
    const whole = docFromSketch(before);
    const sliced = docFromSketch(before);
    const start = sliced.print();
    const rows = tsv(
      ['Ref', 'Stage', 'Text', 'Replaces', 'Owner', 'Tags'],
      ...[1, 2, 3, 4, 5, 6, 7].map((n) => [`X${n}`, `Stage ${n % 3}`, `card ${n}`, `X${n + 1}`, 'IT', 'new']),
    );
    pasteCards(whole.doc, planned(whole, rows));
    let yields = 0;
    const updates = countUpdates(sliced.doc, () => {
      const slices = pasteInSlices(sliced.doc, planned(sliced, rows), 3);
      while (!slices.next().done) yields += 1;
    });
    expect([updates, yields]).toEqual([3, 2]);
    expect(sliced.print()).toBe(whole.print());
    expect(problemsIn(sliced.doc.journey)).toEqual([]);
    sliced.doc.undo.undo();
    expect(sliced.print()).toBe(start);
    expect(sliced.doc.undo.canUndo).toBe(false);
  });
});
