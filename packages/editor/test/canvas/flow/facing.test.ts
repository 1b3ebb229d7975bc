import { mirroredBox } from '@throughline/journey';
import type { Box } from '@throughline/journey';
import { seededRandom } from '@throughline/journey/testing';
import { describe, expect, it } from 'vitest';
import { createCamera } from '../../../src/canvas/flow/camera.ts';
import { cellsSeen, faced } from '../../../src/canvas/flow/facing.ts';
import type { Headed } from '../../../src/canvas/flow/headerScale.ts';
import type { View } from '../../../src/canvas/flow/view.ts';

const plain = { width: 4000, height: 3000, headerHeight: 54, laneHeaderWidth: 132 };
const mirrored = { ...plain, isMirrored: true };
const canvas = { width: 1000, height: 800 };

function mounted(map: () => Headed) {
  const camera = createCamera(map);
  camera.mount({ origin: () => ({ x: 0, y: 0 }), show: (view) => camera.moved(view) });
  camera.resized(canvas);
  return camera;
}

/** What can be asked of a camera: `turn` gives a box of the map, `way` is 1 where the map goes on to the right. */
type Ask = (camera: ReturnType<typeof mounted>, turn: (box: Box) => Box, way: 1 | -1) => void;

function anyAsk(random: () => number): Ask {
  const box = { x: random() * 3900, y: random() * 2900, width: 156, height: 60 };
  const [across, down, zoom] = [random() * 1800 - 900, random() * 1800 - 900, 0.2 + 2 * random()];
  const asks: readonly Ask[] = [
    (camera, _, way) => camera.panBy(way * across, down),
    (camera, turn) => camera.ensureVisible(turn(box)),
    (camera, turn) => camera.showBox(turn(box)),
    (camera) => camera.zoomTo(zoom),
    (camera) => camera.fit(),
  ];
  return asks[Math.floor(random() * asks.length)] ?? (() => undefined);
}

function expectSame(one: View, other: View, when = ''): void {
  for (const part of ['x', 'y', 'zoom'] as const)
    expect(one[part], `${part} ${when}`).toBeCloseTo(other[part], 5);
}

describe('a mirrored map under its camera', () => {
  it('is seen as the image of the map that is not, whatever the camera is asked', () => {
    const seed = 1123;
    const random = seededRandom(seed);
    for (let run = 0; run < 100; run++) {
      const [there, here] = [mounted(() => plain), mounted(() => mirrored)];
      for (let step = 0; step < 6; step++) {
        const ask = anyAsk(random);
        ask(there, (box) => box, 1);
        ask(here, (box) => mirroredBox(mirrored, box), -1);
      }
      expectSame(faced(here, mirrored), there.view, `seed ${seed}, run ${run}`);
      const [mine, theirs] = [cellsSeen(here, mirrored), cellsSeen(there, plain)];
      expect(mine.left).toBeCloseTo(canvas.width - theirs.right, 5);
      expect(mine.right).toBeCloseTo(canvas.width - theirs.left, 5);
      expect(mine.top).toBeCloseTo(theirs.top, 5);
    }
  });

  it('is faced back by facing it twice', () => {
    for (const zoom of [0.1, 0.5, 1, 4]) {
      for (const x of [-3000, -12.5, 0, 700]) {
        const view = { x, y: -40, zoom };
        expectSame(faced({ canvas, view: faced({ canvas, view }, mirrored) }, mirrored), view);
        expect(faced({ canvas, view }, plain)).toBe(view);
      }
    }
  });

  it('keeps its beginning where it is when stages come or go, and when its language turns it over', () => {
    let map: Headed = mirrored;
    const camera = mounted(() => map);
    camera.panBy(200, -300);
    const before = faced(camera, map);
    for (const next of [{ ...mirrored, width: 4168 }, plain, { ...mirrored, width: 3000 }]) {
      map = next;
      camera.followMap();
      expectSame(faced(camera, map), before);
    }
  });
});
