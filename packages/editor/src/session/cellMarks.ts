import { cellKey } from '@throughline/journey';
import type { CardId, CellKey } from '@throughline/journey';
import type { StoreApi } from 'zustand/vanilla';
import { Channels } from './channels.ts';
import type { ShownJourney } from './shownJourney.ts';
import type { MapState } from './state.ts';

/** What of the screen's state may concern a cell, told to that cell only: a step of focus costs two of two thousand. */
export interface CellMarks {
  /** When focus comes to it or to a card in it, or leaves; when its cards are selected or not; when rights change. */
  subscribe(cell: CellKey, listener: () => void): () => void;
  stop(): void;
}

export function createCellMarks(
  state: Pick<StoreApi<MapState>, 'subscribe'>,
  shown: Pick<ShownJourney, 'getState'>,
): CellMarks {
  const channels = new Channels();
  const cellOf = (id: CardId): readonly CellKey[] => {
    const place = shown.getState().cards.get(id)?.place;
    return place ? [cellKey(place.stage, place.lane)] : [];
  };
  const stop = state.subscribe((now, before) => {
    if (now.rights !== before.rights) channels.tell('all');
    for (const cell of concerned(now, before, cellOf)) channels.tell(cell);
  });
  return {
    stop,
    subscribe(cell, listener) {
      const stops = [channels.subscribe(cell, listener), channels.subscribe('all', listener)];
      return () => stops.forEach((end) => end());
    },
  };
}

function concerned(
  now: MapState,
  before: MapState,
  cellOf: (id: CardId) => readonly CellKey[],
): ReadonlySet<CellKey> {
  const cells = new Set<CellKey>();
  const add = (id: CardId): void => cellOf(id).forEach((cell) => cells.add(cell));
  if (now.spot !== before.spot) {
    for (const { spot } of [now, before]) {
      if (spot.at === 'cell') cells.add(cellKey(spot.stage, spot.lane));
      if (spot.at === 'card') add(spot.card);
    }
  }
  if (now.selection !== before.selection) {
    for (const id of now.selection) if (!before.selection.has(id)) add(id);
    for (const id of before.selection) if (!now.selection.has(id)) add(id);
  }
  return cells;
}
