import { cellKey } from '@throughline/journey';
import type { CellKey, GridLayout, LaneId, StageId } from '@throughline/journey';
import { seededRandom } from '@throughline/journey/testing';
import { describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { Detail } from '../../src/canvas/flow/detail.ts';
import { touches } from '../../src/canvas/flow/near.ts';
import type { NearWindow } from '../../src/canvas/flow/near.ts';
import { followNearCells } from '../../src/session/nearCells.ts';

interface Moment {
  readonly widths: readonly number[];
  readonly heights: readonly number[];
  readonly left: number;
  readonly top: number;
  readonly detail: Detail;
}

const details: readonly Detail[] = ['full', 'title', 'mark', 'block'];

function momentOf(random: () => number): Moment {
  const upTo = (most: number): number => Math.floor(random() * most);
  const sizes = (): readonly number[] => Array.from({ length: 6 }, () => 1 + upTo(400));
  return {
    widths: sizes(),
    heights: sizes(),
    left: upTo(2500) - 500,
    top: upTo(2500) - 500,
    detail: details[upTo(4)] ?? 'full',
  };
}

type Axes = Pick<GridLayout, 'columns' | 'rows'>;

const stage = (index: number): StageId => `s${index}` as StageId;
const lane = (index: number): LaneId => `l${index}` as LaneId;

function axesOf({ heights, widths }: Moment): Axes {
  let [x, y] = [100, 50];
  const columns = widths.map((width, index) => {
    x += width;
    return { stage: stage(index), x: x - width, width, collapsed: false, lines: [] };
  });
  const rows = heights.map((height, index) => {
    y += height;
    return { lane: lane(index), y: y - height, height, collapsed: false, lines: [] };
  });
  return { columns, rows };
}

const windowOf = ({ left, top }: Moment): NearWindow => ({
  left,
  top,
  right: left + 600,
  bottom: top + 400,
  zoom: 1,
});

/** Cell by cell, as nothing should be asked on a large map. */
function asked(moment: Moment): ReadonlySet<CellKey> {
  const { columns, rows } = axesOf(moment);
  if (moment.detail === 'block') return new Set();
  const near = rows.flatMap((row) =>
    columns
      .filter(({ width, x }) => touches(windowOf(moment), { x, y: row.y, width, height: row.height }))
      .map((column) => cellKey(column.stage, row.lane)),
  );
  return new Set(near);
}

const all = [0, 1, 2, 3, 4, 5].flatMap((s) => [0, 1, 2, 3, 4, 5].map((l) => cellKey(stage(s), lane(l))));

describe('the cells near the viewport', () => {
  it('are those that touch it, and only cells that come or go are told, each once', () => {
    const seed = 5000;
    const random = seededRandom(seed);
    for (let run = 0; run < 100; run++) {
      const first = momentOf(random);
      const layout = createStore<Axes>(() => axesOf(first));
      const detail = createStore<Detail>(() => first.detail);
      const near = createStore<NearWindow>(() => windowOf(first));
      const cells = followNearCells(layout as never, { detail, near });
      const told: CellKey[] = [];
      for (const cell of all) cells.subscribe(cell, () => told.push(cell));
      const nearNow = (): Drawn => new Map(all.map((cell) => [cell, cells.detail(cell)]));
      const expectTold = (before: Drawn): void => {
        expect(told.splice(0).toSorted(), `seed ${seed}, run ${run}`).toEqual(differing(before, nearNow()));
      };
      let before = nearNow();
      for (let step = 0; step < 4; step++) {
        const moment = momentOf(random);
        layout.setState(axesOf(moment), true);
        expectTold(before);
        before = nearNow();
        // As the camera does: how much is drawn first, then where.
        detail.setState(moment.detail, true);
        near.setState(windowOf(moment), true);
        expectTold(before);
        before = nearNow();
        const drawn = asked(moment);
        for (const cell of all)
          expect(before.get(cell), `seed ${seed}, run ${run}`).toBe(drawn.has(cell) ? moment.detail : null);
      }
    }
  });

  it('get other faces a few at a time where they are many, from the middle on, and the last zoom counts', () => {
    vi.useFakeTimers();
    try {
      const ends = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);
      const axes = {
        columns: ends(40).map((index) => ({ stage: stage(index), x: index * 10, width: 10 })),
        rows: ends(40).map((index) => ({ lane: lane(index), y: index * 10, height: 10 })),
      };
      const many = ends(40).flatMap((s) => ends(40).map((l) => cellKey(stage(s), lane(l))));
      const layout = createStore(() => axes);
      const detail = createStore<Detail>(() => 'block');
      const whole: NearWindow = { left: 0, top: 0, right: 400, bottom: 400, zoom: 0.2 };
      const near = createStore<NearWindow>(() => whole);
      const cells = followNearCells(layout as never, { detail, near });
      let told = 0;
      for (const cell of many) cells.subscribe(cell, () => (told += 1));
      const show = (next: Detail, zoom: number): void => {
        detail.setState(next, true);
        near.setState({ ...whole, zoom }, true);
      };
      const drawnAs = (wanted: Detail | null): number =>
        many.filter((cell) => cells.detail(cell) === wanted).length;
      show('mark', 0.25);
      expect(cells.detail(cellKey(stage(20), lane(20)))).toBe('mark');
      expect(drawnAs('mark')).toBeLessThan(100);
      while (drawnAs('mark') < 400) {
        const before = told;
        vi.runOnlyPendingTimers();
        expect(told - before).toBeGreaterThan(0);
        expect(told - before).toBeLessThan(100);
      }
      show('title', 0.5);
      vi.runAllTimers();
      expect(drawnAs('title')).toBe(many.length);
      show('mark', 0.25);
      show('block', 0.1);
      vi.runAllTimers();
      expect(drawnAs(null)).toBe(many.length);
    } finally {
      vi.useRealTimers();
    }
  });
});

type Drawn = ReadonlyMap<CellKey, Detail | null>;

function differing(one: Drawn, other: Drawn): readonly CellKey[] {
  return all.filter((cell) => one.get(cell) !== other.get(cell)).toSorted();
}
