import type { GridLayout, Point } from '@throughline/journey';
import type { Camera } from '../flow/camera.ts';
import { cellsStart } from '../flow/headerScale.ts';
import { boxToCanvas, toCanvas } from '../flow/view.ts';
import { scrollSpeed } from './autoScroll.ts';
import type { Edges } from './autoScroll.ts';

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

/** Where cells can be seen, in canvas px. */
export function cellsSeen({ camera, layout }: Scene): Edges {
  const start = cellsStart(camera.view, layout());
  return { left: start.x, top: start.y, right: camera.canvas.width, bottom: camera.canvas.height };
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

function speed(scene: Scene, at: Point): Point {
  const { headerHeight, height, laneHeaderWidth, width } = scene.layout();
  const start = { x: laneHeaderWidth, y: headerHeight };
  const size = { width: width - laneHeaderWidth, height: height - headerHeight };
  const cells = boxToCanvas(scene.camera.view, { ...start, ...size });
  const right = cells.x + cells.width;
  const bottom = cells.y + cells.height;
  return scrollSpeed(onCanvas(scene, at), cellsSeen(scene), { left: cells.x, top: cells.y, right, bottom });
}
