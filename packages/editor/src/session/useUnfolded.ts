import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { CardId, CellKey, LaneId } from '@throughline/journey';
import { useSession } from './editorSession.ts';
import { useMapState } from './hooks.ts';
import type { CellOnMap } from './onMap.ts';
import { cardsAtOnce } from './unfolding.ts';

const none: readonly CardId[] = [];

/** The cards of a cell that are on the page: none before its turn while a large map opens, and of many a part at a time. */
export function useUnfolded(cell: CellKey, cards: readonly CardId[], near: boolean): readonly CardId[] {
  const { unfolding } = useSession();
  const subscribe = useCallback(
    (listener: () => void) => unfolding.subscribe(cell, listener),
    [unfolding, cell],
  );
  const isOpen = useSyncExternalStore(subscribe, () => unfolding.isOpen(cell));
  const wanted = useMapState(({ spot }) =>
    spot.at === 'card' && cards.length > cardsAtOnce && cards.includes(spot.card) ? spot.card : null,
  );
  return useInTurn(cell, { cards, cardHere: wanted, isNear: near, isOpen });
}

/** The same of a cell of which that is known. */
export function useInTurn(
  cell: CellKey,
  { cardHere, cards, isNear, isOpen }: Pick<CellOnMap, 'cards' | 'cardHere' | 'isNear' | 'isOpen'>,
): readonly CardId[] {
  const { unfolding } = useSession();
  useEffect(() => {
    if (isNear) unfolding.open(cell);
  }, [cell, isNear, unfolding]);
  return useInParts(isNear || isOpen ? cards : none, cardHere);
}

/** What is there stays; what comes does so in parts, the card that is to have focus at once. */
function useInParts(cards: readonly CardId[], wanted: CardId | null): readonly CardId[] {
  const [there, setThere] = useState(none);
  const isMany = cards.length > cardsAtOnce;
  const now = useMemo(
    () => (isMany ? nextPart(cards, there, wanted) : cards),
    [cards, isMany, there, wanted],
  );
  useEffect(() => {
    if (!isMany || now === there) return undefined;
    const timer = setTimeout(() => setThere(now));
    return () => clearTimeout(timer);
  }, [isMany, now, there]);
  return now;
}

/** Those that are there already, and so many others. All of them: the very same list. */
export function nextPart(
  cards: readonly CardId[],
  there: readonly CardId[],
  wanted: CardId | null,
): readonly CardId[] {
  const known = new Set(there);
  let left = cardsAtOnce;
  const now = cards.filter((id) => {
    if (known.has(id) || id === wanted) return true;
    left -= 1;
    return left >= 0;
  });
  return now.length === cards.length ? cards : now;
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
