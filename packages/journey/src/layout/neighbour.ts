import type { CardId, LaneId, StageId } from '../ids.ts';
import { cardIdsIn } from '../journey.ts';
import type { Journey } from '../journey.ts';

/** What can hold focus on the map. Keys bring it to a cell itself only while that has no card; a click always. */
export type GridSpot =
  | { readonly at: 'card'; readonly card: CardId }
  | { readonly at: 'cell'; readonly stage: StageId; readonly lane: LaneId }
  | { readonly at: 'stage'; readonly stage: StageId }
  | { readonly at: 'lane'; readonly lane: LaneId }
  | { readonly at: 'corner' };

/** Arrows; Home and End (first and last stage); Ctrl+Home and Ctrl+End (first and last cell). */
export type Direction = 'up' | 'down' | 'left' | 'right' | 'rowStart' | 'rowEnd' | 'mapStart' | 'mapEnd';

/** A spot as numbers: column and row are −1 on the headers; `card` is its place in its cell, −1 for the cell. */
interface Position {
  readonly column: number;
  readonly row: number;
  readonly card: number;
}

/**
 * Where focus goes from a spot. Up and down go through the cards of a cell before they leave it; left and right
 * keep the height within the cell. At the edge of the map, or from a spot that is gone, it stays where it is.
 */
export function neighbour(journey: Journey, from: GridSpot, direction: Direction): GridSpot {
  const position = positionOf(journey, from);
  if (!position) return from;
  const to = step(journey, position, direction);
  const columns = journey.stages.length;
  const rows = journey.lanes.length;
  if (to.column < -1 || to.column >= columns || to.row < -1 || to.row >= rows) return from;
  return spotAt(journey, to);
}

/** The first or last thing to focus in a cell. */
export function spotInCell(
  journey: Journey,
  stage: StageId,
  lane: LaneId,
  which: 'first' | 'last',
): GridSpot {
  const ids = cardIdsIn(journey, stage, lane);
  const card = which === 'first' ? ids[0] : ids.at(-1);
  return card ? { at: 'card', card } : { at: 'cell', stage, lane };
}

function positionOf(journey: Journey, spot: GridSpot): Position | null {
  const columnOf = (stage: StageId): number => journey.stages.findIndex(({ id }) => id === stage);
  const rowOf = (lane: LaneId): number => journey.lanes.findIndex(({ id }) => id === lane);
  const sound = (position: Position, wanted: { column: boolean; row: boolean }): Position | null =>
    (wanted.column && position.column < 0) || (wanted.row && position.row < 0) ? null : position;
  switch (spot.at) {
    case 'corner':
      return { column: -1, row: -1, card: -1 };
    case 'stage':
      return sound({ column: columnOf(spot.stage), row: -1, card: -1 }, { column: true, row: false });
    case 'lane':
      return sound({ column: -1, row: rowOf(spot.lane), card: -1 }, { column: false, row: true });
    case 'cell':
      return sound(
        { column: columnOf(spot.stage), row: rowOf(spot.lane), card: -1 },
        { column: true, row: true },
      );
    case 'card': {
      const place = journey.cards.get(spot.card)?.place;
      if (!place) return null;
      const card = cardIdsIn(journey, place.stage, place.lane).indexOf(spot.card);
      return sound(
        { column: columnOf(place.stage), row: rowOf(place.lane), card },
        { column: true, row: true },
      );
    }
  }
}

const below = Number.MAX_SAFE_INTEGER;

function step(journey: Journey, from: Position, direction: Direction): Position {
  const { column, row, card } = from;
  switch (direction) {
    case 'left':
      return { column: column - 1, row, card };
    case 'right':
      return { column: column + 1, row, card };
    case 'up':
      return card > 0 ? { column, row, card: card - 1 } : { column, row: row - 1, card: below };
    case 'down':
      return card + 1 < cardsAt(journey, from).length
        ? { column, row, card: card + 1 }
        : { column, row: row + 1, card: 0 };
    case 'rowStart':
      return { column: Math.min(0, journey.stages.length - 1), row, card };
    case 'rowEnd':
      return { column: journey.stages.length - 1, row, card };
    case 'mapStart':
      return {
        column: Math.min(0, journey.stages.length - 1),
        row: Math.min(0, journey.lanes.length - 1),
        card: 0,
      };
    case 'mapEnd':
      return { column: journey.stages.length - 1, row: journey.lanes.length - 1, card: below };
  }
}

function cardsAt(journey: Journey, { column, row }: Position): readonly CardId[] {
  const stage = journey.stages[column];
  const lane = journey.lanes[row];
  return stage && lane ? cardIdsIn(journey, stage.id, lane.id) : [];
}

function spotAt(journey: Journey, position: Position): GridSpot {
  const stage = journey.stages[position.column];
  const lane = journey.lanes[position.row];
  if (!stage) return lane ? { at: 'lane', lane: lane.id } : { at: 'corner' };
  if (!lane) return { at: 'stage', stage: stage.id };
  const ids = cardsAt(journey, position);
  const card = ids[Math.min(Math.max(position.card, 0), ids.length - 1)];
  return card ? { at: 'card', card } : { at: 'cell', stage: stage.id, lane: lane.id };
}
