import { useMemo, useSyncExternalStore } from 'react';
import { cardIdsIn, cellKey } from '@throughline/journey';
import type { Card, CardId, CellKey, LaneId, StageId } from '@throughline/journey';
import type { Detail } from '../canvas/flow/detail.ts';
import { besideWords } from './besideWords.ts';
import type { CardLook } from './cardMarks.ts';
import { useSession } from './editorSession.ts';
import type { EditorSession } from './editorSession.ts';
import type { Standing } from './emphasis.ts';
import { cardsAtOnce } from './unfolding.ts';

/** All that a cell of the map follows beside where its cards lie. */
export interface CellOnMap {
  /** Its live cards in order. */
  readonly cards: readonly CardId[];
  /** Near enough to the viewport for its cards to draw their faces. */
  readonly isNear: boolean;
  /** How much of each; null where it is not near. */
  readonly detail: Detail | null;
  /** Its turn has come, while a large map opens. */
  readonly isOpen: boolean;
  /** Of its stage; null while that is not drawn. */
  readonly width: number | null;
  /** The map's one Tab stop is on it. */
  readonly isHere: boolean;
  /** Of very many cards, the one that the Tab stop is on. */
  readonly cardHere: CardId | null;
  readonly isAllSelected: boolean;
  readonly mayWrite: boolean;
}

/** All that a card on the map follows of itself. */
export interface CardOnMap {
  /** As it is drawn: while it is written over its face, which nobody sees, the words stay as they were. */
  readonly card: Card | undefined;
  readonly look: CardLook;
  readonly standing: Standing;
}

/**
 * A cell, with one subscription: there are thousands of cells and cards, and each question that a component asks by
 * itself is asked so often when a map opens, and whenever anything tells all of them.
 */
export function useCellOnMap(stage: StageId, lane: LaneId): CellOnMap {
  const session = useSession();
  const cell = useMemo(() => followCell(session, stage, lane), [session, stage, lane]);
  return useSyncExternalStore(cell.subscribe, cell.getState);
}

/** A card, with one subscription; hears of no other card. */
export function useCardOnMap(id: CardId): CardOnMap {
  const session = useSession();
  const card = useMemo(() => followCard(session, id), [session, id]);
  return useSyncExternalStore(card.subscribe, card.getState);
}

interface Followed<T> {
  subscribe(listener: () => void): () => void;
  /** The same object while nothing of it changes. */
  getState(): T;
}

function followCell(session: EditorSession, stage: StageId, lane: LaneId): Followed<CellOnMap> {
  const { cellMarks, layout, nearCells, shown, unfolding } = session;
  const cell = cellKey(stage, lane);
  return {
    subscribe: all(
      (listener) => shown.subscribeCell(cell, listener),
      (listener) => nearCells.subscribe(cell, listener),
      (listener) => unfolding.subscribe(cell, listener),
      (listener) => cellMarks.subscribe(cell, listener),
      layout.subscribeColumns,
    ),
    getState: kept(() => cellNow(session, { cell, stage, lane })),
  };
}

interface PlaceOfCell {
  readonly cell: CellKey;
  readonly stage: StageId;
  readonly lane: LaneId;
}

function cellNow(session: EditorSession, { cell, lane, stage }: PlaceOfCell): CellOnMap {
  const { layout, nearCells, shown, state, unfolding } = session;
  const { rights, selection, spot } = state.getState();
  const cards = cardIdsIn(shown.getState(), stage, lane);
  const detail = nearCells.detail(cell);
  return {
    cards,
    isNear: detail !== null,
    detail,
    isOpen: unfolding.isOpen(cell),
    width: layout.getState().columns.find((each) => each.stage === stage)?.width ?? null,
    isHere: spot.at === 'cell' && spot.stage === stage && spot.lane === lane,
    cardHere:
      cards.length > cardsAtOnce && spot.at === 'card' && cards.includes(spot.card) ? spot.card : null,
    isAllSelected: selection.size > 0 && cards.length > 0 && cards.every((id) => selection.has(id)),
    mayWrite: rights === 'write',
  };
}

function followCard({ emphasis, marks, shown }: EditorSession, id: CardId): Followed<CardOnMap> {
  let drawn: Card | undefined;
  return {
    subscribe: all(
      (listener) => shown.subscribeCard(id, listener),
      (listener) => marks.subscribe(id, listener),
      (listener) => emphasis.subscribe(id, listener),
    ),
    getState: kept(() => {
      const card = shown.getState().cards.get(id);
      const look = marks.of(id);
      const isSame = card && drawn && look.isEdited && besideWords(card) === besideWords(drawn);
      if (!isSame) drawn = card;
      return { card: drawn, look, standing: emphasis.of(id) };
    }),
  };
}

/** One subscription to all of these. */
function all(
  ...follow: readonly ((listener: () => void) => () => void)[]
): (listener: () => void) => () => void {
  return (listener) => {
    const stops = follow.map((each) => each(listener));
    return () => stops.forEach((stop) => stop());
  };
}

/** What it was before, while all its parts are the same. */
function kept<T extends object>(look: () => T): () => T {
  let last: T | null = null;
  return () => {
    const now = look();
    const before = last;
    const isSame =
      before !== null && (Object.keys(now) as (keyof T)[]).every((key) => now[key] === before[key]);
    last = isSame ? before : now;
    return last;
  };
}
