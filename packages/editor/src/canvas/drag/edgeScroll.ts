import { cellsBox } from '@throughline/journey';
import type { GridLayout, Point } from '@throughline/journey';
import type { Camera } from '../flow/camera.ts';
import { cellsSeen } from '../flow/facing.ts';
import { boxToCanvas, toCanvas } from '../flow/view.ts';
import { scrollSpeed } from './autoScroll.ts';

interface Scene {
  readonly camera: Camera;
  layout(): GridLayout;
}

interface Scrolling {
  /** The pointer, in client coordinates. */
  at(): Point;
  /** Ways that lead nowhere stand still. */
  readonly along?: 'x' | 'y';
  /** The map has moved under the pointer. */
  moved(): void;
}

/** Client coordinates as canvas px. */
export function onCanvas({ camera }: Pick<Scene, 'camera'>, client: Point): Point {
  return toCanvas(camera.view, camera.screenToMap(client));
}

/** Once a frame, while the pointer is near an edge, the map comes towards it. Returns how to stop. */
export function scrollAtEdges(scene: Scene, { along, at, moved }: Scrolling): () => void {
  let frame = 0;
  const step = (now: number, before: number): void => {
    const { x, y } = speed(scene, at());
    const seconds = Math.min(now - before, 100) / 1000;
    const dx = along === 'y' ? 0 : -x * seconds;
    const dy = along === 'x' ? 0 : -y * seconds;
    if (dx !== 0 || dy !== 0) {
      scene.camera.panBy(dx, dy);
      moved();
    }
    frame = requestAnimationFrame((next) => step(next, now));
  };
  frame = requestAnimationFrame((now) => step(now, now));
  return () => cancelAnimationFrame(frame);
}

function speed({ camera, layout }: Scene, at: Point): Point {
  const cells = boxToCanvas(camera.view, cellsBox(layout()));
  const right = cells.x + cells.width;
  const bottom = cells.y + cells.height;
  const seen = cellsSeen(camera, layout());
  return scrollSpeed(onCanvas({ camera }, at), seen, { left: cells.x, top: cells.y, right, bottom });
}
