import { useEffect, useLayoutEffect, useRef } from 'react';
import type { CardId, GridSpot } from '@throughline/journey';
import { useArrival } from '../parts/useArrival.ts';
import { useSession } from '../session/editorSession.ts';
import type { EditorSession } from '../session/editorSession.ts';
import { focusSpot } from '../session/focus.ts';
import { isFocusNowhere, useFocusWithin } from '../session/focusWithin.ts';
import { useMapState } from '../session/hooks.ts';
import { useAxesShown, useOpenTable } from './TableContext.ts';
import { cursorRow } from './tableCursor.ts';
import { useRows } from './useRows.ts';

/**
 * Focus that was in the table stays in it: when its row goes, the row that comes to lie there has it, before anything
 * is painted. Where somebody is led to a card (a search, an undo, the palette), its row comes into sight.
 */
export function TableFocus({ scroller }: { readonly scroller: HTMLElement }): null {
  const session = useSession();
  const { table } = useOpenTable();
  const root = useRef(scroller);
  const had = useFocusWithin(root, () => queueMicrotask(keep));
  const rows = useRows(table.rows, (state) => state.rows);
  const spot = useMapState((state) => state.spot);
  const tombstone = useMapState((state) => state.tombstone);
  const question = useMapState((state) => state.question);
  const areAxesShown = useAxesShown();
  const isOfAxes = areAxesShown && (spot.at === 'stage' || spot.at === 'lane');
  const last = useRef<{ readonly row: number; readonly rows: typeof rows }>({ row: 0, rows });

  function keep(): void {
    if (!had.current || !isFocusNowhere()) return;
    focusSpot(session);
    // The last row has gone.
    if (rows.length === 0 && isFocusNowhere()) scroller.focus({ preventScroll: true });
  }

  useArrival(root);
  useLayoutEffect(() => {
    // Its name is there, and keeps it.
    if (isOfAxes) return;
    const isRow = spot.at === 'card' && rows.includes(spot.card);
    if (isRow || tombstone || rows.length === 0) {
      last.current = { row: cursorRow(table), rows };
      if (session.waiting.focus) focusSpot(session);
      keep();
      return;
    }
    // Focus was on no card, or its card is gone: the row that stands for that is where keys go on.
    const card = rowFor(session, rows, spot) ?? rows[Math.min(last.current.row, rows.length - 1)];
    const isGone = last.current.rows !== rows;
    last.current = { row: last.current.row, rows };
    if (card && (isGone || had.current || session.waiting.focus)) standAt(session, card);
  });

  // A card one is led to, not one that others moved under one's hands: then focus is not in the table yet.
  useEffect(() => {
    if (question || spot.at !== 'card') return;
    if (scroller.contains(document.activeElement) && !session.waiting.focus) return;
    const row = rows.indexOf(spot.card);
    if (row >= 0) table.reveal(row);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- led there once, whatever happens to rows afterwards
  }, [spot, scroller]);
  return null;
}

/** The first row of a stage, a lane or a cell; undefined: of none of them. */
function rowFor({ shown }: EditorSession, rows: readonly CardId[], spot: GridSpot): CardId | undefined {
  const lane = 'lane' in spot ? spot.lane : null;
  const stage = 'stage' in spot ? spot.stage : null;
  if (lane === null && stage === null) return undefined;
  const { cards } = shown.getState();
  return rows.find((id) => {
    const place = cards.get(id)?.place;
    return (lane === null || place?.lane === lane) && (stage === null || place?.stage === stage);
  });
}

/** Keys go on from this card, but for who writes one. */
function standAt({ state }: EditorSession, card: CardId): void {
  const { editing } = state.getState();
  if (editing === null) state.setState({ spot: { at: 'card', card } });
}
