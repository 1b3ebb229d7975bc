import { describe, expect, it } from 'vitest';
import { fitting, opening } from '../../../src/canvas/flow/framing.ts';
import { headerScale } from '../../../src/canvas/flow/headerScale.ts';

const canvas = { width: 1200, height: 800 };
const headers = { headerHeight: 54, laneHeaderWidth: 118 };

describe('a map that is opened', () => {
  it('shows its top left corner at 100 %', () => {
    expect(opening({ width: 4000, height: 900 }, canvas)).toEqual({ x: 12, y: 12, zoom: 1 });
  });

  it('is made a little smaller when then all its stages are seen', () => {
    expect(opening({ width: 1400, height: 900 }, canvas).zoom).toBeCloseTo(1142 / 1400);
    expect(opening({ width: 1440, height: 900 }, canvas).zoom).toBeCloseTo(1176 / 1440);
    expect(opening({ width: 1500, height: 900 }, canvas).zoom).toBe(1);
  });

  it('is made a little smaller when then all its lanes are seen, and what lies under them', () => {
    const { y, zoom } = opening({ width: 900, height: 790 }, canvas);
    expect(zoom).toBeGreaterThanOrEqual(0.8);
    expect(y + 790 * zoom).toBeLessThanOrEqual(canvas.height - 89.5);
    expect(opening({ width: 900, height: 900 }, canvas).zoom).toBe(1);
  });

  it('leaves room for fingers between its last lane and the bars', () => {
    const map = { width: 900, height: 760 };
    const { y, zoom } = opening(map, canvas, 'touch');
    expect(zoom).toBeLessThan(opening(map, canvas).zoom);
    expect(y + map.height * zoom).toBeLessThanOrEqual(canvas.height - 119.5);
  });

  it('opens at 100 % on a canvas that has no size yet', () => {
    expect(opening({ width: 1400, height: 900 }, { width: 0, height: 0 }).zoom).toBe(1);
  });
});

describe('a map that is fitted', () => {
  it('is never larger than 100 %', () => {
    expect(fitting({ width: 500, height: 300, ...headers }, canvas).zoom).toBe(1);
  });

  it.each([
    [4300, 900],
    [1300, 5000],
    [4300, 4000],
  ])('is seen whole, headers too, at %i × %i', (width, height) => {
    const view = fitting({ width, height, ...headers }, canvas);
    const drawn = headerScale(view.zoom);
    const left = view.x + (headers.laneHeaderWidth * view.zoom - headers.laneHeaderWidth * drawn);
    const top = view.y + (headers.headerHeight * view.zoom - headers.headerHeight * drawn);
    expect(left).toBeGreaterThanOrEqual(11.5);
    expect(top).toBeGreaterThanOrEqual(11.5);
    expect(view.x + width * view.zoom).toBeLessThanOrEqual(canvas.width - 11.5);
    expect(view.y + height * view.zoom).toBeLessThanOrEqual(canvas.height - 89.5);
  });
});
