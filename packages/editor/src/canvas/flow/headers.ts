import type { GridLayout } from '@throughline/journey';
import type { Camera } from './camera.ts';
import { faced } from './facing.ts';
import { headerShift } from './headerScale.ts';
import type { Headed, HeaderShift } from './headerScale.ts';
import { toMap } from './view.ts';

/** The map, and where its columns and rows lie. */
type HeadedGrid = Headed & Pick<GridLayout, 'columns' | 'rows'>;

/** What is out of sight is put in its place when the map has not moved for so long, in ms. */
const restMs = 150;

/**
 * Keeps stage and lane headers in sight by writing to their elements: no render, no inherited property. A step of the
 * camera writes to the headers that can be seen: each transform that changes is one more for the browser to follow.
 *
 * The grid says with `data-pin` what moves: `stages` is the row of all stage headers, which moves down as one;
 * `stage` is a header in it and `corner` its first; each `lane` header moves right by itself. The controls at the ends
 * of the map are `beside` the last stage and `below` the last lane. All are placed in map units and never given a
 * transform; a lane header is as high as its row (100 %).
 *
 * A lane header is scaled itself. Of the others, those with a place in the row of stages among them, the first child
 * is scaled: their face, which fills them (100 % × 100 %), carries background, border, text and focus outline, and is
 * drawn outside their box when the map is small. On a mirrored map left and right change places.
 */
export function pinHeaders(root: HTMLElement, camera: Camera, map: () => HeadedGrid): () => void {
  let pins = pinsIn(root);
  let timer: ReturnType<typeof setTimeout> | null = null;
  let movedAt = 0;
  const write = (which: readonly Pin[], isZooming: boolean): void => {
    const { isMirrored = false } = map();
    const shift = { ...headerShift(faced(camera, map()), map()), isMirrored };
    for (const pin of which) place(pin, shift, isZooming);
  };
  const settle = (): void => write(pins.all, false);
  const rest = (): void => {
    timer = null;
    if (performance.now() - movedAt < restMs) timer = setTimeout(rest, restMs);
    else settle();
  };
  const follow = (): void => {
    movedAt = performance.now();
    timer ??= setTimeout(rest, restMs);
    write(inSight(pins, camera, map()), camera.view.zoom !== camera.near.getState().zoom);
  };
  settle();
  const stops = [camera.subscribe(follow), camera.near.subscribe(settle)];
  const comings = new MutationObserver((changes) => {
    if (!changes.some(concernsPins)) return;
    pins = pinsIn(root);
    settle();
  });
  comings.observe(root, { childList: true, subtree: true });
  return () => {
    comings.disconnect();
    if (timer !== null) clearTimeout(timer);
    stops.forEach((stop) => stop());
  };
}

/** Letters that are typed change elements too: only what came or went is looked through, not the map. */
function concernsPins({ addedNodes, removedNodes }: MutationRecord): boolean {
  return [...addedNodes, ...removedNodes].some(
    (node) =>
      node instanceof Element && (node.matches('[data-pin]') || node.querySelector('[data-pin]') !== null),
  );
}

type PinKind = 'stages' | 'stage' | 'lane' | 'corner' | 'beside' | 'below';

const movedRight: ReadonlySet<PinKind> = new Set(['lane', 'corner', 'below']);
const movedDown: ReadonlySet<PinKind> = new Set(['stages', 'beside']);

interface Pin {
  readonly kind: PinKind;
  readonly element: HTMLElement;
  /** What grows as the map shrinks: the header itself or its face. */
  readonly scaling: HTMLElement | null;
  /** Nothing behind it covers what is too long of it. */
  readonly isLast: boolean;
  placed: string;
  scaled: number;
  isMirrored: boolean;
  /** Its length along its column or row, as a part of that. */
  along: number;
}

interface Pins {
  readonly all: readonly Pin[];
  readonly stages: ReadonlyMap<string, Pin>;
  readonly lanes: ReadonlyMap<string, Pin>;
  /** The others: few, and always in sight. */
  readonly few: readonly Pin[];
}

function pinsIn(root: HTMLElement): Pins {
  const all = [...root.querySelectorAll<HTMLElement>('[data-pin]')].map(pinOf);
  const named = (name: 'stageHeader' | 'laneHeader'): ReadonlyMap<string, Pin> =>
    new Map(
      all.flatMap((pin) => {
        const id = pin.element.dataset[name];
        return id === undefined ? [] : [[id, pin] as const];
      }),
    );
  const [stages, lanes] = [named('stageHeader'), named('laneHeader')];
  const many = new Set([...stages.values(), ...lanes.values()]);
  return { all, stages, lanes, few: all.filter((pin) => !many.has(pin)) };
}

function pinOf(element: HTMLElement): Pin {
  const { laneHeader, pin, stageHeader } = element.dataset;
  const kind = pin as PinKind;
  const first = kind === 'stages' ? null : kind === 'lane' ? element : element.firstElementChild;
  const line = laneHeader ? element.parentElement : stageHeader ? element : null;
  return {
    kind,
    element,
    scaling: first instanceof HTMLElement ? first : null,
    isLast: !line?.nextElementSibling,
    placed: '',
    scaled: Number.NaN,
    isMirrored: false,
    along: Number.NaN,
  };
}

/** Those of the columns and rows on the canvas. */
function inSight(pins: Pins, { canvas, view }: Camera, { columns, rows }: HeadedGrid): readonly Pin[] {
  const start = toMap(view, { x: 0, y: 0 });
  const end = toMap(view, { x: canvas.width, y: canvas.height });
  const seen = [...pins.few];
  for (const { stage, width, x } of columns) {
    const pin = x < end.x && x + width > start.x ? pins.stages.get(stage) : undefined;
    if (pin) seen.push(pin);
  }
  for (const { height, lane, y } of rows) {
    const pin = y < end.y && y + height > start.y ? pins.lanes.get(lane) : undefined;
    if (pin) seen.push(pin);
  }
  return seen;
}

interface Shift extends HeaderShift {
  readonly isMirrored: boolean;
}

function movedBy(kind: PinKind, { isMirrored, lanesRight, stagesDown }: Shift): string {
  if (movedRight.has(kind)) return `${isMirrored ? -lanesRight : lanesRight}px 0px`;
  return `0px ${movedDown.has(kind) ? stagesDown : 0}px`;
}

function place(pin: Pin, shift: Shift, isZooming: boolean): void {
  const { element, kind, scaling } = pin;
  const { isMirrored, scale } = shift;
  const placed = movedBy(kind, shift);
  if (placed !== pin.placed) element.style.translate = placed;
  pin.placed = placed;
  if (!scaling) return;
  if (scale !== pin.scaled || isMirrored !== pin.isMirrored) {
    scaling.style.transformOrigin = isMirrored ? '100% 0' : '0 0';
    scaling.style.scale = scale === 1 ? 'none' : String(scale);
  }
  pin.scaled = scale;
  pin.isMirrored = isMirrored;
  if (kind === 'stage' || kind === 'lane') stretch(pin, scaling, isZooming && !pin.isLast);
}

/**
 * Along its column or row a header stays as long as that, so its unscaled length shrinks as the scale grows. Each new
 * length is laid out: while the map is zoomed a header may be half as long again, under the one behind it.
 */
function stretch(pin: Pin, scaling: HTMLElement, mayBeLonger: boolean): void {
  const exact = 1 / pin.scaled;
  const fits = mayBeLonger ? pin.along >= exact && pin.along <= 1.5 * exact : pin.along === exact;
  if (fits) return;
  pin.along = mayBeLonger ? 1.2 * exact : exact;
  const length = `${100 * pin.along}%`;
  // Over the gap that rounding leaves the browser would make each header a layer of its own.
  scaling.style[pin.kind === 'lane' ? 'height' : 'width'] = pin.isLast ? length : `calc(${length} + 1px)`;
}
