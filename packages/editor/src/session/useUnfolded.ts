import { useCallback, useEffect, useSyncExternalStore } from 'react';
import type { CardId, CellKey } from '@throughline/journey';
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
