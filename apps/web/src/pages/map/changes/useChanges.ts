import type { JourneyDoc } from '@throughline/doc';
import type { Journey } from '@throughline/journey';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { focusedNow } from '../../../parts/focus.ts';
import type { MapHistory } from '../history/useHistory.ts';
import type { Away } from '../../../session/apart.ts';

/** What of the list of changes is on the screen. */
export interface MapChanges {
  readonly isOpen: boolean;
  open(): void;
  close(): void;
  /** What had the focus when it was opened. */
  openedFrom(): HTMLElement | null;
  /** The map as it was when it was opened, or when this device was last back. */
  since(): Journey;
}

/** The part of it that is there at once; the rest comes when it is opened. */
export function useChanges(
  doc: JourneyDoc,
  away: Away,
  { close: leaveHistory }: Pick<MapHistory, 'close'>,
): MapChanges {
  const [isOpen, setOpen] = useState(false);
  const since = useRef(doc.journey);
  const from = useRef<HTMLElement | null>(null);
  useEffect(
    () =>
      away.store.subscribe(({ returns }, before) => {
        if (returns !== before.returns) since.current = doc.journey;
      }),
    [away, doc],
  );
  const open = useCallback(() => {
    from.current = focusedNow();
    leaveHistory();
    setOpen(true);
  }, [leaveHistory]);
  const close = useCallback(() => setOpen(false), []);
  const openedFrom = useCallback(() => from.current, []);
  return useMemo(
    () => ({ isOpen, open, close, openedFrom, since: () => since.current }),
    [isOpen, open, close, openedFrom],
  );
}
