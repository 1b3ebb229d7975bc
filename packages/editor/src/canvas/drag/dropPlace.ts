import type { Placement } from '@throughline/doc';
import { cardIdsIn, unmirrored } from '@throughline/journey';
import type { CardId, GridLayout, Journey, LaneId, StageId } from '@throughline/journey';

/** Where a dragged stage or lane would land: behind `after` (null: first), its line at `line` map units. */
export interface HeaderDrop<Id> {
  readonly after: Id | null;
  readonly line: number;
}

/** null: it would stay where it is. */
export function stageDrop(layout: GridLayout, x: number, dragged: StageId): HeaderDrop<StageId> | null {
  const tracks = unmirrored(layout).columns.map((column) => ({
    id: column.stage,
    start: column.x,
    length: column.width,
  }));
  if (!layout.isMirrored) return trackDrop(tracks, x, dragged);
  const drop = trackDrop(tracks, layout.width - x, dragged);
  return drop && { ...drop, line: layout.width - drop.line };
}

/** null: it would stay where it is. */
export function laneDrop(layout: GridLayout, y: number, dragged: LaneId): HeaderDrop<LaneId> | null {
  const tracks = layout.rows.map((row) => ({ id: row.lane, start: row.y, length: row.height }));
  return trackDrop(tracks, y, dragged);
}

interface Track<Id> {
  readonly id: Id;
  readonly start: number;
  readonly length: number;
}

/** Between the two tracks whose middles lie around `at`; both neighbours of the dragged track mean no move. */
function trackDrop<Id>(tracks: readonly Track<Id>[], at: number, dragged: Id): HeaderDrop<Id> | null {
  const from = tracks.findIndex(({ id }) => id === dragged);
  const next = tracks.findIndex(({ start, length }) => at < start + length / 2);
  const gap = next < 0 ? tracks.length : next;
  if (from < 0 || gap === from || gap === from + 1) return null;
  const before = tracks[gap - 1];
  return { after: before?.id ?? null, line: before ? before.start + before.length : (tracks[0]?.start ?? 0) };
}

/** Whether putting these cards there would change anything. */
export function changesPlace(journey: Journey, { after, cards, to }: Placement): boolean {
  const inCell = cardIdsIn(journey, to.stage, to.lane);
  const dragged = new Set(cards);
  const others = inCell.filter((id) => !dragged.has(id));
  const at = after === null ? 0 : after === 'last' ? others.length : others.indexOf(after) + 1;
  const next = [...others.slice(0, at), ...cards, ...others.slice(at)];
  return next.length !== inCell.length || next.some((id, index) => id !== inCell[index]);
}

/** The dragged cards in reading order, the order they keep when they are dropped. */
export function inReadingOrder(journey: Journey, cards: Iterable<CardId>): readonly CardId[] {
  const stages = new Map(journey.stages.map(({ id }, index) => [id, index]));
  const lanes = new Map(journey.lanes.map(({ id }, index) => [id, index]));
  const rank = (id: CardId): readonly number[] => {
    const place = journey.cards.get(id)?.place;
    if (!place) return [];
    const { stage, lane } = place;
    return [lanes.get(lane) ?? 0, stages.get(stage) ?? 0, cardIdsIn(journey, stage, lane).indexOf(id)];
  };
  return [...new Set(cards)]
    .filter((id) => journey.cards.has(id))
    .map((id) => ({ id, rank: rank(id) }))
    .sort((one, other) => compareRanks(one.rank, other.rank))
    .map(({ id }) => id);
}

function compareRanks(one: readonly number[], other: readonly number[]): number {
  const differs = one.findIndex((value, index) => value !== other[index]);
  return differs < 0 ? 0 : (one[differs] ?? 0) - (other[differs] ?? 0);
}
