import type { CardKind } from '../cardKinds.ts';
import type { CardId, LaneId } from '../ids.ts';
import { cellKey } from '../journey.ts';
import type { CellKey, Journey } from '../journey.ts';
import { changedKeys } from '../recordMap.ts';
import type { LayoutView } from './cell.ts';

interface Moment {
  readonly journey: Journey;
  readonly view: LayoutView;
}

/** The cells to stack again since `last`; all of them when there is no last. */
export function changedCells(now: Moment, last: Moment | null): ReadonlySet<CellKey> {
  const changed = new Set<CellKey>();
  if (!last) {
    for (const [key] of now.journey.cells) changed.add(key);
    for (const key of now.view.drafts?.keys() ?? []) changed.add(key);
    return changed;
  }
  for (const key of now.journey.cells.changedSince(last.journey.cells)) changed.add(key);
  for (const id of now.journey.cards.changedSince(last.journey.cards)) addCellOf(id, now.journey, changed);
  for (const key of changedKeys(now.view.drafts, last.view.drafts)) changed.add(key);
  for (const id of changedKeys(now.view.growing, last.view.growing)) addCellOf(id, now.journey, changed);
  for (const lane of otherLanes(now, last)) {
    for (const stage of now.journey.stages) changed.add(cellKey(stage.id, lane));
  }
  return changed;
}

function addCellOf(id: CardId, journey: Journey, changed: Set<CellKey>): void {
  const place = journey.cards.get(id)?.place;
  if (place) changed.add(cellKey(place.stage, place.lane));
}

/**
 * Lanes that came, went, are of another kind, or were collapsed or opened. Stages that came or went change the
 * columns, and then all cells are stacked.
 */
function otherLanes(now: Moment, last: Moment): ReadonlySet<LaneId> {
  const other = new Set<LaneId>(changedIn(now.view.collapsed, last.view.collapsed));
  if (now.journey.lanes === last.journey.lanes) return other;
  const kinds = ({ journey }: Moment): ReadonlyMap<LaneId, CardKind> =>
    new Map(journey.lanes.map(({ id, kind }) => [id, kind]));
  for (const id of changedKeys(kinds(now), kinds(last))) other.add(id);
  return other;
}

function changedIn<T>(now: ReadonlySet<T> | undefined, before: ReadonlySet<T> | undefined): readonly T[] {
  if (now === before) return [];
  const all = new Set([...(now ?? []), ...(before ?? [])]);
  return [...all].filter((one) => now?.has(one) !== before?.has(one));
}
