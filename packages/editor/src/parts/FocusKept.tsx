import { useLayoutEffect } from 'react';
import type { RefObject } from 'react';
import { isFocusNowhere, useFocusWithin } from '../session/focusWithin.ts';
import { useJourney, useMapState, useView } from '../session/hooks.ts';

/** Beside a `FocusKeeper`: where the spot has no element either, focus that was in `root` is its own, never `body`'s. */
export function FocusKept({ root }: { readonly root: RefObject<HTMLElement | null> }): null {
  const had = useFocusWithin(root);
  useJourney((journey) => journey);
  useMapState((state) => state);
  useView((view) => view);
  useLayoutEffect(() => {
    if (had.current && isFocusNowhere()) root.current?.focus({ preventScroll: true });
  });
  return null;
}
