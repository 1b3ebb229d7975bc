import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { curveValueAt, monotone } from '../../src/curve/monotone.ts';
import type { Point } from '../../src/layout/kept.ts';

/** Points sorted by x, some of them at the same x, many of them level. */
const anyPoints = fc
  .array(fc.record({ step: fc.constantFrom(0, 0.5, 3, 40, 170), y: fc.integer({ min: -60, max: 60 }) }), {
    maxLength: 12,
  })
  .map((drawn): readonly Point[] => {
    let x = 0;
    return drawn.map(({ step, y }) => ({ x: (x += step), y }));
  });

interface Drawn {
  readonly from: Point;
  readonly controls: readonly Point[];
  readonly to: Point;
}

/** What a path draws between each two of its points. */
function piecesIn(path: string): readonly Drawn[] {
  const points = path.split(/[MLC]/u).slice(1);
  const read = points.map((part) =>
    part
      .trim()
      .split(' ')
      .map((pair): Point => {
        const [x = NaN, y = NaN] = pair.split(',').map(Number);
        return { x, y };
      }),
  );
  return read
    .slice(1)
    .map((own, index) => ({ from: read[index]!.at(-1)!, controls: own.slice(0, -1), to: own.at(-1)! }));
}

describe('the curve through points', () => {
  it('stays between each two neighbours, and never turns back', () => {
    fc.assert(
      fc.property(anyPoints, (points) => {
        for (const { controls, from, to } of piecesIn(monotone(points))) {
          const [low, high] = [Math.min(from.y, to.y), Math.max(from.y, to.y)];
          const xs = [from, ...controls, to].map(({ x }) => x);
          expect(controls.every(({ y }) => y >= low && y <= high)).toBe(true);
          expect(xs.every((x, index) => index === 0 || x >= xs[index - 1]!)).toBe(true);
        }
      }),
    );
  });

  it('passes through every point', () => {
    fc.assert(
      fc.property(anyPoints, (points) => {
        const ends = piecesIn(monotone(points)).map(({ to }) => to);
        expect(ends).toEqual(points.slice(1));
        for (const { x, y } of points) {
          const there = points.filter((other) => other.x === x).map((other) => other.y);
          expect(there).toContain(curveValueAt(points, x));
          if (there.length === 1) expect(curveValueAt(points, x)).toBe(y);
        }
      }),
    );
  });

  it('has at every x the value that is drawn there', () => {
    fc.assert(
      fc.property(anyPoints, fc.integer({ min: 1, max: 99 }), (points, percent) => {
        const t = percent / 100;
        for (const { controls, from, to } of piecesIn(monotone(points))) {
          if (to.x === from.x) continue;
          const ys = [from.y, ...controls.map(({ y }) => y), to.y];
          const weights = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3];
          const drawn = ys.reduce((sum, y, index) => sum + y * weights[index]!, 0);
          const value = curveValueAt(points, from.x + t * (to.x - from.x));
          expect(Math.abs(value! - drawn)).toBeLessThan(0.05);
        }
      }),
    );
  });

  it('draws nothing for no point, and a move for one', () => {
    expect(monotone([])).toBe('');
    expect(monotone([{ x: 3, y: 4.125 }])).toBe('M3,4.13');
    expect(curveValueAt([], 0)).toBeNull();
    expect([2, 3].map((x) => curveValueAt([{ x: 3, y: 4 }], x))).toEqual([null, 4]);
  });

  it('has no value beyond its ends', () => {
    const points = [
      { x: 0, y: 0 },
      { x: 10, y: 5 },
    ];
    expect([-0.1, 0, 5, 10, 10.1].map((x) => curveValueAt(points, x))).toEqual([null, 0, 2.5, 5, null]);
  });
});
