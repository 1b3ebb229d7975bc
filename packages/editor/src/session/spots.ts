import { cardIdsIn, laneHeadersX, spotInCell } from '@throughline/journey';
import type { Box, CardId, GridLayout, GridSpot, Journey, LaneId, StageId } from '@throughline/journey';

/** The id of the element that holds focus for a spot; one open map per page. */
export function spotId(spot: GridSpot): string {
  switch (spot.at) {
    case 'corner':
      return 'corner';
    case 'card':
      return `card-${spot.card}`;
    case 'cell':
      return `cell-${spot.lane}-${spot.stage}`;
    case 'stage':
      return `stage-${spot.stage}`;
    case 'lane':
      return `lane-${spot.lane}`;
  }
}

export function sameSpot(one: GridSpot, other: GridSpot): boolean {
  return spotId(one) === spotId(other);
}

export interface CellPlace {
  readonly stage: StageId;
  readonly lane: LaneId;
}

/** The cell a spot lies in; null on headers and for a card that is gone. */
export function cellOf(journey: Journey, spot: GridSpot): CellPlace | null {
  if (spot.at === 'cell') return { stage: spot.stage, lane: spot.lane };
  const place = spot.at === 'card' ? journey.cards.get(spot.card)?.place : undefined;
  return place ? { stage: place.stage, lane: place.lane } : null;
}

/** In map units; null for a spot that is gone. */
export function boxOf(layout: GridLayout, spot: GridSpot): Box | null {
  const { headerHeight, laneHeaderWidth } = layout;
  const x = laneHeadersX(layout);
  switch (spot.at) {
    case 'corner':
      return { x, y: 0, width: laneHeaderWidth, height: headerHeight };
    case 'card':
      return layout.cardBox(spot.card);
    case 'cell':
      return layout.cellBox(spot.stage, spot.lane);
    case 'stage': {
      const column = layout.columns.find(({ stage }) => stage === spot.stage);
      return column ? { x: column.x, y: 0, width: column.width, height: headerHeight } : null;
    }
    case 'lane': {
      const row = layout.rows.find(({ lane }) => lane === spot.lane);
      return row ? { x, y: row.y, width: laneHeaderWidth, height: row.height } : null;
    }
  }
}

/**
 * Where focus belongs now, given where it was in an earlier moment. A card that is gone hands it to the next in
 * its cell, then the one before, then the cell; a stage or lane that is gone to the one that took its place.
 * A cell keeps it, also when cards have come into it: only the person moves on to them.
 */
export function soundSpot(journey: Journey, before: Journey, spot: GridSpot): GridSpot {
  if (spot.at === 'corner') return spot;
  if (spot.at === 'card') {
    if (journey.cards.has(spot.card)) return spot;
    const place = before.cards.get(spot.card)?.place;
    if (!place) return firstSpot(journey);
    const index = cardIdsIn(before, place.stage, place.lane).indexOf(spot.card);
    return spotWithin(journey, before, place, index);
  }
  if (spot.at === 'cell') {
    const { lanes, stages } = journey;
    const isThere = stages.some(({ id }) => id === spot.stage) && lanes.some(({ id }) => id === spot.lane);
    return isThere ? spot : spotWithin(journey, before, spot, 0);
  }
  if (spot.at === 'stage') {
    const stage = survivor(journey.stages, before.stages, spot.stage);
    return stage ? { at: 'stage', stage } : { at: 'corner' };
  }
  const lane = survivor(journey.lanes, before.lanes, spot.lane);
  return lane ? { at: 'lane', lane } : { at: 'corner' };
}

/** What can have focus about the card at `index` of a cell, or of the cell that lies where that cell lay. */
export function spotWithin(journey: Journey, before: Journey, place: CellPlace, index: number): GridSpot {
  const stage = survivor(journey.stages, before.stages, place.stage);
  const lane = survivor(journey.lanes, before.lanes, place.lane);
  if (!stage || !lane) return firstSpot(journey);
  const ids = cardIdsIn(journey, stage, lane);
  const card: CardId | undefined = ids[Math.min(Math.max(index, 0), ids.length - 1)];
  return card ? { at: 'card', card } : { at: 'cell', stage, lane };
}

/** The record itself while it lives, else the one that lies where it lay. */
function survivor<Id>(
  now: readonly { readonly id: Id }[],
  before: readonly { readonly id: Id }[],
  id: Id,
): Id | null {
  if (now.some((record) => record.id === id)) return id;
  const index = before.findIndex((record) => record.id === id);
  return now[Math.min(Math.max(index, 0), now.length - 1)]?.id ?? null;
}

/** Where focus enters the map. */
export function firstSpot(journey: Journey): GridSpot {
  const stage = journey.stages[0];
  const lane = journey.lanes[0];
  if (stage && lane) return spotInCell(journey, stage.id, lane.id, 'first');
  if (stage) return { at: 'stage', stage: stage.id };
  return lane ? { at: 'lane', lane: lane.id } : { at: 'corner' };
}
