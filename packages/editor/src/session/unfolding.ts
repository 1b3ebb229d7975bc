import { cellKey } from '@throughline/journey';
import type { CellKey, Journey, LaneId } from '@throughline/journey';
import { flushSync } from 'react-dom';
import { Channels } from './channels.ts';

/** A map with fewer cards than this is on the page at once. */
const fewCards = 300;
/**
 * A slice ends after this time in ms; what the browser then does with it takes about half as long again. Shorter slices
 * are more frames, and each frame looks at the whole page.
 */
const sliceMs = 20;
/** Cells that are rendered together: React walks down to them from the root each time. */
const together = 12;
/** More new cards than these never come to a cell in one task: of four thousand pasted lines the page shows the first. */
export const cardsAtOnce = 100;
/** Lets the first cards be painted before the rest follows, in ms. */
const restMs = 50;

/**
 * Which cells have their cards on the page, and which lanes their cells. A large map opens with the lanes and cells near
 * the viewport; the others follow in slices after the first paint, so that no task holds up the person. From then on
 * every cell is open.
 */
export interface Unfolding {
  isOpen(cell: CellKey): boolean;
  subscribe(cell: CellKey, listener: () => void): () => void;
  /** A lane is open with the first of its cells. */
  isLaneOpen(lane: LaneId): boolean;
  subscribeLane(lane: LaneId, listener: () => void): () => void;
  /** Ahead of its turn: it has come near, or focus goes there. */
  open(cell: CellKey): void;
  /** Another view is to be shown: what is not on its page yet comes in slices again. */
  restart(): void;
  /** Opens all the others; returns how to stop. */
  run(): () => void;
}

export function createUnfolding(journey: () => Journey): Unfolding {
  const channels = new Channels();
  const opened = new Set<CellKey>();
  const lanes = new Set<string>();
  const isSmall = (): boolean => journey().cards.size < fewCards;
  let all = isSmall();
  const isOpen = (cell: CellKey): boolean => all || opened.has(cell);
  const open = (cell: CellKey): void => {
    if (isOpen(cell)) return;
    const lane = cell.slice(0, cell.indexOf(' '));
    opened.add(cell);
    lanes.add(lane);
    channels.tell(`lane ${lane}`);
    channels.tell(cell);
  };

  const slice = (waiting: CellKey[]): void => {
    const start = performance.now();
    while (waiting.length > 0 && performance.now() - start < sliceMs) {
      const next = waiting.splice(-together).toReversed();
      flushSync(() => next.forEach(open));
    }
  };

  return {
    isOpen,
    open,
    subscribe: (cell, listener) => channels.subscribe(cell, listener),
    isLaneOpen: (lane) => all || lanes.has(lane),
    subscribeLane: (lane, listener) => channels.subscribe(`lane ${lane}`, listener),
    restart() {
      all = isSmall();
      opened.clear();
      lanes.clear();
    },
    run() {
      if (all) return () => undefined;
      const waiting = cellsOf(journey()).toReversed();
      const step = (): void => {
        slice(waiting);
        if (waiting.length > 0) timer = setTimeout(step, 0);
        else finish();
      };
      const finish = (): void => {
        all = true;
        for (const { id } of journey().lanes) channels.tell(`lane ${id}`);
        for (const cell of cellsOf(journey())) if (!opened.has(cell)) channels.tell(cell);
      };
      let timer = setTimeout(step, restMs);
      return () => clearTimeout(timer);
    },
  };
}

function cellsOf({ lanes, stages }: Journey): readonly CellKey[] {
  return lanes.flatMap((lane) => stages.map((stage) => cellKey(stage.id, lane.id)));
}
