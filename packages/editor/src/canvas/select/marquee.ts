import { cardsTouching } from '@throughline/journey';
import type { Box, CardId, GridLayout, Journey, Point } from '@throughline/journey';
import { followPointer } from '../drag/followPointer.ts';
import { scrollAtEdges } from '../drag/edgeScroll.ts';
import type { Camera } from '../flow/camera.ts';
import type { Catching } from '../../session/selection.ts';

export interface MarqueeScene extends Catching {
  readonly camera: Camera;
  layout(): GridLayout;
  journey(): Journey;
  /** The frame that is drawn on the map, in map units; null: none. */
  show(frame: Box | null): void;
}

/** Where a press is not one on the empty map. */
const taken =
  '[data-card], [data-point], [data-stage-header], [data-lane-header], [data-corner], button, a, input, textarea, select';

/**
 * A drag with mouse or pen that begins on the empty map draws a frame, and what it touches is selected (I25). A
 * finger pans instead. Without a drag: Shift and arrows, or Ctrl+A.
 */
export function watchMarquee(canvas: HTMLElement, scene: MarqueeScene): () => void {
  const press = (event: PointerEvent): void => {
    const { button, isPrimary, pointerType, target } = event;
    if (button !== 0 || !isPrimary || pointerType === 'touch') return;
    if (!(target instanceof Element) || target.closest(taken)) return;
    draw(event, scene);
  };
  canvas.addEventListener('pointerdown', press);
  return () => canvas.removeEventListener('pointerdown', press);
}

function draw(press: PointerEvent, scene: MarqueeScene): void {
  const from = scene.camera.screenToMap({ x: press.clientX, y: press.clientY });
  const add = press.shiftKey || press.ctrlKey || press.metaKey;
  let at: Point = { x: press.clientX, y: press.clientY };
  let caught: readonly CardId[] = [];
  let stop = (): void => undefined;
  const look = (): void => {
    const frame = boxBetween(from, scene.camera.screenToMap(at));
    scene.show(frame);
    const now = cardsTouching(frame, scene.journey(), scene.layout());
    if (now.length === caught.length && now.every((id, index) => id === caught[index])) return;
    caught = now;
    scene.catch(caught);
  };
  const end = (): void => {
    stop();
    scene.show(null);
  };
  followPointer(press, {
    begin() {
      scene.begin({ add });
      stop = scrollAtEdges(scene, { at: () => at, moved: look });
      return true;
    },
    move(to) {
      at = to;
      look();
    },
    drop() {
      end();
      scene.done(caught);
    },
    cancel() {
      end();
      scene.undo();
    },
  });
}

function boxBetween(one: Point, other: Point): Box {
  const x = Math.min(one.x, other.x);
  const y = Math.min(one.y, other.y);
  return { x, y, width: Math.abs(one.x - other.x), height: Math.abs(one.y - other.y) };
}
