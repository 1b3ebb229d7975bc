import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { largerSizes, sheetOf, sizeNamed, sizeNames } from '../../src/paper/sheet.ts';
import { cutsAt, gridFor, tilesBetween } from '../../src/paper/tiling.ts';

const lengths = fc.array(fc.integer({ min: 5, max: 400 }), { minLength: 1, maxLength: 12 });

function ends(parts: readonly number[]): readonly number[] {
  let end = 0;
  return parts.map((part) => (end += part));
}

describe('tiles of a poster', () => {
  it('cover it exactly once', () => {
    const point = fc.double({ min: 0, max: 0.999_999, noNaN: true });
    fc.assert(
      fc.property(lengths, lengths, point, point, (columns, rows, x, y) => {
        const [xs, ys] = [
          [0, ...ends(columns)],
          [0, ...ends(rows)],
        ];
        const at = { x: x * (xs.at(-1) ?? 0), y: y * (ys.at(-1) ?? 0) };
        const tiles = tilesBetween(xs, ys, 0);
        const over = tiles.filter(
          ({ own }) =>
            at.x >= own.x && at.x < own.x + own.width && at.y >= own.y && at.y < own.y + own.height,
        );
        expect(tiles).toHaveLength(columns.length * rows.length);
        expect(over).toHaveLength(1);
      }),
    );
  });

  it('print what they share with their neighbours, and nothing beyond the edge', () => {
    const tiles = tilesBetween([0, 100, 200], [0, 50, 90], 6);
    expect(tiles.map(({ name }) => name)).toEqual(['A1', 'A2', 'B1', 'B2']);
    expect(tiles.map(({ printed }) => printed)).toEqual([
      { x: 0, y: 0, width: 106, height: 56 },
      { x: 94, y: 0, width: 106, height: 56 },
      { x: 0, y: 44, width: 106, height: 46 },
      { x: 94, y: 44, width: 106, height: 46 },
    ]);
  });

  it('are as many as cover the size that was asked for', () => {
    const grid = gridFor(sheetOf('A1', 'landscape'), 'A3');
    expect([grid.columns, grid.rows]).toEqual([2, 2]);
    expect(grid.sheet).toEqual(sheetOf('A3', 'landscape'));
    const upright = gridFor(sheetOf('A2', 'portrait'), 'A4');
    expect([upright.columns, upright.rows]).toEqual([2, 2]);
    expect(upright.sheet).toEqual(sheetOf('A4', 'portrait'));
  });
});

describe('cuts', () => {
  it('go only where one may cut, leave no part too long, and are found whenever there are any', () => {
    fc.assert(
      fc.property(
        lengths,
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 50, max: 900 }),
        (parts, count, most) => {
          const places = ends(parts);
          const cuts = cutsAt(places, count, most);
          if (cuts === null) {
            expect(fewest(places, most)).toBeGreaterThan(count);
            return;
          }
          expect(cuts[0]).toBe(0);
          expect(cuts.at(-1)).toBe(places.at(-1));
          expect(cuts.length - 1).toBeLessThanOrEqual(count);
          expect(cuts.slice(1).every((cut) => places.includes(cut))).toBe(true);
          expect(cuts.slice(1).every((cut, index) => cut - (cuts[index] ?? 0) <= most)).toBe(true);
        },
      ),
    );
  });
});

/** Each part as long as it may be. */
function fewest(places: readonly number[], most: number): number {
  let at = 0;
  let parts = 0;
  while (at < (places.at(-1) ?? 0)) {
    const next = places.filter((place) => place > at && place - at <= most).at(-1);
    if (next === undefined) return Infinity;
    at = next;
    parts += 1;
  }
  return parts;
}

describe('sizes of paper', () => {
  it('are as large as their standards say, in points', () => {
    const rounded = (name: Parameters<typeof sheetOf>[0]): readonly number[] => {
      const { height, width } = sheetOf(name, 'portrait');
      return [width, height].map((side) => Math.round(side * 100) / 100);
    };
    expect(rounded('A4')).toEqual([595.28, 841.89]);
    expect(rounded('A3')).toEqual([841.89, 1190.55]);
    expect(rounded('Tabloid')).toEqual([792, 1224]);
    expect(rounded('Poster')).toEqual([2592, 3456]);
    expect(rounded({ width: 420, height: 297 })).toEqual([841.89, 1190.55]);
  });

  it('are told by what people call them', () => {
    expect(sizeNames.map((name) => sizeNamed(` ${name.toLowerCase()}`))).toEqual(sizeNames);
    expect(sizeNamed('36 × 48 in')).toBe('Poster');
    expect(sizeNamed('B5')).toBeNull();
  });

  it('have larger ones of their own family', () => {
    expect(largerSizes('A3')).toEqual(['A2', 'A1', 'A0']);
    expect(largerSizes('Letter')).toEqual(['Legal', 'Tabloid', 'Poster']);
    expect(largerSizes({ width: 250, height: 250 })).toEqual(['A3', 'A2', 'A1', 'A0']);
    expect(largerSizes('A0')).toEqual([]);
  });
});
