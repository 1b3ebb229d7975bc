import { describe, expect, it } from 'vitest';
import { changesPlace, inReadingOrder, laneDrop, stageDrop } from '../../../src/canvas/drag/dropPlace.ts';
import { smallMap } from '../layout.ts';

const map = smallMap(`
              | One            | Two     | Three
    doing     | > a / > b / > c | > d     | > e
    touches   | f              | g       |
`);
const { journey, layout } = map;
const middle = (title: string): number => {
  const column = layout.columns.find(({ stage }) => stage === map.stage(title));
  return column ? column.x + column.width / 2 : Number.NaN;
};

describe('dropping a stage', () => {
  it('goes behind the stage whose middle the pointer has passed', () => {
    const drop = stageDrop(layout, middle('Two') + 1, map.stage('One'));
    expect(drop?.after).toBe(map.stage('Two'));
    expect(drop?.line).toBe((layout.columns[1]?.x ?? 0) + (layout.columns[1]?.width ?? 0));
  });

  it('goes first when dropped before the first middle', () => {
    const drop = stageDrop(layout, middle('One') - 1, map.stage('Three'));
    expect(drop).toEqual({ after: null, line: layout.columns[0]?.x });
  });

  it('goes last beyond the last middle', () => {
    expect(stageDrop(layout, 99_999, map.stage('One'))?.after).toBe(map.stage('Three'));
  });

  it('stays where it is on either side of itself', () => {
    expect(stageDrop(layout, middle('Two') - 1, map.stage('Two'))).toBeNull();
    expect(stageDrop(layout, middle('Two') + 1, map.stage('Two'))).toBeNull();
  });
});

describe('dropping a stage on a mirrored map', () => {
  it('goes where it would on the map itself, in the mirror', () => {
    const { mirrored } = map;
    for (let x = -50; x < layout.width + 50; x += 7.5) {
      for (const title of ['One', 'Two', 'Three']) {
        const drop = stageDrop(layout, x, map.stage(title));
        const image = drop && { after: drop.after, line: layout.width - drop.line };
        expect(stageDrop(mirrored, layout.width - x, map.stage(title))).toEqual(image);
      }
    }
  });
});

describe('dropping a lane', () => {
  it('goes first above the middle of the first lane', () => {
    expect(laneDrop(layout, 0, map.lane('touches'))?.after).toBeNull();
    expect(laneDrop(layout, 0, map.lane('doing'))).toBeNull();
  });
});

describe('dropping cards', () => {
  const changes = (names: readonly string[], stage: string, after: string | null): boolean =>
    changesPlace(journey, {
      cards: names.map((name) => map.card(name)),
      to: { stage: map.stage(stage), lane: map.lane('doing') },
      after: after === null ? null : map.card(after),
    });

  it('changes nothing where they already are', () => {
    expect(changes(['b'], 'One', 'a')).toBe(false);
    expect(changes(['a'], 'One', null)).toBe(false);
    expect(changes(['a', 'b'], 'One', null)).toBe(false);
  });

  it('changes order within a cell, and place across cells', () => {
    expect(changes(['b'], 'One', null)).toBe(true);
    expect(changes(['b'], 'Two', 'd')).toBe(true);
    expect(changes(['a', 'd'], 'One', null)).toBe(true);
  });

  it('keeps them in reading order, whatever order they were selected in', () => {
    const picked = ['g', 'e', 'c', 'f', 'a', 'a'].map((text) => map.card(text));
    expect(inReadingOrder(journey, picked)).toEqual(['a', 'c', 'e', 'f', 'g'].map((text) => map.card(text)));
  });
});
