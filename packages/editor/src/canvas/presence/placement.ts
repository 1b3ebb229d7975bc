import type { CardId, GridLayout, Point } from '@throughline/journey';
import type { OtherPerson } from '@throughline/doc';
import type { Camera } from '../flow/camera.ts';
import { cellsStart } from '../flow/headerScale.ts';
import { boxToCanvas, toCanvas } from '../flow/view.ts';
import type { View } from '../flow/view.ts';
import { fromMapPoint } from './mapPoint.ts';

/** A cursor that has not moved for so long, in ms, fades. */
const idleMs = 4000;

/** Of a name tag, in px: where there is less room above a card, its names stand below it. */
const nameHeight = 20;

interface Seen {
  readonly at: string;
  readonly fading: ReturnType<typeof setTimeout>;
}

/** Moves what is drawn of others to where it belongs, by writing to the elements: no render. */
export class Placement {
  private readonly camera: Camera;
  private readonly elements = new Map<string, HTMLElement>();
  private readonly seen = new Map<number, Seen>();

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
    if (rings) clipToCells(rings, this.camera.view, layout);
  }

  private put(element: HTMLElement | undefined, at: Point | null, scale: number): void {
    if (!element) return;
    element.hidden = at === null;
    if (!at) return;
    const { x, y } = toCanvas(this.camera.view, at);
    element.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
  }

  private putRing(element: HTMLElement, layout: GridLayout, card: CardId): void {
    const box = layout.cardBox(card);
    element.hidden = box === null;
    if (!box) return;
    const { x, y, width, height } = boxToCanvas(this.camera.view, box);
    const names = element.querySelectorAll('[data-name]').length;
    element.toggleAttribute('data-below', y - names * nameHeight < cellsStart(this.camera.view, layout).y);
    element.style.transform = `translate(${x}px, ${y}px)`;
    element.style.width = `${width}px`;
    element.style.height = `${height}px`;
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

/** What is drawn around cards slides under the headers, as they do. A little is left for a ring and its name. */
export function clipToCells(layer: HTMLElement, view: View, layout: GridLayout): void {
  const start = cellsStart(view, layout);
  layer.style.clipPath = `inset(${Math.max(0, start.y - 3)}px 0 0 ${Math.max(0, start.x - 3)}px)`;
}
