import { expect, it } from 'vitest';
import { spreadsOf } from '../../src/pages/export/spreads.ts';

const counts = [1, 2, 3, 7, 12];

it.each(counts.flatMap((columns) => counts.map((rows) => [columns, rows] as const)))(
  'every page of %d × %d sheets and of tables is shown once and in its order, and only sheets of a poster together',
  (columns, rows) => {
    for (const tiles of [{ columns, rows }, null]) {
      const paper = { mapPages: columns * rows, pages: columns * rows + 3, tiles };
      const spreads = spreadsOf(paper);
      expect(spreads.flatMap(({ pages }) => pages)).toEqual(
        Array.from({ length: paper.pages }, (_, page) => page),
      );
      for (const spread of spreads.filter(({ pages }) => pages.length > 1)) {
        expect({ columns: spread.columns, rows: spread.pages.length / spread.columns }).toEqual(tiles);
        expect(Math.max(...spread.pages)).toBeLessThan(paper.mapPages);
      }
    }
  },
);
