import { useEffect, useLayoutEffect } from 'react';
import type { RefObject } from 'react';
import { useSession } from '../session/editorSession.ts';
import { focusSpot } from '../session/focus.ts';
import { isFocusNowhere, useFocusWithin } from '../session/focusWithin.ts';
import { useJourney, useMapState } from '../session/hooks.ts';

/**
 * Focus that was on the map, in whichever view of it, stays there: when the element that had it moves to another cell or
 * goes away, the present spot takes it, before anything is painted. Never `body`.
 */
export function FocusKeeper({ root }: { readonly root: RefObject<HTMLElement | null> }): null {
  const session = useSession();
  const keep = (): void => {
    if (had.current && isFocusNowhere()) focusSpot(session);
  };
  const had = useFocusWithin(root, () => queueMicrotask(keep));
  useJourney((journey) => journey);
  useMapState((state) => state);

  useLayoutEffect(() => {
    if (session.waiting.focus) focusSpot(session);
    else keep();
  });
  useEffect(() => {
    // The place that had focus in another view may have none in this one: then its first place takes it.
    const timer = setTimeout(() => {
      if (!session.waiting.focus || !isFocusNowhere()) return;
      session.waiting.focus = false;
      const places = '[data-spot][tabindex="0"], [data-spot]';
      root.current?.querySelector<HTMLElement>(places)?.focus({ preventScroll: true });
    }, latestMs);
    return () => clearTimeout(timer);
  }, [root, session]);
  return null;
}

/** A view that comes has all its places by then, in milliseconds; keys are lost only as long. */
const latestMs = 400;
