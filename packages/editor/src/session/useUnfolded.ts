import { useCallback, useEffect, useSyncExternalStore } from 'react';
import type { CardId, CellKey, LaneId } from '@throughline/journey';
import { useSession } from './editorSession.ts';

const none: readonly CardId[] = [];

/** The cards of a cell that are on the page: none before its turn while a large map opens. */
export function useUnfolded(cell: CellKey, cards: readonly CardId[], near: boolean): readonly CardId[] {
  const { unfolding } = useSession();
  const subscribe = useCallback(
    (listener: () => void) => unfolding.subscribe(cell, listener),
    [unfolding, cell],
  );
  const isOpen = useSyncExternalStore(subscribe, () => unfolding.isOpen(cell));
  useEffect(() => {
    if (near) unfolding.open(cell);
  }, [cell, near, unfolding]);
  return near || isOpen ? cards : none;
}

/** Whether the cells of a lane are on the page: near the viewport at once, the others when their turn comes. */
export function useLaneUnfolded(lane: LaneId): boolean {
  const { nearCells, unfolding } = useSession();
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = [unfolding.subscribeLane(lane, listener), nearCells.subscribeLanes(listener)];
      return () => stops.forEach((stop) => stop());
    },
    [lane, nearCells, unfolding],
  );
  return useSyncExternalStore(subscribe, () => unfolding.isLaneOpen(lane) || nearCells.hasLane(lane));
}
