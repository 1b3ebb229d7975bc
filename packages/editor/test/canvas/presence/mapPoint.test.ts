import { createLayout } from '@throughline/journey';
import { evenMeasure, seededRandom } from '@throughline/journey/testing';
import { describe, expect, it } from 'vitest';
import { fromMapPoint, toMapPoint } from '../../../src/canvas/presence/mapPoint.ts';
import { smallMap } from '../layout.ts';

const map = smallMap(`
              | One             | Two
    doing     | > a / > b / > c | > d
    touches   | f               | g
`);

describe('a point for others', () => {
  it('comes back to the same place on the same layout, headers included', () => {
    const seed = 4711;
    const random = seededRandom(seed);
    const { height, width } = map.layout;
    for (let run = 0; run < 300; run++) {
      const point = { x: random() * width, y: random() * height };
      const back = fromMapPoint(map.layout, toMapPoint(map.layout, point));
      expect(back?.x, `seed ${seed}, run ${run}`).toBeCloseTo(point.x, 0);
      expect(back?.y, `seed ${seed}, run ${run}`).toBeCloseTo(point.y, 0);
    }
  });

  it('names the cell it lies in, and null for headers', () => {
    const box = map.layout.cardBox(map.card('d'));
    const point = toMapPoint(map.layout, { x: (box?.x ?? 0) + 5, y: (box?.y ?? 0) + 5 });
    expect(point).toMatchObject({ stage: map.stage('Two'), lane: map.lane('doing') });
    expect(toMapPoint(map.layout, { x: 10, y: 10 })).toMatchObject({ stage: null, lane: null });
  });

  it('points at the same cell when columns have another width there', () => {
    const wide = createLayout(evenMeasure)(map.journey, { columnWidths: new Map([[map.stage('One'), 320]]) });
    const there = fromMapPoint(wide, { stage: map.stage('Two'), lane: map.lane('touches'), x: 0.5, y: 0.5 });
    const cell = wide.cellBox(map.stage('Two'), map.lane('touches'));
    expect(there?.x).toBeCloseTo((cell?.x ?? 0) + (cell?.width ?? 0) / 2);
  });

  it('is nowhere when its stage or lane is not on this map', () => {
    const elsewhere = smallMap('    | Other\n doing | > x');
    const point = toMapPoint(map.layout, { x: 300, y: 100 });
    expect(fromMapPoint(elsewhere.layout, { ...point, stage: 'gone' as typeof point.stage })).toBeNull();
  });

  it('goes no further outside than presence carries', () => {
    const far = toMapPoint(map.layout, { x: 99_999, y: -99_999 });
    expect(far).toMatchObject({ x: 2, y: -1 });
  });
});
