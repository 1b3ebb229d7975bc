import type { StageId } from './ids.ts';
import type { Order } from './order.ts';
import type { RecordBase } from './record.ts';

/** A step of the journey in time: one column of the map. */
export interface Stage extends RecordBase {
  readonly id: StageId;
  readonly title: string;
  readonly order: Order;
  /** Free text, e.g. "Day −14 to −1". */
  readonly when: string;
  /** Drawn as a strip for everybody who has not chosen otherwise for their own map. */
  readonly collapsed: boolean;
  /** Deleted by someone, yet shown because a live card is in it. */
  readonly kept: boolean;
}
