import { cellKey } from '@throughline/journey';
import type { CellKey, GridLayout, LaneId } from '@throughline/journey';
import type { Camera } from '../canvas/flow/camera.ts';
import type { Detail } from '../canvas/flow/detail.ts';
import type { NearWindow } from '../canvas/flow/near.ts';
import { Channels } from './channels.ts';
import type { LayoutStore } from './layoutStore.ts';

/** So many cells change at once, and are seen so with the gesture that asked for it. */
const atOnce = 48;
/** Of more than that, so many change in each frame that follows. */
const perFrame = 24;

/**
 * Which cells are near enough to the viewport for their cards to draw their faces, and in how much detail. Asked once for
 * rows and columns, and not by each cell: a card that grows by a line, or a step of a pan, costs the cells that come and
 * go. Where thousands of cards get other faces, as after a zoom, those in the middle of the screen get them at once and
 * the others in the frames after it, so that no task holds up the person.
 */
export interface NearCells {
  /** How much of its cards is drawn; null: nothing. */
  detail(cell: CellKey): Detail | null;
  subscribe(cell: CellKey, listener: () => void): () => void;
  /** Whether any of its cells is near. */
  hasLane(lane: LaneId): boolean;
  subscribeLanes(listener: () => void): () => void;
}

/** Where one drawing shows all cards, none is near: they have no faces. */
export function followNearCells(
  layout: Pick<LayoutStore, 'getState' | 'subscribe'>,
  { detail, near }: Pick<Camera, 'detail' | 'near'>,
): NearCells {
  const channels = new Channels();
  const look = (): Near =>
    detail.getState() === 'block' ? nowhere : within(near.getState(), layout.getState(), detail.getState());
  let now = look();
  const drawn = new Map<CellKey, Detail>([...now.cells].map((cell) => [cell, now.detail]));
  let waiting: CellKey[] = [];
  let frame: number | null = null;

  const draw = (most: number): void => {
    frame = null;
    for (const cell of waiting.splice(0, most)) {
      if (now.cells.has(cell)) drawn.set(cell, now.detail);
      else drawn.delete(cell);
      channels.tell(cell);
    }
    if (waiting.length > 0) frame = requestAnimationFrame(() => draw(perFrame));
  };
  const again = (): void => {
    const next = look();
    if (next.name === now.name) return;
    now = next;
    channels.tell('lanes');
    if (frame !== null) cancelAnimationFrame(frame);
    const coming = [...next.cells].filter((cell) => drawn.get(cell) !== next.detail);
    const going = [...drawn.keys()].filter((cell) => !next.cells.has(cell));
    waiting = [...coming, ...going];
    draw(atOnce);
  };
  layout.subscribe(again);
  // The camera changes its detail first, and then this, which has the zoom in it.
  near.subscribe(again);
  return {
    detail: (cell) => drawn.get(cell) ?? null,
    subscribe: (cell, listener) => channels.subscribe(cell, listener),
    hasLane: (lane) => now.lanes.has(lane),
    subscribeLanes: (listener) => channels.subscribe('lanes', listener),
  };
}

interface Near {
  /** From the middle of the window outwards. */
  readonly cells: ReadonlySet<CellKey>;
  readonly lanes: ReadonlySet<LaneId>;
  readonly detail: Detail;
  /** The same for the same cells in the same detail. */
  readonly name: string;
}

const nowhere: Near = { cells: new Set(), lanes: new Set(), detail: 'block', name: '' };

function within(window: NearWindow, { columns, rows }: GridLayout, detail: Detail): Near {
  const stages = columns
    .filter(({ width, x }) => x < window.right && x + width > window.left)
    .map(({ stage }) => stage);
  const lanes = rows
    .filter(({ height, y }) => y < window.bottom && y + height > window.top)
    .map(({ lane }) => lane);
  const inOrder = fromTheMiddle(stages);
  const cells = fromTheMiddle(lanes).flatMap((lane) => inOrder.map((stage) => cellKey(stage, lane)));
  return {
    cells: new Set(cells),
    lanes: new Set(stages.length > 0 ? lanes : []),
    detail,
    name: `${detail}: ${lanes.join(' ')} / ${stages.join(' ')}`,
  };
}

function fromTheMiddle<Item>(items: readonly Item[]): readonly Item[] {
  const middle = (items.length - 1) / 2;
  return items
    .map((item, index) => ({ item, away: Math.abs(index - middle) }))
    .toSorted((one, other) => one.away - other.away)
    .map(({ item }) => item);
}
