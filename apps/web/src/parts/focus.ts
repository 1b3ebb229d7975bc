import { useLayoutEffect, type RefObject } from 'react';

/** Puts the focus on the page's main part: never on nothing. */
function focusMain(): void {
  document.querySelector('main')?.focus({ preventScroll: true });
}

/** For the main part of a page: takes the focus when the page before it has left it nowhere. */
export function useFocusHere(): void {
  useLayoutEffect(() => {
    if (document.activeElement === document.body || document.activeElement === null) focusMain();
  }, []);
}

/** For what goes away by itself or by its own button: the focus in it goes to the page's main part, not nowhere. */
export function useHandsFocusOn(part: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = part.current;
    return () => {
      if (element?.contains(document.activeElement)) focusMain();
    };
  }, [part]);
}
