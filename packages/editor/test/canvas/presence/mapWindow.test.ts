import { createLayout } from '@throughline/journey';
import { evenMeasure, seededRandom } from '@throughline/journey/testing';
import { describe, expect, it } from 'vitest';
import { fromMapWindow, toMapWindow } from '../../../src/canvas/presence/mapWindow.ts';
import { showing } from '../../../src/canvas/flow/view.ts';
import { smallMap } from '../layout.ts';

const map = smallMap(`
              | One             | Two
    doing     | > a / > b / > c | > d
    touches   | f               | g
`);

const noMargins = { top: 0, right: 0, bottom: 0, left: 0 };

describe('what somebody has before them', () => {
  it('comes to the same part of the map on a canvas of another size, whatever the zoom', () => {
    const seed = 1907;
    const random = seededRandom(seed);
    for (let run = 0; run < 200; run++) {
      const canvas = { width: 300 + random() * 1200, height: 200 + random() * 900 };
      const zoom = 1 + random() * 3;
      const at = { x: random() * map.layout.width, y: random() * map.layout.height };
      const view = { x: -at.x * zoom, y: -at.y * zoom, zoom };
      const box = fromMapWindow(map.layout, toMapWindow(map.layout, view, canvas));
      expect(box, `seed ${seed}, run ${run}`).not.toBeNull();
      if (!box) continue;
      expect(box.x).toBeCloseTo(at.x, 0);
      expect(box.y).toBeCloseTo(at.y, 0);
      const there = showing(box, { width: 800, height: 600 }, noMargins, 4);
      const end = {
        x: there.x + (box.x + box.width) * there.zoom,
        y: there.y + (box.y + box.height) * there.zoom,
      };
      expect(there.x + box.x * there.zoom).toBeGreaterThan(-1);
      expect(end.x).toBeLessThan(801);
      expect(end.y).toBeLessThan(601);
    }
  });

  it('follows the cells where columns are wider there', () => {
    const wide = createLayout(evenMeasure)(map.journey, { columnWidths: new Map([[map.stage('One'), 320]]) });
    const cell = map.layout.cellBox(map.stage('Two'), map.lane('touches'))!;
    const view = { x: -cell.x, y: -cell.y, zoom: 1 };
    const there = fromMapWindow(wide, toMapWindow(map.layout, view, cell))!;
    expect(there.x).toBeCloseTo(wide.cellBox(map.stage('Two'), map.lane('touches'))!.x, 0);
  });

  it('is the same where the map is mirrored, and told in the same words', () => {
    const { layout, mirrored } = map;
    const canvas = { width: 300, height: 200 };
    for (const zoom of [1, 1.5, 4]) {
      for (let x = 0; x < layout.width; x += 37) {
        const view = { x: -x * zoom, y: -40, zoom };
        const turned = { ...view, x: canvas.width - view.x - layout.width * zoom };
        const told = toMapWindow(mirrored, turned, canvas);
        expect(told).toEqual(toMapWindow(layout, view, canvas));
        const [here, there] = [fromMapWindow(mirrored, told)!, fromMapWindow(layout, told)!];
        expect(here.x + here.width).toBeCloseTo(layout.width - there.x, 5);
        expect([here.y, here.height]).toEqual([there.y, there.height]);
        expect(here.width).toBeCloseTo(there.width, 5);
      }
    }
  });

  it('is nowhere when one of its corners lies in what is not shown here', () => {
    const window = toMapWindow(map.layout, { x: 0, y: 0, zoom: 1 }, { width: 400, height: 200 });
    const gone = { ...window.to, lane: 'lane_gone' as typeof window.to.lane };
    expect(fromMapWindow(map.layout, { ...window, to: gone })).toBeNull();
    expect(fromMapWindow(map.layout, { from: window.to, to: window.from })).toBeNull();
  });
});
