import { cellKey } from '@throughline/journey';
import type { CellKey, GridLayout, LaneId } from '@throughline/journey';
import type { Camera } from '../canvas/flow/camera.ts';
import type { NearWindow } from '../canvas/flow/near.ts';
import { Channels } from './channels.ts';
import type { LayoutStore } from './layoutStore.ts';

/**
 * Which cells are near enough to the viewport for their cards to draw their faces. Asked once for rows and columns, and
 * not by each cell: a card that grows by a line, or a step of a pan, costs the cells that come and go.
 */
export interface NearCells {
  has(cell: CellKey): boolean;
  subscribe(cell: CellKey, listener: () => void): () => void;
  /** Whether any of its cells is. */
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
    detail.getState() === 'block' ? nowhere : within(near.getState(), layout.getState());
  let now = look();
  const again = (): void => {
    const before = now;
    const next = look();
    if (next.name === before.name) return;
    now = next;
    channels.tell('lanes');
    for (const cell of before.cells) if (!next.cells.has(cell)) channels.tell(cell);
    for (const cell of next.cells) if (!before.cells.has(cell)) channels.tell(cell);
  };
  layout.subscribe(again);
  // The camera changes its detail first, and then this, which has the zoom in it.
  near.subscribe(again);
  return {
    has: (cell) => now.cells.has(cell),
    subscribe: (cell, listener) => channels.subscribe(cell, listener),
    hasLane: (lane) => now.lanes.has(lane),
    subscribeLanes: (listener) => channels.subscribe('lanes', listener),
  };
}

interface Near {
  readonly cells: ReadonlySet<CellKey>;
  readonly lanes: ReadonlySet<LaneId>;
  /** The same for the same cells. */
  readonly name: string;
}

const nowhere: Near = { cells: new Set(), lanes: new Set(), name: '' };

function within(window: NearWindow, { columns, rows }: GridLayout): Near {
  const stages = columns
    .filter(({ width, x }) => x < window.right && x + width > window.left)
    .map(({ stage }) => stage);
  const lanes = rows
    .filter(({ height, y }) => y < window.bottom && y + height > window.top)
    .map(({ lane }) => lane);
  const cells = lanes.flatMap((lane) => stages.map((stage) => cellKey(stage, lane)));
  return {
    cells: new Set(cells),
    lanes: new Set(stages.length > 0 ? lanes : []),
    name: `${lanes.join(' ')} / ${stages.join(' ')}`,
  };
}
