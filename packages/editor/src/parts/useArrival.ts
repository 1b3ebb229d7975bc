import { useEffect, useLayoutEffect } from 'react';
import type { RefObject } from 'react';
import { useSession } from '../session/editorSession.ts';
import type { EditorSession } from '../session/editorSession.ts';
import { isFocusNowhere } from '../session/focusWithin.ts';

/**
 * Focus that was to go along to another view arrives in it: at the present spot, or where that has no place there, at the
 * view's first place. The view one leaves cannot take it back, however long the code of this one was coming.
 */
export function useArrival(root: RefObject<HTMLElement | null>): void {
  const session = useSession();
  useLayoutEffect(() => expectFocus(session), [session]);
  useEffect(() => arrive(session, root), [root, session]);
}

function expectFocus({ waiting }: EditorSession): void {
  if (waiting.view) waiting.focus = true;
}

function arrive({ waiting }: EditorSession, root: RefObject<HTMLElement | null>): () => void {
  if (!waiting.view) return () => undefined;
  waiting.view = false;
  let looks = 0;
  const timer = setInterval(() => {
    looks += 1;
    if (isFocusNowhere()) firstPlace(root.current)?.focus({ preventScroll: true });
    if (isFocusNowhere() && looks < mostLooks) return;
    waiting.focus = false;
    clearInterval(timer);
  }, lookEveryMs);
  return () => clearInterval(timer);
}

function firstPlace(root: HTMLElement | null): HTMLElement | null {
  return root?.querySelector<HTMLElement>('[data-spot][tabindex="0"], [data-spot]') ?? root;
}

/** A view that comes has all its places by then, in milliseconds; keys are lost only as long. */
const lookEveryMs = 400;
/** On a slow device they come later. */
const mostLooks = 10;
