import { useEffect, type RefObject } from 'react';

/** Escape anywhere in a part of the page, unless something in it has taken the key. */
export function useEscape(part: RefObject<HTMLElement | null>, onEscape: () => void): void {
  useEffect(() => {
    const element = part.current;
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
      event.preventDefault();
      onEscape();
    };
    element?.addEventListener('keydown', press);
    return () => element?.removeEventListener('keydown', press);
  }, [part, onEscape]);
}

/** What lies over the page and hears its own Escape. */
const over = 'dialog, [role="dialog"], [role="alertdialog"], [role="menu"]';

/** Escape, wherever focus is, while a dialog was asked for whose code is still on the way: it does not come any more. */
export function useEscapeBeforeItComes(isAsked: boolean, onEscape: () => void): void {
  useEffect(() => {
    if (!isAsked) return undefined;
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
      if (event.target instanceof Element && event.target.closest(over)) return;
      event.preventDefault();
      event.stopPropagation();
      onEscape();
    };
    window.addEventListener('keydown', press, { capture: true });
    return () => window.removeEventListener('keydown', press, { capture: true });
  }, [isAsked, onEscape]);
}
