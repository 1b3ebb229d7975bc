import type { CardKind } from './cardKinds.ts';
import type { LaneId } from './ids.ts';
import type { Order } from './order.ts';
import type { RecordBase } from './record.ts';

/** One row of the map. */
export interface Lane extends RecordBase {
  readonly id: LaneId;
  /** The kind of card its empty cells create. */
  readonly kind: CardKind;
  readonly title: string;
  readonly order: Order;
  /** Drawn as a line for everybody who has not chosen otherwise for their own map. */
  readonly collapsed: boolean;
  /** Deleted by someone, yet shown because a live card is in it. */
  readonly kept: boolean;
}
