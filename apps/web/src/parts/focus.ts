import { useEffect, useLayoutEffect, type RefObject } from 'react';

/** Puts the focus on the page's main part, or where one was in the grid of it: never on nothing. */
function focusMain(): void {
  const main = document.querySelector('main');
  const place = main?.querySelector<HTMLElement>('[role="grid"] [tabindex="0"]') ?? main;
  place?.focus({ preventScroll: true });
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

/**
 * For dialogs, and for what opens them and may be gone when they close: where the focus was left nowhere, it goes to the
 * page's main part.
 */
export function useLeavesNoGap(): void {
  useEffect(
    () => () => {
      // A busy page gives it back late: not before the frame in which it would have.
      setTimeout(() => requestAnimationFrame(focusMainIfNowhere), givenBack);
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

/** What has the focus, or, of what is in a menu, the button of the menu: it is still there when the menu is gone. */
export function focusedNow(): HTMLElement | null {
  const focused = document.activeElement;
  const opener = focused?.closest('[role="menu"]')?.getAttribute('aria-labelledby');
  const found = opener ? document.getElementById(opener) : focused;
  return found instanceof HTMLElement && found !== document.body ? found : null;
}

/** Who lends the focus to a part that opens beside others. */
interface Lending {
  /** What takes the focus in the part. */
  readonly first: RefObject<HTMLElement | null>;
  /** `focusedNow` when the part was asked for. */
  readonly from: () => HTMLElement | null;
}

/**
 * For a part that opens beside others: it takes the focus, and when it goes with the focus in it, gives it back; to what
 * has the same id where the page was built anew meanwhile.
 */
export function useBorrowsFocus(part: RefObject<HTMLElement | null>, { first, from }: Lending): void {
  useLayoutEffect(() => {
    const element = part.current;
    let before = from();
    first.current?.focus({ preventScroll: true });
    // What it was asked from may give the focus back only now.
    const timer = setTimeout(() => {
      if (element?.contains(document.activeElement)) return;
      before = focusedNow();
      first.current?.focus({ preventScroll: true });
    }, givenBack);
    // Where somebody goes themselves is where they want to be.
    const stay = (): void => clearTimeout(timer);
    document.addEventListener('pointerdown', stay, true);
    document.addEventListener('keydown', stay, true);
    return () => {
      stay();
      document.removeEventListener('pointerdown', stay, true);
      document.removeEventListener('keydown', stay, true);
      if (!element?.contains(document.activeElement)) return;
      const back = before?.isConnected ? before : document.getElementById(before?.id ?? '');
      if (back) back.focus({ preventScroll: true });
      else focusMain();
    };
  }, [part, first, from]);
}
