import { useEffect, useEffectEvent, useRef } from 'react';
import type { RefObject } from 'react';

/** Whether focus is in `root`, or was until its element went away. `whenLost`: it has left, and for no other element. */
export function useFocusWithin(
  root: RefObject<HTMLElement | null>,
  whenLost?: () => void,
): RefObject<boolean> {
  const had = useRef(false);
  const lose = useEffectEvent(() => whenLost?.());
  useEffect(() => {
    const element = root.current;
    if (!element) return undefined;
    // What has focus when it comes got it before anybody listened.
    had.current ||= element.contains(document.activeElement);
    const gone = new AbortController();
    const { signal } = gone;
    element.addEventListener('focusin', () => (had.current = true), { signal });
    element.addEventListener(
      'focusout',
      ({ relatedTarget }) => {
        if (relatedTarget instanceof Node) had.current = element.contains(relatedTarget);
        else lose();
      },
      { signal },
    );
    return () => gone.abort();
  }, [root]);
  return had;
}

/** Whether keys go to no element at all. */
export function isFocusNowhere(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}
