import { limits } from '@throughline/journey';
import { describe, expect, test } from 'vitest';
import {
  addLane,
  collapseForEveryone,
  deleteLane,
  deleteStage,
  moveLane,
  renameLane,
  restoreLane,
} from '../../src/index.ts';
import { checkOperation, docFromSketch } from '../../src/testing.ts';
import type { SketchedDoc } from '../../src/testing.ts';

const map = `
  | Discover | Buy
  doing | > reads #r | > pays #p
  quotes | | " too slow #q`;

describe('addLane', () => {
  test('puts a lane first', () => {
    checkOperation({
      before: map,
      do: (j) => addLane(j.doc, { kind: 'painPoint', title: 'pain points', after: null }),
      after: `
  | Discover | Buy
  pain points | |
  doing | > reads #r | > pays #p
  quotes | | " too slow #q`,
    });
  });

  test('refuses the 41st', () => {
    const j = docFromSketch(map);
    while (j.doc.journey.lanes.length < limits.lanes)
      addLane(j.doc, { kind: 'note', title: '', after: 'last' });
    expect(addLane(j.doc, { kind: 'note', title: '', after: null })).toEqual({ ok: false, reason: 'limit' });
  });
});

test('renameLane is undone as one step', () => {
  const j = docFromSketch(map);
  const lane = j.lane('doing');
  renameLane(j.doc, lane, 'what people do');
  expect(j.doc.journey.lanes[0]?.title).toBe('what people do');
  j.doc.undo.undo();
  expect(j.doc.journey.lanes[0]?.title).toBe('doing');
});

test('moveLane takes its cards along', () => {
  checkOperation({
    before: map,
    do: (j) => moveLane(j.doc, j.lane('doing'), 'last'),
    after: `
  | Discover | Buy
  quotes | | " too slow #q
  doing | > reads #r | > pays #p`,
  });
});

describe('collapseForEveryone', () => {
  test('says it of a lane or a stage, whose cards stay as they are', () => {
    for (const root of ['lanes', 'stages'] as const) {
      checkOperation({
        before: map,
        do: (j) => collapseForEveryone(j.doc, axisTarget(root, j), true),
        after: map,
      });
    }
  });

  test('is taken back by undo, and refused where it is so already', () => {
    const j = docFromSketch(map);
    const target = axisTarget('stages', j);
    const collapsed = () => j.doc.journey.stages.map((stage) => stage.collapsed);
    expect(collapseForEveryone(j.doc, target, false)).toEqual({ ok: false, reason: 'nothing' });
    collapseForEveryone(j.doc, target, true);
    expect(collapsed()).toEqual([false, true]);
    j.doc.undo.undo();
    expect(collapsed()).toEqual([false, false]);
    deleteStage(j.doc, j.stage('Buy'));
    expect(collapseForEveryone(j.doc, target, true)).toEqual({ ok: false, reason: 'gone' });
  });

  function axisTarget(root: 'lanes' | 'stages', j: SketchedDoc) {
    return root === 'lanes' ? { root, id: j.lane('quotes') } : { root, id: j.stage('Buy') };
  }
});

describe('deleteLane and restoreLane', () => {
  test('take its cards along', () => {
    checkOperation({
      before: map,
      do: (j) => deleteLane(j.doc, j.lane('quotes')),
      after: `
  | Discover | Buy
  doing | > reads #r | > pays #p`,
    });
  });

  test('bring them back', () => {
    const j = docFromSketch(map);
    const lane = j.lane('quotes');
    const before = j.print();
    deleteLane(j.doc, lane);
    expect(j.doc.journey.bin.lanes.map(({ record }) => record.title)).toEqual(['quotes']);
    restoreLane(j.doc, lane);
    expect(j.print()).toBe(before);
    expect(restoreLane(j.doc, lane)).toEqual({ ok: false, reason: 'nothing' });
  });
});
