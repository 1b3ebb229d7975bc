import { describe, expect, it } from 'vitest';
import { seededRandom } from '@throughline/journey/testing';
import { nextZoom, revealing, toCanvas, toMap, zoomed } from '../../../src/canvas/flow/view.ts';

describe('a view', () => {
  it('takes map units to canvas px and back', () => {
    const seed = 20261;
    const random = seededRandom(seed);
    for (let run = 0; run < 200; run++) {
      const view = { x: random() * 4000 - 2000, y: random() * 4000 - 2000, zoom: 0.1 + random() * 3.9 };
      const point = { x: random() * 9000, y: random() * 9000 };
      const back = toMap(view, toCanvas(view, point));
      expect(back.x, `seed ${seed}, run ${run}`).toBeCloseTo(point.x, 6);
      expect(back.y, `seed ${seed}, run ${run}`).toBeCloseTo(point.y, 6);
    }
  });

  it('keeps what lies under the pointer where it is while it zooms, and stays within 10 % and 400 %', () => {
    const view = { x: -340, y: 25, zoom: 1 };
    const at = { x: 512, y: 300 };
    for (const zoom of [0.01, 0.1, 0.5, 2, 4, 12]) {
      const after = zoomed(view, zoom, at);
      expect(toMap(after, at).x).toBeCloseTo(toMap(view, at).x, 6);
      expect(toMap(after, at).y).toBeCloseTo(toMap(view, at).y, 6);
      expect(after.zoom).toBe(Math.min(4, Math.max(0.1, zoom)));
    }
  });

  it('zooms by round percentages and stops at the ends', () => {
    expect(nextZoom(0.87, 'in')).toBe(0.9);
    expect(nextZoom(0.87, 'out')).toBe(0.8);
    expect(nextZoom(1, 'in')).toBe(1.25);
    expect(nextZoom(4, 'in')).toBe(4);
    expect(nextZoom(0.1, 'out')).toBe(0.1);
  });
});

describe('revealing a box', () => {
  const canvas = { width: 1000, height: 800 };
  const margins = { top: 58, right: 12, bottom: 72, left: 122 };
  const view = { x: 0, y: 0, zoom: 1 };

  it('moves nothing when the box can be seen', () => {
    expect(revealing(view, { x: 200, y: 100, width: 156, height: 50 }, canvas, margins)).toBe(view);
  });

  it('brings a box out from under the headers and from behind the bars at the bottom', () => {
    const under = revealing(view, { x: 100, y: 20, width: 156, height: 50 }, canvas, margins);
    expect(under).toEqual({ x: 22, y: 38, zoom: 1 });
    const behind = revealing(view, { x: 900, y: 740, width: 156, height: 50 }, canvas, margins);
    expect(behind).toEqual({ x: -68, y: -62, zoom: 1 });
  });

  it('shows the start of a box that is larger than the canvas', () => {
    const tall = revealing(view, { x: 200, y: 900, width: 156, height: 2000 }, canvas, margins);
    expect(tall.y).toBe(58 - 900);
  });
});
