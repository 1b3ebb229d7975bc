import type { Camera } from './camera.ts';

/**
 * Marks the canvas with the detail that is drawn, and, between zooms, as `data-still`: then a small map is painted
 * once and moved as a whole. Painted anew after each zoom, it stays sharp.
 */
export function markDetail(canvas: HTMLElement, camera: Camera): () => void {
  let frame = 0;
  const rest = (): void => {
    canvas.dataset.detail = camera.detail.getState();
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => canvas.toggleAttribute('data-still', true));
  };
  const move = (): void => {
    const isZooming = camera.view.zoom !== camera.near.getState().zoom;
    if (isZooming && canvas.hasAttribute('data-still')) canvas.removeAttribute('data-still');
  };
  rest();
  const stops = [camera.subscribe(move), camera.near.subscribe(rest), camera.detail.subscribe(rest)];
  return () => {
    cancelAnimationFrame(frame);
    stops.forEach((stop) => stop());
  };
}
