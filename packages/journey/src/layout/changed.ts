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
  addCellsOfOtherStructure(now.journey, last.journey, changed);
  return changed;
}

function addCellOf(
  id: Parameters<Journey['cards']['get']>[0],
  journey: Journey,
  changed: Set<CellKey>,
): void {
  const place = journey.cards.get(id)?.place;
  if (place) changed.add(cellKey(place.stage, place.lane));
}

/** Cells of lanes that came or went; stages that did so change the columns, and then all cells are stacked. */
function addCellsOfOtherStructure(now: Journey, last: Journey, changed: Set<CellKey>): void {
  if (now.lanes === last.lanes) return;
  const before = new Set(last.lanes.map((lane) => lane.id));
  const after = new Set(now.lanes.map((lane) => lane.id));
  const other = [...before, ...after].filter((id) => !(before.has(id) && after.has(id)));
  for (const lane of other) for (const stage of now.stages) changed.add(cellKey(stage.id, lane));
}
