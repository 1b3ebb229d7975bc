import type { GridLayout } from '@throughline/journey';
import type { Camera } from '../flow/camera.ts';
import { toMapPoint } from './mapPoint.ts';
import { oncePerFrame } from '../../session/oncePerFrame.ts';
import type { Outgoing } from './outgoing.ts';

/** Tells others where this person's pointer is on the map, also when the map moves under it. */
export function publishCursor(
  canvas: HTMLElement,
  { camera, layout, outgoing }: { camera: Camera; layout: () => GridLayout; outgoing: Outgoing },
): () => void {
  const gone = new AbortController();
  const { signal } = gone;
  let last: PointerEvent | null = null;
  const publish = (): void => {
    if (!last) return;
    const at = camera.screenToMap({ x: last.clientX, y: last.clientY });
    outgoing.say({ cursor: toMapPoint(layout(), at) });
  };
  canvas.addEventListener(
    'pointermove',
    (event) => {
      // A finger or a pen that touches hides what it points at; a cursor there would only linger.
      last = event.pointerType === 'touch' ? null : event;
      publish();
    },
    { signal },
  );
  canvas.addEventListener(
    'pointerleave',
    () => {
      last = null;
      outgoing.say({ cursor: null });
    },
    { signal },
  );
  // Where the canvas lies is asked of the page, once a frame and not between what others write for it.
  const moved = oncePerFrame(publish);
  const stopCamera = camera.subscribe(moved.ask);
  return () => {
    moved.cancel();
    gone.abort();
    stopCamera();
    outgoing.say({ cursor: null });
  };
}
