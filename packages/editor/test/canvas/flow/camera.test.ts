import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCamera } from '../../../src/canvas/flow/camera.ts';
import type { View } from '../../../src/canvas/flow/view.ts';

const map = { width: 4000, height: 3000, headerHeight: 54, laneHeaderWidth: 118 };

function mounted() {
  const camera = createCamera(() => map);
  const shown: View[] = [];
  camera.mount({
    origin: () => ({ x: 100, y: 50 }),
    show: (view) => {
      shown.push(view);
      camera.moved(view);
    },
  });
  camera.resized({ width: 1000, height: 800 });
  return { camera, shown };
}

describe('the camera', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('opens once, when the canvas has a size', () => {
    const { camera } = mounted();
    expect(camera.view).toEqual({ x: 12, y: 12, zoom: 1 });
    camera.panBy(-500, 0);
    camera.resized({ width: 600, height: 800 });
    expect(camera.view.x).toBe(-488);
  });

  it('keeps in sight what is held when a panel takes room, and moves nothing that still can be seen', () => {
    const { camera } = mounted();
    const right = { x: 850, y: 300, width: 100, height: 60 };
    camera.holdInSight(() => right);
    camera.resized({ width: 980, height: 800 });
    expect(camera.view).toEqual({ x: 12, y: 12, zoom: 1 });
    camera.resized({ width: 700, height: 800 });
    const { x, width } = right;
    expect(camera.view.x + x + width).toBeLessThanOrEqual(700);
    expect(camera.view).toMatchObject({ y: 12, zoom: 1 });
    camera.panBy(-900, 0);
    const { view } = camera;
    camera.resized({ width: 500, height: 800 });
    expect(camera.view).toEqual(view);
  });

  it('knows where a point of the screen lies on the map', () => {
    const { camera } = mounted();
    expect(camera.screenToMap({ x: 212, y: 162 })).toEqual({ x: 100, y: 100 });
    expect(camera.mapToScreen({ x: 100, y: 100 })).toEqual({ x: 212, y: 162 });
  });

  it('draws what is seen first, then as far around it as it is told, and all of it for a hand that moves the map', () => {
    const { camera } = mounted();
    const whole = camera.near.getState();
    camera.reach(0);
    expect(camera.isWide.getState()).toBe(false);
    expect(camera.near.getState().right).toBe(camera.screenToMap({ x: 1100, y: 0 }).x);
    camera.moved({ ...camera.view });
    expect(camera.isWide.getState()).toBe(false);
    camera.moved({ ...camera.view, x: camera.view.x - 3 });
    expect(camera.isWide.getState()).toBe(true);
    expect(camera.near.getState()).toEqual(whole);
  });

  it('tells followers of every move, but React only of what is worth a render', () => {
    const { camera } = mounted();
    const moved = vi.fn<() => void>();
    const near = vi.fn<() => void>();
    camera.subscribe(moved);
    camera.near.subscribe(near);
    for (let step = 0; step < 40; step++) camera.panBy(-10, 0);
    expect(moved).toHaveBeenCalledTimes(40);
    expect(near.mock.calls.length).toBeLessThanOrEqual(2);
  });

  it('counts every step, also those pressed while the last one is still gliding', () => {
    const camera = createCamera(() => map);
    const shown: View[] = [];
    camera.mount({ origin: () => ({ x: 0, y: 0 }), show: (view) => shown.push(view) });
    camera.resized({ width: 1000, height: 800 });
    camera.zoomStep('out');
    camera.zoomStep('out');
    camera.zoomStep('out');
    const zooms = shown.slice(1).map(({ zoom }) => zoom);
    expect(new Set(zooms).size).toBe(3);
    expect(zooms).toEqual([...zooms].sort((a, b) => b - a));
  });

  it('keeps the detail during a zoom gesture and changes it when the zoom rests', () => {
    const { camera } = mounted();
    for (let zoom = 1; zoom > 0.2; zoom *= 0.9) {
      camera.zoomTo(zoom);
      vi.advanceTimersByTime(16);
      expect(camera.detail.getState()).toBe('full');
    }
    vi.advanceTimersByTime(200);
    expect(camera.detail.getState()).toBe('block');
    expect(camera.near.getState().zoom).toBe(camera.view.zoom);
  });

  it('brings a box into sight without moving more than needed, and never zooms', () => {
    const { camera } = mounted();
    camera.ensureVisible({ x: 300, y: 300, width: 156, height: 50 });
    expect(camera.view).toEqual({ x: 12, y: 12, zoom: 1 });
    camera.ensureVisible({ x: 1500, y: 2000, width: 156, height: 50 });
    expect(camera.view.x + 1500 + 156).toBe(1000 - 12);
    expect(camera.view.y + 2000 + 50).toBe(800 - 90);
    camera.ensureVisible({ x: 1500, y: 54, width: 156, height: 50 });
    expect(camera.view.y + 54).toBe(54 + 4);
  });

  it.each([
    { x: 300, y: 300, width: 156, height: 50 },
    { x: 0, y: 900, width: 2000, height: 60 },
    { x: 1700, y: 100, width: 156, height: 1700 },
  ])('shows a box %j whole, clear of headers and bars, and no larger than it is', (box) => {
    const { camera } = mounted();
    camera.zoomTo(0.5);
    camera.showBox(box);
    const { x, y, zoom } = camera.view;
    expect(zoom).toBeLessThanOrEqual(1);
    const fills = Math.max((box.width * zoom) / 1000, (box.height * zoom) / 800);
    expect(zoom === 1 || fills > 0.6).toBe(true);
    const before = camera.view;
    camera.ensureVisible(box);
    expect(camera.view).toEqual(before);
    expect(x + (box.x + box.width) * zoom).toBeLessThanOrEqual(1000);
    expect(y + (box.y + box.height) * zoom).toBeLessThanOrEqual(800);
  });

  it('tells of the hand that moves it, and not of what leads it or of a canvas that changes', () => {
    const { camera } = mounted();
    const hand = vi.fn<() => void>();
    camera.onHand(hand);
    camera.holdInSight(() => ({ x: 850, y: 300, width: 100, height: 60 }));
    camera.resized({ width: 700, height: 800 });
    camera.lead({ x: 1000, y: 900, width: 350, height: 400 });
    camera.lead({ x: 1100, y: 900, width: 700, height: 800 });
    expect(camera.view).toEqual({ x: -1100, y: -900, zoom: 1 });
    expect(hand).not.toHaveBeenCalled();
    const ways = [
      () => camera.panBy(5, 0),
      () => camera.zoomStep('out'),
      () => camera.fit(),
      () => camera.moved({ x: 3, y: 4, zoom: 2 }),
    ];
    for (const [index, move] of ways.entries()) {
      move();
      expect(hand).toHaveBeenCalledTimes(index + 1);
    }
  });

  it('does not scroll down to a stage header, which is in sight at any height', () => {
    const { camera } = mounted();
    camera.panBy(0, -900);
    camera.ensureVisible({ x: 200, y: 0, width: 168, height: 54 });
    expect(camera.view.y).toBe(-888);
  });
});
