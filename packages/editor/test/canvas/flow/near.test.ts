import { describe, expect, it } from 'vitest';
import { seededRandom } from '@throughline/journey/testing';
import { sameWindow, touches, windowAround } from '../../../src/canvas/flow/near.ts';
import { toMap } from '../../../src/canvas/flow/view.ts';

const canvas = { width: 1200, height: 800 };

describe('the near window', () => {
  it('always covers what can be seen', () => {
    const seed = 77;
    const random = seededRandom(seed);
    for (let run = 0; run < 300; run++) {
      const view = { x: random() * 6000 - 5000, y: random() * 6000 - 5000, zoom: 0.1 + random() * 3.9 };
      const near = windowAround(view, canvas);
      const seen = toMap(view, { x: random() * 1200, y: random() * 800 });
      expect(touches(near, { ...seen, width: 1, height: 1 }), `seed ${seed}, run ${run}`).toBe(true);
    }
  });

  it('covers what can be seen at any reach, and grows with it', () => {
    const random = seededRandom(78);
    for (let run = 0; run < 300; run++) {
      const view = { x: random() * 6000 - 5000, y: random() * 6000 - 5000, zoom: 0.1 + random() * 3.9 };
      const [less, more] = [random(), random()].toSorted((one, other) => one - other);
      const [small, large] = [windowAround(view, canvas, less), windowAround(view, canvas, more)];
      const seen = toMap(view, { x: random() * 1200, y: random() * 800 });
      expect(touches(small, { ...seen, width: 1, height: 1 }), `run ${run}`).toBe(true);
      expect(small.left).toBeGreaterThanOrEqual(large.left);
      expect(small.bottom).toBeLessThanOrEqual(large.bottom);
    }
  });

  it('stays the same during small pans', () => {
    const changes = Array.from({ length: 480 }, (_, x) => windowAround({ x: -x, y: 0, zoom: 1 }, canvas));
    const different = changes.filter(
      (near, index) => index > 0 && !sameWindow(near, changes[index - 1] ?? near),
    );
    expect(different.length).toBeLessThanOrEqual(2);
  });

  it('is not much larger than the canvas at any zoom', () => {
    for (const zoom of [0.1, 0.25, 0.5, 1, 2]) {
      const { bottom, left, right, top } = windowAround({ x: -200, y: -300, zoom }, canvas);
      expect((right - left) * zoom).toBeLessThan(1200 + 2.5 * 960 * Math.max(1, zoom));
      expect((bottom - top) * zoom).toBeLessThan(800 + 2.5 * 960 * Math.max(1, zoom));
    }
  });

  it('does not touch a far box', () => {
    const near = windowAround({ x: 0, y: 0, zoom: 1 }, canvas);
    expect(touches(near, { x: 4000, y: 100, width: 156, height: 50 })).toBe(false);
  });
});
