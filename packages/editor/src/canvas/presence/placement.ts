import type { Box, CardId, GridLayout, Point } from '@throughline/journey';
import type { OtherPerson } from '@throughline/doc';
import type { Camera } from '../flow/camera.ts';
import { cellsSeen } from '../flow/facing.ts';
import { boxToCanvas, toCanvas } from '../flow/view.ts';
import { fromMapPoint } from './mapPoint.ts';

/** A cursor that has not moved for so long, in ms, fades. */
const idleMs = 4000;

/** Of a name tag, in px: where there is less room above a card, its names stand below it. */
const nameHeight = 20;

/** Farther than this from the canvas nothing of a cursor, a ring or what is carried reaches into it, in px. */
const far = 800;

type Written = 'transform' | 'width' | 'height';

interface Seen {
  readonly at: string;
  readonly fading: ReturnType<typeof setTimeout>;
}

/** Moves what is drawn of others to where it belongs, by writing to the elements: no render. */
export class Placement {
  private readonly camera: Camera;
  private readonly elements = new Map<string, HTMLElement>();
  private readonly seen = new Map<number, Seen>();
  private readonly written = new WeakMap<HTMLElement, Partial<Record<Written, string>>>();

  constructor(camera: Camera) {
    this.camera = camera;
  }

  /** Says which element shows what: `cursor 7`, `carried 7` or `ring card_…`. */
  hold(key: string, element: HTMLElement | null): void {
    if (element) this.elements.set(key, element);
    else this.elements.delete(key);
  }

  stop(): void {
    for (const { fading } of this.seen.values()) clearTimeout(fading);
    this.seen.clear();
  }

  place(layout: GridLayout, others: readonly OtherPerson[], rings: HTMLElement | null): void {
    for (const { clientId, cursor, drag } of others) {
      const pointer = cursor && fromMapPoint(layout, cursor);
      const carried = drag && fromMapPoint(layout, drag.at);
      this.put(this.elements.get(`cursor ${clientId}`), pointer, 1);
      this.put(this.elements.get(`carried ${clientId}`), carried, this.camera.view.zoom);
      this.fade(clientId, cursor && `${cursor.stage} ${cursor.lane} ${cursor.x} ${cursor.y}`);
    }
    for (const [key, element] of this.elements) {
      if (key.startsWith('ring ')) this.putRing(element, layout, key.slice(5) as CardId);
    }
    if (rings) clipToCells(rings, this.camera, layout);
  }

  private put(element: HTMLElement | undefined, at: Point | null, scale: number): void {
    if (!element) return;
    const on = at && toCanvas(this.camera.view, at);
    const isShown = on !== null && this.isNear({ ...on, width: 0, height: 0 });
    hide(element, !isShown);
    if (isShown) this.write(element, 'transform', `translate(${on.x}px, ${on.y}px) scale(${scale})`);
  }

  /** What is far from the canvas is moved when it comes near: a pan costs what is seen of others. */
  private isNear({ height, width, x, y }: Box): boolean {
    const { canvas } = this.camera;
    return x < canvas.width + far && x + width > -far && y < canvas.height + far && y + height > -far;
  }

  private putRing(element: HTMLElement, layout: GridLayout, card: CardId): void {
    const box = layout.cardBox(card);
    const on = box && boxToCanvas(this.camera.view, box);
    const isShown = on !== null && this.isNear(on);
    hide(element, !isShown);
    if (!isShown) return;
    const { x, y, width, height } = on;
    const names = element.querySelectorAll('[data-name]').length;
    element.toggleAttribute('data-below', y - names * nameHeight < cellsSeen(this.camera, layout).top);
    this.write(element, 'transform', `translate(${x}px, ${y}px)`);
    this.write(element, 'width', `${width}px`);
    this.write(element, 'height', `${height}px`);
  }

  /** Most of what is asked for is so already: the same written once more is read by the browser all the same. */
  private write(element: HTMLElement, property: Written, value: string): void {
    const known = this.written.get(element);
    if (known?.[property] === value) return;
    element.style[property] = value;
    this.written.set(element, { ...known, [property]: value });
  }

  /** Fades a cursor that stays where it is; the map moving under it does not count. */
  private fade(clientId: number, at: string | null): void {
    const element = this.elements.get(`cursor ${clientId}`);
    const seen = this.seen.get(clientId);
    if (seen?.at === at) return;
    if (seen) clearTimeout(seen.fading);
    this.seen.delete(clientId);
    if (at === null || !element) return;
    element.removeAttribute('data-idle');
    const fading = setTimeout(() => element.setAttribute('data-idle', ''), idleMs);
    this.seen.set(clientId, { at, fading });
  }
}

/** Writes only a change: the browser looks at what is written again. */
function hide(element: HTMLElement, isHidden: boolean): void {
  if (element.hidden !== isHidden) element.hidden = isHidden;
}

/** What is drawn around cards slides under the headers, as they do. A little is left for a ring and its name. */
export function clipToCells(layer: HTMLElement, camera: Camera, layout: GridLayout): void {
  const cells = cellsSeen(camera, layout);
  const covered = [cells.top, camera.canvas.width - cells.right, 0, cells.left];
  const clip = `inset(${covered.map((px) => `${hundredths(Math.max(0, px - 3))}px`).join(' ')})`;
  if (layer.style.clipPath !== clip) layer.style.clipPath = clip;
}

/** A number that style keeps as it is written, so that it can be compared. */
function hundredths(px: number): number {
  return Math.round(px * 100) / 100;
}
