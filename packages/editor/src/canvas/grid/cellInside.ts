import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react';
import { cellKey } from '@throughline/journey';
import type { CardId, CellKey, GridLayout, LaneId, StageId } from '@throughline/journey';
import { useSession } from '../../session/editorSession.ts';
import { touches } from '../flow/near.ts';
import { useCamera } from '../flow/useCamera.ts';
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
    const top = now.cellBox(stage, lane)?.y ?? 0;
    const boxes = cards.map((id) => now.cardBox(id) ?? { x: 0, y: top, width: 0, height: 0 });
    const before = last.current;
    const { measured } = layout;
    const key = boxes.map((box) => `${box.y - top} ${box.width} ${box.height}`).join();
    if (before?.key === key && before.measured === measured) {
      last.current = { ...before, layout: now, cards };
      return before.spots;
    }
    const known = before?.measured === measured ? before.spots : [];
    const spots = boxes.map(({ height, width, y }, index) => {
      const old = known[index];
      const isSame = old?.top === y - top && old.width === width && old.height === height;
      return isSame ? old : { top: y - top, width, height };
    });
    last.current = { layout: now, cards, key, measured, spots };
    return spots;
  });
}

/** Whether a cell is near enough to the viewport for its cards to draw their faces. */
export function useCellIsNear(stage: StageId, lane: LaneId): boolean {
  const { layout } = useSession();
  const { near } = useCamera();
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = [near.subscribe(listener), layout.subscribe(listener)];
      return () => stops.forEach((stop) => stop());
    },
    [layout, near],
  );
  return useSyncExternalStore(subscribe, () => {
    const box = layout.getState().cellBox(stage, lane);
    return box !== null && touches(near.getState(), box);
  });
}

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
