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

/** In a cell with more cards than this, each is asked whether it is near. */
const many = 60;
/** Of these the near ones change so many at a time. */
const step = 20;

/** Which cards of a cell are near enough to draw their faces: from one to before another. */
export interface NearCards {
  readonly from: number;
  readonly to: number;
  /** Whether all of them are asked as one, as in most cells. */
  readonly isWhole: boolean;
}

/** `isStack`: each lies under the one before it, which points of a curve do not. */
export function useNearCards(
  cell: CellKey,
  { cards, isStack, near }: { cards: readonly CardId[]; isStack: boolean; near: boolean },
): NearCards {
  const { camera, layout } = useSession();
  const isWhole = cards.length <= many || !isStack;
  const subscribe = useCallback(
    (listener: () => void) => {
      if (isWhole) return () => undefined;
      const stops = [camera.near.subscribe(listener), layout.subscribeCell(cell, listener)];
      return () => stops.forEach((stop) => stop());
    },
    [camera, cell, isWhole, layout],
  );
  const behind = useCallback(
    (edge: 'top' | 'bottom') => {
      if (isWhole || !near) return 0;
      const y = camera.near.getState()[edge];
      return firstBehind(cards, (id) => (layout.getState().cardBox(id)?.y ?? 0) > y);
    },
    [camera, cards, isWhole, layout, near],
  );
  const from = useSyncExternalStore(subscribe, () => Math.floor((behind('top') - 1) / step) * step);
  const to = useSyncExternalStore(subscribe, () => Math.ceil(behind('bottom') / step) * step);
  if (isWhole) return { from: 0, to: near ? cards.length : 0, isWhole };
  return { from, to, isWhole };
}

/** How many come before the first of which it is so; from there on it is so of all. */
function firstBehind(cards: readonly CardId[], isSo: (id: CardId) => boolean): number {
  let [start, end] = [0, cards.length];
  while (start < end) {
    const middle = (start + end) >> 1;
    if (isSo(cards[middle]!)) end = middle;
    else start = middle + 1;
  }
  return start;
}
