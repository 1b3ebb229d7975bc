import { useCallback, useRef, useSyncExternalStore } from 'react';
import { cellKey } from '@throughline/journey';
import type { CardId, CellKey, GridLayout, LaneId, StageId } from '@throughline/journey';
import { useSession } from '../../session/editorSession.ts';
import type { SpotInCell } from './CardButton.tsx';

interface SpotsOfMoment {
  readonly layout: GridLayout;
  readonly cards: readonly CardId[];
  readonly key: string;
  readonly measured: number;
  readonly spots: readonly SpotInCell[];
}

/** Where the cards of a cell lie in it. A spot that has not changed is the same object. */
export function useSpots(stage: StageId, lane: LaneId, cards: readonly CardId[]): readonly SpotInCell[] {
  const { layout } = useSession();
  const last = useRef<SpotsOfMoment | null>(null);
  const subscribe = useCallback(
    (listener: () => void) => layout.subscribeCell(cellKey(stage, lane), listener),
    [layout, stage, lane],
  );
  return useSyncExternalStore(subscribe, () => {
    const now = layout.getState();
    if (last.current?.layout === now && last.current.cards === cards) return last.current.spots;
    const places = spotsIn(now, now.cellBox(stage, lane)?.y ?? 0, cards);
    const before = last.current;
    const { measured } = layout;
    const key = places.map(({ gap, height, width }) => `${gap} ${width} ${height}`).join();
    if (before?.key === key && before.measured === measured) {
      last.current = { ...before, layout: now, cards };
      return before.spots;
    }
    const known = before?.measured === measured ? before.spots : [];
    const spots = places.map((spot, index) => {
      const old = known[index];
      const isSame = old?.gap === spot.gap && old.width === spot.width && old.height === spot.height;
      return isSame ? old : spot;
    });
    last.current = { layout: now, cards, key, measured, spots };
    return spots;
  });
}

/** `top` is the cell's. Points of a curve stand out of the stack: what comes after one lies under the card before it. */
function spotsIn(layout: GridLayout, top: number, cards: readonly CardId[]): readonly SpotInCell[] {
  let end = top;
  return cards.map((id) => {
    const box = layout.cardBox(id);
    if (!box || layout.curvePoint(id)) return nowhere;
    const gap = box.y - end;
    end = box.y + box.height;
    return { gap, width: box.width, height: box.height };
  });
}

const nowhere: SpotInCell = { gap: 0, width: 0, height: 0 };

/** Whether a cell is near enough to the viewport for its cards to draw their faces. */
export function useCellIsNear(cell: CellKey): boolean {
  const { nearCells } = useSession();
  const subscribe = useCallback(
    (listener: () => void) => nearCells.subscribe(cell, listener),
    [cell, nearCells],
  );
  return useSyncExternalStore(subscribe, () => nearCells.has(cell));
}
