import { useLayoutEffect } from 'react';
import type { RefObject } from 'react';
import { useSession } from '../session/editorSession.ts';
import { focusSpot } from '../session/focus.ts';
import { isFocusNowhere, useFocusWithin } from '../session/focusWithin.ts';
import { useJourney, useMapState } from '../session/hooks.ts';
import { useArrival } from './useArrival.ts';

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

  useArrival(root);
  useLayoutEffect(() => {
    if (session.waiting.focus) focusSpot(session);
    else keep();
  });
  return null;
}
