import { dropTarget } from '@throughline/journey';
import type { CardId, CardKind, GridLayout, Journey, LaneId, Point, StageId } from '@throughline/journey';
import { createStore } from 'zustand/vanilla';
import type { Camera } from '../flow/camera.ts';
import { cellsSeen } from '../flow/facing.ts';
import type { DragState } from './dragState.ts';
import { droppedBy } from './dropped.ts';
import type { Dropped } from './dropped.ts';
import { inReadingOrder, laneDrop, stageDrop } from './dropPlace.ts';
import { onCanvas, scrollAtEdges } from './edgeScroll.ts';
import { OpenOnHover } from './openOnHover.ts';
import type { Collapsing } from './openOnHover.ts';
import { followPointer } from './followPointer.ts';

/** What a drag needs to know and to tell. */
export interface DragScene {
  readonly camera: Camera;
  journey(): Journey;
  layout(): GridLayout;
  selected(): Iterable<CardId>;
  mayWrite(): boolean;
  readonly lanes: Collapsing;
  /** Carries out what a drag has come to. */
  drop(dropped: Dropped): void;
  /** Others see what is dragged, and where: map units; null when it is over. */
  show(drag: { readonly cards: readonly CardId[]; readonly at: Point } | null): void;
}

/**
 * Dragging on the map: cards, stages and lanes, and kinds of card onto it. Whatever is dragged also moves without
 * dragging, by keyboard and by menu. The document is written once, on drop; until then a drag is only this state.
 */
export interface Dragging {
  readonly state: { getState(): DragState | null; subscribe(listener: () => void): () => void };
  /** Client coordinates of the pointer while something is dragged. */
  readonly at: Point;
  /** Called when the pointer or the map under it moved. */
  onMove(listener: () => void): () => void;
  /** Listens for presses on cards and headers inside this element, and on kinds beside it. */
  attach(canvas: HTMLElement): () => void;
}

export function createDragging(scene: DragScene): Dragging {
  return new MapDragging(scene);
}

/** Inside a card or header these keep their own press. */
const ownPress = 'button, a, input, textarea, select, [contenteditable]:not([contenteditable="false"])';

const grabbable = '[data-card], [data-library-kind], [data-stage-header], [data-lane-header]';

type Grabbed =
  | { readonly what: 'cards'; readonly card: CardId }
  | { readonly what: 'kind'; readonly kind: CardKind }
  | { readonly what: 'stage'; readonly stage: StageId }
  | { readonly what: 'lane'; readonly lane: LaneId };

/** A stage goes along the stages, a lane along the lanes. */
const alongOnly = { cards: {}, kind: {}, stage: { along: 'x' }, lane: { along: 'y' } } as const;

class MapDragging implements Dragging {
  private readonly scene: DragScene;
  private readonly listeners = new Set<() => void>();
  private readonly hover: OpenOnHover;
  private canvas: HTMLElement | null = null;
  private stopScrolling = (): void => undefined;
  readonly state = createStore<DragState | null>(() => null);
  at: Point = { x: 0, y: 0 };

  constructor(scene: DragScene) {
    this.scene = scene;
    this.hover = new OpenOnHover(scene.lanes, () => this.aim());
  }

  onMove(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  attach(canvas: HTMLElement): () => void {
    this.canvas = canvas;
    const press = (event: PointerEvent): void => this.pressed(event);
    const around = canvas.closest<HTMLElement>('[data-editor]') ?? canvas;
    around.addEventListener('pointerdown', press);
    return () => {
      around.removeEventListener('pointerdown', press);
      this.canvas = null;
      this.put(null);
    };
  }

  private pressed(event: PointerEvent): void {
    if (event.button !== 0 || !event.isPrimary || !this.scene.mayWrite()) return;
    const source = sourceOf(event);
    const grabbed = source && grabbedBy(source);
    if (!grabbed) return;
    followPointer(event, {
      begin: (at) => this.begin(grabbed, source, at),
      move: (at) => this.move(at),
      drop: (at) => this.drop(at),
      cancel: () => this.put(null),
    });
  }

  private begin(grabbed: Grabbed, source: HTMLElement, at: Point): boolean {
    const { camera } = this.scene;
    const corner = source.getBoundingClientRect();
    const zoom = grabbed.what === 'kind' ? 1 : camera.view.zoom;
    const grip = { x: (at.x - corner.x) / zoom, y: (at.y - corner.y) / zoom };
    this.at = at;
    this.put(this.pickUp(grabbed, { source, grip }));
    this.stopScrolling = scrollAtEdges(this.scene, {
      at: () => this.at,
      moved: () => this.aim(),
      ...alongOnly[grabbed.what],
    });
    return true;
  }

  private pickUp(grabbed: Grabbed, picked: Pick<DragState, 'source' | 'grip'>): DragState {
    if (grabbed.what !== 'cards') return { ...picked, ...grabbed, drop: null };
    const selected = [...this.scene.selected()];
    const cards = selected.includes(grabbed.card)
      ? inReadingOrder(this.scene.journey(), selected)
      : [grabbed.card];
    return { ...picked, what: 'cards', cards, drop: null };
  }

  private move(at: Point): void {
    this.at = at;
    this.aim();
  }

  /** Finds out anew what a drop would do: the pointer, the map under it, or the journey has changed. */
  private aim(): void {
    const drag = this.state.getState();
    if (!drag) return;
    const aimed = this.aimed(drag);
    this.hover.hold(aimed.what === 'cards' || aimed.what === 'kind' ? aimed.drop : null);
    if (!sameDrop(aimed, drag)) this.put(aimed);
    if (drag.what === 'cards') {
      this.scene.show({ cards: drag.cards, at: this.scene.camera.screenToMap(this.at) });
    }
    for (const listener of this.listeners) listener();
  }

  private aimed(drag: DragState): DragState {
    const { camera } = this.scene;
    const layout = this.scene.layout();
    const at = camera.screenToMap(this.at);
    const outside = !this.isInside();
    if (drag.what === 'stage') return { ...drag, drop: outside ? null : stageDrop(layout, at.x, drag.stage) };
    if (drag.what === 'lane') return { ...drag, drop: outside ? null : laneDrop(layout, at.y, drag.lane) };
    const drop =
      outside || this.isOverHeaders()
        ? null
        : dropTarget(layout, this.scene.journey(), at, new Set(drag.what === 'cards' ? drag.cards : []));
    return { ...drag, drop };
  }

  private isInside(): boolean {
    const { x, y } = onCanvas(this.scene, this.at);
    const { width, height } = this.scene.camera.canvas;
    return x >= 0 && x < width && y >= 0 && y < height;
  }

  private isOverHeaders(): boolean {
    const { x, y } = onCanvas(this.scene, this.at);
    const { left, right, top } = cellsSeen(this.scene.camera, this.scene.layout());
    return x < left || x > right || y < top;
  }

  private drop(at: Point): void {
    this.move(at);
    const drag = this.state.getState();
    this.put(null);
    const dropped = drag && droppedBy(drag, this.scene.journey());
    if (dropped) this.scene.drop(dropped);
  }

  private put(drag: DragState | null): void {
    const was = this.state.getState();
    if (was === drag) return;
    this.state.setState(drag, true);
    this.canvas?.toggleAttribute('data-dragging', drag !== null);
    if (drag) return;
    this.stopScrolling();
    this.hover.hold(null);
    if (was?.what === 'cards') this.scene.show(null);
  }
}

/** What would be carried about; null: this press is for something else. */
function sourceOf({ pointerType, target }: PointerEvent): HTMLElement | null {
  if (!(target instanceof Element)) return null;
  const source = target.closest<HTMLElement>(grabbable);
  // Points of the curve are dragged along it. A finger scrolls the list of kinds, and a tap adds a card.
  if (
    !source ||
    source.matches(pointerType === 'touch' ? '[data-point], [data-library-kind]' : '[data-point]')
  )
    return null;
  return target.closest(ownPress)?.closest('[data-card], [data-pin]') === source ? null : source;
}

function grabbedBy({ dataset }: HTMLElement): Grabbed | null {
  if (dataset.card) return { what: 'cards', card: dataset.card as CardId };
  if (dataset.libraryKind) return { what: 'kind', kind: dataset.libraryKind as CardKind };
  if (dataset.stageHeader) return { what: 'stage', stage: dataset.stageHeader as StageId };
  if (dataset.laneHeader) return { what: 'lane', lane: dataset.laneHeader as LaneId };
  return null;
}

function sameDrop(one: DragState, other: DragState): boolean {
  if (one.drop === null || other.drop === null) return one.drop === other.drop;
  return JSON.stringify(one.drop) === JSON.stringify(other.drop);
}
