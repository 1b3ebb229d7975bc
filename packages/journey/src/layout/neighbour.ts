import { curvePointsIn } from '../curve/curves.ts';
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
 * keep the height within the cell. On a curve left and right go from point to point, and up and down leave it: to
 * the cards stacked under it, or to the next lane. At the edge of the map, or from a spot that is gone, it stays
 * where it is.
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
  const { ids } = cardsByKeys(journey, stage, lane);
  const card = which === 'first' ? ids[0] : ids.at(-1);
  return card ? { at: 'card', card } : { at: 'cell', stage, lane };
}

/** The cards of a cell in the order keys go through them: the points of a curve from left to right, then the stack. */
interface CardsByKeys {
  readonly ids: readonly CardId[];
  /** So many of them are points of a curve. */
  readonly points: number;
}

function cardsByKeys(journey: Journey, stage: StageId, lane: LaneId): CardsByKeys {
  const ids = cardIdsIn(journey, stage, lane);
  const kind = journey.lanes.find(({ id }) => id === lane)?.kind;
  if (kind !== 'emotion') return { ids, points: 0 };
  const points = curvePointsIn(journey, stage, lane).map(({ id }) => id);
  return { ids: [...points, ...ids.filter((id) => !points.includes(id))], points: points.length };
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
      const card = cardsByKeys(journey, place.stage, place.lane).ids.indexOf(spot.card);
      return sound(
        { column: columnOf(place.stage), row: rowOf(place.lane), card },
        { column: true, row: true },
      );
    }
  }
}

/** Behind whatever a cell holds. */
const below = Number.MAX_SAFE_INTEGER;

function step(journey: Journey, from: Position, direction: Direction): Position {
  const { row, card } = from;
  switch (direction) {
    case 'left':
    case 'right':
      return stepAside(journey, from, direction === 'left' ? -1 : 1);
    case 'up':
    case 'down':
      return stepAlong(journey, from, direction === 'up' ? -1 : 1);
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

/** From a point to the next one of the lane, also over the border of a stage; else to the same height. */
function stepAside(journey: Journey, from: Position, by: -1 | 1): Position {
  const { card, row } = from;
  const { points } = cardsAt(journey, from);
  const isPoint = card >= 0 && card < points;
  if (isPoint && card + by >= 0 && card + by < points) return { ...from, card: card + by };
  const column = from.column + by;
  const beside = cardsAt(journey, { column, row }).points;
  if (!isPoint) return { column, row, card: card < 0 ? card : card - points + beside };
  return { column, row, card: by < 0 ? Math.max(0, beside - 1) : 0 };
}

/** Up or down; the points of a cell are one step. */
function stepAlong(journey: Journey, from: Position, by: -1 | 1): Position {
  const { card, column, row } = from;
  const { ids, points } = cardsAt(journey, from);
  const leaving = { column, row: row + by, card: by < 0 ? below : 0 };
  if (card < 0) return by > 0 && ids.length > 0 ? { column, row, card: 0 } : leaving;
  const behindPoints = by < 0 ? -1 : points;
  const next = card < points ? behindPoints : card + by;
  return next >= 0 && next < ids.length ? { column, row, card: next } : leaving;
}

const noCards: CardsByKeys = { ids: [], points: 0 };

function cardsAt(journey: Journey, { column, row }: Pick<Position, 'column' | 'row'>): CardsByKeys {
  const stage = journey.stages[column];
  const lane = journey.lanes[row];
  return stage && lane ? cardsByKeys(journey, stage.id, lane.id) : noCards;
}

function spotAt(journey: Journey, position: Position): GridSpot {
  const stage = journey.stages[position.column];
  const lane = journey.lanes[position.row];
  if (!stage) return lane ? { at: 'lane', lane: lane.id } : { at: 'corner' };
  if (!lane) return { at: 'stage', stage: stage.id };
  const { ids } = cardsAt(journey, position);
  const card = ids[Math.min(Math.max(position.card, 0), ids.length - 1)];
  return card ? { at: 'card', card } : { at: 'cell', stage: stage.id, lane: lane.id };
}
