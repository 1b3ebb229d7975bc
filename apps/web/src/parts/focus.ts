import { useEffect, useLayoutEffect, type RefObject } from 'react';

/** Puts the focus on the page's main part: never on nothing. */
function focusMain(): void {
  document.querySelector('main')?.focus({ preventScroll: true });
}

function focusMainIfNowhere(): void {
  if (document.activeElement === document.body || document.activeElement === null) focusMain();
}

/** For a page: its main part takes the focus when the page before has left it nowhere. */
export function useFocusHere(): void {
  useLayoutEffect(focusMainIfNowhere, []);
}

/** Menus and dialogs give the focus back to what opened them within this time, in milliseconds. */
const givenBack = 100;

/** For what opens menus and dialogs and may be gone when they close: the focus then goes to the page's main part. */
export function useLeavesNoGap(): void {
  useEffect(
    () => () => {
      setTimeout(focusMainIfNowhere, givenBack);
    },
    [],
  );
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
