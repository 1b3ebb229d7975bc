import type { Camera } from './camera.ts';

const writable = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';

/**
 * While Space is held, dragging with the main button moves the map. Space itself keeps its meaning for whatever
 * has focus: nothing is prevented until a drag begins.
 */
export function panWithSpace(host: HTMLElement, camera: Camera): () => void {
  const gone = new AbortController();
  const { signal } = gone;
  let held = false;
  const hold = (is: boolean): void => {
    held = is;
    host.toggleAttribute('data-space', is);
  };
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== ' ' || event.repeat) return;
      if (event.target instanceof Element && event.target.closest(writable)) return;
      hold(true);
    },
    { signal },
  );
  window.addEventListener('keyup', (event) => event.key === ' ' && hold(false), { signal });
  window.addEventListener('blur', () => hold(false), { signal });
  host.addEventListener(
    'pointerdown',
    (event) => {
      if (!held || event.button !== 0) return;
      event.preventDefault();
      event.stopPropagation();
      follow(host, event, camera);
    },
    { signal, capture: true },
  );
  return () => gone.abort();
}

function follow(host: HTMLElement, start: PointerEvent, camera: Camera): void {
  const over = new AbortController();
  const { signal } = over;
  let { clientX, clientY } = start;
  host.setPointerCapture(start.pointerId);
  host.toggleAttribute('data-panning', true);
  host.addEventListener(
    'pointermove',
    (event) => {
      camera.panBy(event.clientX - clientX, event.clientY - clientY);
      ({ clientX, clientY } = event);
    },
    { signal },
  );
  const end = (): void => {
    host.toggleAttribute('data-panning', false);
    over.abort();
  };
  host.addEventListener('pointerup', end, { signal });
  host.addEventListener('lostpointercapture', end, { signal });
}
