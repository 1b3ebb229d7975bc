import { mirroredBox, spacing } from '@throughline/journey';
import type { Box, Point } from '@throughline/journey';
import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import { detailAt } from './detail.ts';
import type { Detail } from './detail.ts';
import { faced } from './facing.ts';
import { fitting, opening, underMap } from './framing.ts';
import type { PointedBy } from './framing.ts';
import { headerScale } from './headerScale.ts';
import type { Headed } from './headerScale.ts';
import { sameWindow, windowAround } from './near.ts';
import type { NearWindow } from './near.ts';
import {
  clampZoom,
  nextZoom,
  panned,
  revealing,
  sameView,
  showing,
  toCanvas,
  toMap,
  zoomed,
  zoomRange,
} from './view.ts';
import type { Margins, Size, View } from './view.ts';

/** A value that is read, and whose changes are heard of. */
export type Readable<T> = Pick<StoreApi<T>, 'getState' | 'subscribe'>;

/**
 * Which part of the map is on the canvas. Nothing in React follows `view`: what must move with it subscribes here
 * and writes to its element. React follows `detail` and `near`, which change rarely, and the rounded percentage.
 */
export interface Camera {
  readonly view: View;
  /** Of the canvas, in CSS px. */
  readonly canvas: Size;
  /** Called after every change of `view` or `canvas`. */
  subscribe(listener: () => void): () => void;
  /** How much of each card is drawn; does not change during a zoom gesture. */
  readonly detail: Readable<Detail>;
  /** Where cards draw their face; follows a pan at once, a zoom when it comes to rest. */
  readonly near: Readable<NearWindow>;
  /** Whether `near` goes as far beyond what is seen as it always does, after a map has opened. */
  readonly isWide: Readable<boolean>;
  /** The zoom in whole per cent, for people. */
  readonly percent: Readable<number>;
  /** From client coordinates (of a pointer event) to map units. */
  screenToMap(client: Point): Point;
  /** From map units to client coordinates. */
  mapToScreen(map: Point): Point;
  panBy(dx: number, dy: number): void;
  /** Keeps what is at `at` (canvas px; the middle when left out) where it is. */
  zoomTo(zoom: number, at?: Point): void;
  /** To the next round percentage. */
  zoomStep(direction: 'in' | 'out'): void;
  /** Whether the middle of a box can be seen. */
  sees(box: Box): boolean;
  /** Shows the whole map. */
  fit(): void;
  /** Shows a box, in map units, as large as it goes: up to 100 %, or up to the present zoom where that is more. */
  showBox(box: Box): void;
  /** Pans as little as needed to bring a box out from under headers and floating bars; never zooms. */
  ensureVisible(box: Box): void;
  /**
   * Shows a box as large as it goes, as somebody else has it on their screen: the person's own hand is not in it.
   */
  lead(box: Box): void;
  /**
   * The map has other stages, or is turned over: where people begin to read it, which is the right of a mirrored map,
   * stays where it is on the canvas.
   */
  followMap(): void;
  /** Told whenever the person moves the map, in whatever way, and not when it is led or the canvas changes. */
  onHand(listener: () => void): () => void;
  /**
   * Says what must not get lost behind a panel: when the canvas becomes smaller and this was in sight, it stays in
   * sight, in its place if there is room (I18). Asked at that moment; null: nothing.
   */
  holdInSight(held: () => Box | null): void;
}

/** The side of the camera that the canvas drives. */
export interface CameraMount {
  /** Ties the camera to a canvas, until the returned function is called. */
  mount(host: CameraHost): () => void;
  moved(view: View): void;
  resized(canvas: Size): void;
  /**
   * How far `near` goes from what is seen (0) to where it always does (1): a map that opens draws first what is seen.
   * Once the map has moved it always does.
   */
  reach(share: number): void;
}

interface CameraHost {
  /** Client coordinates of the canvas' top left corner. */
  origin(): Point;
  show(view: View, how: { smoothly: boolean }): void;
}

/** After this time without another step a zoom gesture counts as over. */
const restMs = 150;

function pointedBy(): PointedBy {
  const isTouch = typeof matchMedia === 'function' && matchMedia('(pointer: coarse)').matches;
  return isTouch ? 'touch' : 'mouse';
}

export function createCamera(map: () => Headed): Camera & CameraMount {
  const start = opening(map(), { width: 0, height: 0 });
  return new MapCamera(map, start);
}

class MapCamera implements Camera, CameraMount {
  private readonly map: () => Headed;
  private readonly listeners = new Set<() => void>();
  private readonly handListeners = new Set<() => void>();
  private host: CameraHost | null = null;
  private resting: ReturnType<typeof setTimeout> | null = null;
  private opened = false;
  private share = 1;
  private held: () => Box | null = () => null;
  /** The map the view is of. */
  private last: Headed;
  /** Where the map was put last without the person's hand. */
  private led: View | null = null;
  /** The zoom a smooth change is on its way to: the next step counts from there, however fast people press. */
  private aim: number | null = null;
  view: View;
  canvas: Size = { width: 0, height: 0 };
  readonly detail = createStore<Detail>(() => 'full');
  readonly near: StoreApi<NearWindow>;
  readonly isWide = createStore<boolean>(() => true);
  readonly percent: StoreApi<number>;

  constructor(map: () => Headed, start: View) {
    this.map = map;
    this.last = map();
    this.view = start;
    this.near = createStore(() => windowAround(start, this.canvas));
    this.percent = createStore(() => Math.round(start.zoom * 100));
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  mount(host: CameraHost): () => void {
    this.host = host;
    return () => {
      // Another canvas may have taken over meanwhile.
      if (this.host !== host) return;
      this.host = null;
      if (this.resting) clearTimeout(this.resting);
      this.resting = null;
    };
  }

  moved(view: View): void {
    // Where the canvas has no size, the way from one view to another leads nowhere.
    if (!Number.isFinite(view.zoom)) return;
    const isZoom = Math.abs(view.zoom - this.view.zoom) > 1e-6;
    if (!sameView(view, this.view)) this.share = 1;
    this.view = view;
    if (!this.led || !sameView(view, this.led)) this.tellOfHand();
    if (isZoom) this.restLater();
    else if (!this.resting) this.look();
    this.tell();
  }

  reach(share: number): void {
    this.share = share;
    this.look();
  }

  lead(box: Box): void {
    const none = { top: 0, right: 0, bottom: 0, left: 0 };
    const { zoom } = showing(box, this.canvas, none, zoomRange.most);
    // Text is sharpest at 100 %: a little more is not worth it.
    this.putAt(showing(box, this.canvas, none, zoom > 1 && zoom < 1.15 ? 1 : zoom));
  }

  onHand(listener: () => void): () => void {
    this.handListeners.add(listener);
    return () => this.handListeners.delete(listener);
  }

  holdInSight(held: () => Box | null): void {
    this.held = held;
  }

  resized(canvas: Size): void {
    const held = this.opened ? this.held() : null;
    const wasSeen = held !== null && this.sees(held);
    this.canvas = canvas;
    if (!this.opened && canvas.width > 0) {
      this.opened = true;
      this.view = this.onMap(opening(this.map(), canvas, pointedBy()));
      this.host?.show(this.view, { smoothly: false });
    }
    if (wasSeen) this.putAt(this.revealed(held));
    if (!this.resting) this.look();
    this.tell();
  }

  sees({ height, width, x, y }: Box): boolean {
    const middle = toCanvas(this.view, { x: x + width / 2, y: y + height / 2 });
    return middle.x > 0 && middle.y > 0 && middle.x < this.canvas.width && middle.y < this.canvas.height;
  }

  screenToMap(client: Point): Point {
    const origin = this.host?.origin() ?? { x: 0, y: 0 };
    return toMap(this.view, { x: client.x - origin.x, y: client.y - origin.y });
  }

  mapToScreen(map: Point): Point {
    const origin = this.host?.origin() ?? { x: 0, y: 0 };
    const on = toCanvas(this.view, map);
    return { x: on.x + origin.x, y: on.y + origin.y };
  }

  panBy(dx: number, dy: number): void {
    this.show(panned(this.view, dx, dy));
  }

  zoomTo(zoom: number, at: Point = { x: this.canvas.width / 2, y: this.canvas.height / 2 }): void {
    this.aim = clampZoom(zoom);
    this.show(zoomed(this.view, this.aim, at), { smoothly: true });
  }

  zoomStep(direction: 'in' | 'out'): void {
    this.zoomTo(nextZoom(this.aim ?? this.view.zoom, direction));
  }

  fit(): void {
    this.show(this.onMap(fitting(this.map(), this.canvas, pointedBy())), { smoothly: true });
  }

  showBox(box: Box): void {
    const most = Math.max(1, this.view.zoom);
    // Headers are drawn smaller at a smaller zoom: those of the zoom it will have leave a little more room.
    const faced = this.boxFaced(box);
    const { zoom } = showing(faced, this.canvas, this.margins(most), most);
    this.show(this.onMap(showing(faced, this.canvas, this.margins(zoom), zoom)), { smoothly: true });
  }

  ensureVisible(box: Box): void {
    this.show(this.revealed(box));
  }

  private revealed(box: Box): View {
    const { headerHeight, laneHeaderWidth } = this.map();
    const view = this.onMap(this.view);
    const { height, width, x, y } = this.boxFaced(box);
    const revealed = revealing(view, { x, y, width, height }, this.canvas, this.margins());
    return this.onMap({
      x: x + width <= laneHeaderWidth ? view.x : revealed.x,
      y: y + height <= headerHeight ? view.y : revealed.y,
      zoom: view.zoom,
    });
  }

  /** A view reckoned for a map that begins at the left, for the map as it is; and back. */
  private onMap(view: View): View {
    return faced({ view, canvas: this.canvas }, this.map());
  }

  private boxFaced(box: Box): Box {
    const map = this.map();
    return map.isMirrored ? mirroredBox(map, box) : box;
  }

  followMap(): void {
    const [before, now] = [this.last, this.map()];
    this.last = now;
    const isSame = before.width === now.width && !before.isMirrored === !now.isMirrored;
    if (isSame || !(before.isMirrored || now.isMirrored)) return;
    this.putAt(this.onMap(faced({ view: this.view, canvas: this.canvas }, before)));
  }

  /** Under the headers, and where bars float at the bottom, nothing counts as seen. */
  private margins(zoom = this.view.zoom): Margins {
    const scale = headerScale(zoom);
    const { headerHeight, laneHeaderWidth } = this.map();
    const gap = 4;
    return {
      top: headerHeight * scale + gap,
      left: laneHeaderWidth * scale + gap,
      right: 12,
      bottom: underMap[pointedBy()],
    };
  }

  /** Without the person's hand. */
  private putAt(view: View): void {
    this.led = view;
    this.show(view);
  }

  private show(view: View, how = { smoothly: false }): void {
    const { x, y, zoom } = this.view;
    if (view.x === x && view.y === y && view.zoom === zoom) return;
    if (this.host) this.host.show(view, how);
    else this.moved(view);
  }

  private tellOfHand(): void {
    this.led = null;
    for (const listener of this.handListeners) listener();
  }

  private restLater(): void {
    if (this.resting) clearTimeout(this.resting);
    this.resting = setTimeout(() => {
      this.resting = null;
      this.aim = null;
      this.look();
    }, restMs);
  }

  /** What depends on the view and is worth a render. */
  private look(): void {
    const width = (spacing.column - 2 * spacing.cell) * this.view.zoom;
    this.detail.setState(detailAt(width, this.detail.getState()));
    const near = windowAround(this.view, this.canvas, this.share);
    if (!sameWindow(near, this.near.getState())) this.near.setState(near, true);
    this.isWide.setState(this.share >= 1, true);
  }

  private tell(): void {
    this.percent.setState(Math.round(this.view.zoom * 100));
    for (const listener of this.listeners) listener();
  }
}
