import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeLabels } from '../../src/curve/labels.ts';
import type { NamedPoint } from '../../src/curve/labels.ts';
import type { Box } from '../../src/layout/kept.ts';
import { spacing } from '../../src/layout/spacing.ts';

const area: Box = { x: 100, y: 50, width: 500, height: spacing.curve };

const anyPoints = fc
  .array(
    fc.record({
      x: fc.integer({ min: 112, max: 588 }),
      y: fc.integer({ min: 65, max: 165 }),
      width: fc.constantFrom(0, 20, 60, 140),
    }),
    { maxLength: 20 },
  )
  .map((points): readonly NamedPoint[] => points.toSorted((a, b) => a.x - b.x));

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function faceOf({ x, y }: NamedPoint): Box {
  const size = spacing.curveFace;
  return { x: x - size / 2, y: y - size / 2, width: size, height: size };
}

const at = (x: number, y: number, width = 50): NamedPoint => ({ x, y, width });
const sides = (points: readonly NamedPoint[]): readonly (string | null)[] =>
  placeLabels(points, area, [points]).map((spot) => spot?.side ?? null);

describe('the names at the points', () => {
  it('cover no point and no other name, and stay inside', () => {
    fc.assert(
      fc.property(anyPoints, (points) => {
        const spots = placeLabels(points, area, [points]);
        const shown = spots.flatMap((spot) => spot ?? []);
        expect(spots.length).toBe(points.length);
        for (const [index, spot] of shown.entries()) {
          expect(shown.slice(0, index).some((other) => overlap(spot, other))).toBe(false);
          expect(points.some((point) => overlap(spot, faceOf(point)))).toBe(false);
          expect(spot.x).toBeGreaterThanOrEqual(area.x);
          expect(spot.y).toBeGreaterThanOrEqual(area.y);
          expect(spot.x + spot.width).toBeLessThanOrEqual(area.x + area.width);
          expect(spot.y + spot.height).toBeLessThanOrEqual(area.y + area.height);
        }
      }),
    );
  });

  it('stand at their own point, as wide as they are, and are the same each time', () => {
    fc.assert(
      fc.property(anyPoints, (points) => {
        const spots = placeLabels(points, area, [points]);
        expect(placeLabels(points, area, [points])).toEqual(spots);
        for (const [index, spot] of spots.entries()) {
          const point = points[index]!;
          const reach = spacing.curveFace / 2 + spacing.curveLabelGap;
          const near = {
            x: point.x - reach - 1,
            y: point.y - reach - 1,
            width: 2 * reach + 2,
            height: 2 * reach + 2,
          };
          expect(spot === null || (spot.width === point.width && overlap(spot, near))).toBe(true);
          expect(point.width > 0 || spot === null).toBe(true);
        }
      }),
    );
  });

  it('stand above a peak and below a low, where the line does not go', () => {
    expect(sides([at(150, 115, 0), at(300, 90), at(450, 140, 0)])).toEqual([null, 'above', null]);
    expect(sides([at(150, 90, 0), at(300, 130), at(450, 90, 0)])).toEqual([null, 'below', null]);
  });

  it('move when the edge of the lane is in the way', () => {
    expect(sides([at(300, 60)])).toEqual(['below']);
    expect(sides([at(110, 110, 60)])).toEqual(['right']);
    expect(sides([at(590, 110, 60)])).toEqual(['left']);
  });

  it('are left out only when no side has room', () => {
    const crowd = [90, 110, 130].flatMap((y) => [260, 280, 300, 320, 340].map((x) => at(x, y, 0)));
    expect(
      sides([...crowd, at(300, 111, 300)].toSorted((a, b) => a.x - b.x)).every((side) => side === null),
    ).toBe(true);
    expect(sides([at(300, 111, 300)])).toEqual(['above']);
  });
});
