import type { LaneId } from '@throughline/journey';

/** The lanes of a map as far as a drag is concerned. */
export interface Collapsing {
  isCollapsed(lane: LaneId): boolean;
  open(lane: LaneId): void;
}

/** So long, in ms, something is held over a collapsed lane before it opens (I23). */
const hoverMs = 600;

/** Opens a collapsed lane that something is held over; `opened` is called then. */
export class OpenOnHover {
  private readonly lanes: Collapsing;
  private readonly opened: () => void;
  private over: LaneId | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(lanes: Collapsing, opened: () => void) {
    this.lanes = lanes;
    this.opened = opened;
  }

  /** null: over none. */
  hold(lane: LaneId | null): void {
    if (lane === this.over) return;
    this.over = lane;
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    if (lane === null || !this.lanes.isCollapsed(lane)) return;
    this.timer = setTimeout(() => {
      this.lanes.open(lane);
      this.opened();
    }, hoverMs);
  }
}
