import type { LaneId, StageId } from '@throughline/journey';

interface CellUnder {
  readonly stage: StageId;
  readonly lane: LaneId;
}

/** The cells of collapsed lanes and stages as far as a drag is concerned. */
export interface Collapsing {
  isCollapsed(cell: CellUnder): boolean;
  open(cell: CellUnder): void;
}

/** So long, in ms, something is held over a collapsed lane or stage before it opens (I23). */
const hoverMs = 600;

/** Opens a collapsed lane or stage that something is held over; `opened` is called then. */
export class OpenOnHover {
  private readonly lanes: Collapsing;
  private readonly opened: () => void;
  private over: CellUnder | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(lanes: Collapsing, opened: () => void) {
    this.lanes = lanes;
    this.opened = opened;
  }

  /** null: over none. */
  hold(cell: CellUnder | null): void {
    if (cell?.lane === this.over?.lane && cell?.stage === this.over?.stage) return;
    this.over = cell;
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    if (cell === null || !this.lanes.isCollapsed(cell)) return;
    this.timer = setTimeout(() => {
      this.lanes.open(cell);
      this.opened();
    }, hoverMs);
  }
}
