import { useCallback, useLayoutEffect, useState, useSyncExternalStore } from 'react';

/** Rows from one to before another. */
export interface RowWindow {
  readonly from: number;
  readonly to: number;
  /** In CSS px; all rows are of one height. */
  readonly rowHeight: number;
}

/** Rows drawn beyond those that are seen, above and below, so that a fast hand does not outrun them. */
const beyond = 14;
/** A window moves on by so many rows at a time: between, scrolling draws nothing anew. */
const stride = 6;
/** A table of so few rows is drawn whole, so that assistive technology can read through it without moving focus. */
const wholeBelow = 150;
/** Until a row is there to be measured, and where nothing has a size. */
const [guessedRow, guessedRoom] = [46, 700];

/** Which of `count` rows are near what is seen of the scroller. */
export function useWindow(scroller: HTMLElement | null, count: number): RowWindow {
  const rowHeight = useRowHeight(scroller);
  const subscribe = useCallback(
    (listener: () => void): (() => void) => {
      if (!scroller) return () => undefined;
      scroller.addEventListener('scroll', listener, { passive: true });
      const seen = typeof ResizeObserver === 'function' ? new ResizeObserver(listener) : null;
      seen?.observe(scroller);
      return () => {
        scroller.removeEventListener('scroll', listener);
        seen?.disconnect();
      };
    },
    [scroller],
  );
  const first = useSyncExternalStore(subscribe, () => {
    const top = (scroller?.scrollTop ?? 0) / rowHeight;
    return Math.floor(top / stride) * stride;
  });
  const room = useSyncExternalStore(subscribe, () =>
    Math.ceil((scroller?.clientHeight || guessedRoom) / rowHeight),
  );
  if (count <= wholeBelow) return { from: 0, to: count, rowHeight };
  const to = Math.min(count, first + room + stride + beyond);
  return { from: Math.max(0, Math.min(first - beyond, count)), to, rowHeight };
}

/** Asked of a row that is drawn, again when letters become larger or smaller. */
function useRowHeight(scroller: HTMLElement | null): number {
  const [height, setHeight] = useState(guessedRow);
  useLayoutEffect(() => {
    if (!scroller) return undefined;
    const measure = (): void => {
      const row = scroller.querySelector<HTMLElement>('tbody tr[data-card]');
      if (row && row.offsetHeight > 0) setHeight(row.offsetHeight);
    };
    measure();
    if (typeof ResizeObserver !== 'function') return undefined;
    const seen = new ResizeObserver(measure);
    seen.observe(scroller);
    return () => seen.disconnect();
  }, [scroller]);
  return height;
}
