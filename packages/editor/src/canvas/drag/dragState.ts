import type { CardId, CardKind, DropTarget, LaneId, Point, StageId } from '@throughline/journey';
import type { HeaderDrop } from './dropPlace.ts';

interface Picked {
  /** What the ghost looks like. */
  readonly source: HTMLElement;
  /** Where in it the pointer took it, from its top left: in map units, or in px where it does not lie on the map. */
  readonly grip: Point;
}

export interface CardsDrag extends Picked {
  readonly what: 'cards';
  /** In reading order. */
  readonly cards: readonly CardId[];
  /** null: dropping here changes nothing. */
  readonly drop: DropTarget | null;
}

/** A card that is not there yet, from the list of kinds. */
export interface KindDrag extends Picked {
  readonly what: 'kind';
  readonly kind: CardKind;
  readonly drop: DropTarget | null;
}

export interface StageDrag extends Picked {
  readonly what: 'stage';
  readonly stage: StageId;
  readonly drop: HeaderDrop<StageId> | null;
}

export interface LaneDrag extends Picked {
  readonly what: 'lane';
  readonly lane: LaneId;
  readonly drop: HeaderDrop<LaneId> | null;
}

/** What is in the person's hand. */
export type DragState = CardsDrag | KindDrag | StageDrag | LaneDrag;
