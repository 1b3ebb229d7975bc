import { useEffect, useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { useSession } from '../../session/editorSession.ts';
import { focusSpot } from '../../session/focus.ts';
import { useJourney, useMapState } from '../../session/hooks.ts';

/**
 * Focus that was on the map stays on the map: when the element that had it moves to another cell or goes away,
 * the present spot takes it, before anything is painted. Never `body`.
 */
export function FocusKeeper({ root }: { readonly root: RefObject<HTMLElement | null> }): null {
  const session = useSession();
  const had = useRef(false);
  useJourney((journey) => journey);
  useMapState((state) => state);

  useEffect(() => {
    const element = root.current;
    if (!element) return undefined;
    const gone = new AbortController();
    const { signal } = gone;
    element.addEventListener('focusin', () => (had.current = true), { signal });
    element.addEventListener(
      'focusout',
      ({ relatedTarget }) => {
        if (relatedTarget instanceof Node) had.current = element.contains(relatedTarget);
        else queueMicrotask(keep);
      },
      { signal },
    );
    const keep = (): void => {
      if (had.current && isNowhere()) focusSpot(session);
    };
    return () => gone.abort();
  }, [root, session]);

  useLayoutEffect(() => {
    if (session.waiting.focus || (had.current && isNowhere())) focusSpot(session);
  });
  return null;
}

function isNowhere(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}
