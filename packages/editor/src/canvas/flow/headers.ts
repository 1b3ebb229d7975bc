import type { Camera } from './camera.ts';
import { headerShift } from './headerScale.ts';
import type { Headed, HeaderShift } from './headerScale.ts';

/**
 * Keeps stage and lane headers in sight by writing to their elements: no render, no inherited property.
 *
 * The grid marks a header with `data-pin="stage"`, `"lane"` or `"corner"`, places it with `left`, `top`, `width`
 * and `height` in map units, and never gives it a transform. Its first child is its face: it fills the header
 * (100 % × 100 %), carries background, border, text and focus outline, and is drawn outside the header's box when
 * the map is small.
 */
export function pinHeaders(root: HTMLElement, camera: Camera, map: () => Headed): () => void {
  let pins: readonly Pin[] = [];
  const write = (): void => {
    const shift = headerShift(camera.view, map());
    for (const pin of pins) place(pin, shift);
  };
  const refresh = (): void => {
    pins = pinsIn(root);
    write();
  };
  refresh();
  const stopCamera = camera.subscribe(write);
  const comings = new MutationObserver((changes) => {
    if (changes.some(concernsPins)) refresh();
  });
  comings.observe(root, { childList: true, subtree: true });
  return () => {
    comings.disconnect();
    stopCamera();
  };
}

/** Letters that are typed change elements too: only what came or went is looked through, not the map. */
function concernsPins({ addedNodes, removedNodes }: MutationRecord): boolean {
  return [...addedNodes, ...removedNodes].some(
    (node) =>
      node instanceof Element && (node.matches('[data-pin]') || node.querySelector('[data-pin]') !== null),
  );
}

type PinKind = 'stage' | 'lane' | 'corner';

interface Pin {
  readonly kind: PinKind;
  readonly header: HTMLElement;
  readonly face: HTMLElement | null;
  placed: string;
  scaled: number;
}

function pinsIn(root: HTMLElement): readonly Pin[] {
  return [...root.querySelectorAll<HTMLElement>('[data-pin]')].map((header) => ({
    kind: header.dataset.pin as PinKind,
    header,
    face: header.firstElementChild instanceof HTMLElement ? header.firstElementChild : null,
    placed: '',
    scaled: Number.NaN,
  }));
}

function place(pin: Pin, { stagesDown, lanesRight, scale }: HeaderShift): void {
  const x = pin.kind === 'stage' ? 0 : lanesRight;
  const y = pin.kind === 'lane' ? 0 : stagesDown;
  const placed = `translate(${x}px, ${y}px)`;
  if (placed !== pin.placed) pin.header.style.transform = placed;
  pin.placed = placed;
  if (pin.face && scale !== pin.scaled) scaleFace(pin.face, pin.kind, scale);
  pin.scaled = scale;
}

/** Across its axis a face stays as long as its column or row, so its unscaled length shrinks as the scale grows. */
function scaleFace(face: HTMLElement, kind: PinKind, scale: number): void {
  const along = `${100 / scale}%`;
  face.style.transformOrigin = '0 0';
  face.style.transform = scale === 1 ? '' : `scale(${scale})`;
  face.style.width = kind === 'stage' ? along : '100%';
  face.style.height = kind === 'lane' ? along : '100%';
}
