import { describe, expect, it } from 'vitest';
import { cellsStart, headerScale, headerShift } from '../../../src/canvas/flow/headerScale.ts';

const map = { width: 2000, height: 1500, headerHeight: 54, laneHeaderWidth: 118 };

/** Where the stage headers' lower edge is on the canvas. */
const lowerEdge = (view: { x: number; y: number; zoom: number }): number => cellsStart(view, map).y;

describe('pinned headers', () => {
  it('keep stage names between 11 and 14 px and lane names between 11 and 13 px at every zoom', () => {
    for (let zoom = 0.1; zoom <= 4; zoom += 0.05) {
      expect(14 * headerScale(zoom)).toBeGreaterThanOrEqual(11);
      expect(14 * headerScale(zoom)).toBeLessThanOrEqual(14);
      expect(13 * headerScale(zoom)).toBeGreaterThanOrEqual(11 - 1e-9);
    }
  });

  it('lie where the layout has them while the corner of the map is on the canvas', () => {
    expect(headerShift({ x: 12, y: 12, zoom: 1 }, map)).toEqual({ stagesDown: 0, lanesRight: 0, scale: 1 });
  });

  it('stay at the edges of the canvas when the map is scrolled', () => {
    const shift = headerShift({ x: -300, y: -420, zoom: 1 }, map);
    expect(shift).toEqual({ stagesDown: 420, lanesRight: 300, scale: 1 });
    expect(cellsStart({ x: -300, y: -420, zoom: 1 }, map)).toEqual({ x: 118, y: 54 });
  });

  it('touch the first lane at any zoom, and grow outward from there', () => {
    for (const zoom of [0.1, 0.4, 1, 2, 4]) {
      const view = { x: 200, y: 200, zoom };
      expect(lowerEdge(view)).toBeCloseTo(200 + 54 * zoom, 6);
    }
  });

  it('leave with the far end of the map', () => {
    const view = { x: 12, y: -1490, zoom: 1 };
    expect(lowerEdge(view)).toBeCloseTo(-1490 + 1500, 6);
  });
});
