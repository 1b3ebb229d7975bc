import { focusSpot } from './focus.ts';
import type { EditorSession } from './editorSession.ts';

/** The parts of the page that F6 goes through, in the order they stand in it: the map, and what says that it is one. */
const regions = '[data-region], [data-map]';

/** What can have focus by Tab; of a toolbar, the one button that can. */
const stops =
  'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [tabindex]';

/** Where focus was last in each part. */
const last = new WeakMap<Element, WeakRef<HTMLElement>>();

/** Remembers where focus is in each part of the page. Returns how to stop. */
export function followRegions(): () => void {
  const note = ({ target }: FocusEvent): void => {
    if (!(target instanceof HTMLElement)) return;
    const region = target.closest(regions);
    if (region) last.set(region, new WeakRef(target));
  };
  document.addEventListener('focusin', note);
  return () => document.removeEventListener('focusin', note);
}

/** Focus goes to the next part of the page, or the one before: to where it last was in it. */
export function goToRegion(session: EditorSession, by: 1 | -1): void {
  const all = [...document.querySelectorAll<HTMLElement>(regions)].filter(
    (region) => isSeen(region) && (region.matches('[data-map]') || stopIn(region) !== null),
  );
  const here = document.activeElement?.closest(regions);
  const now = all.findIndex((region) => region === here);
  const next = now < 0 ? all.find((region) => region.matches('[data-map]')) : all.at((now + by) % all.length);
  if (!next) return;
  if (next.matches('[data-map]')) focusSpot(session);
  // Beside a table the names of stages and lanes are a part of their own, and the spot can be among them.
  const isThere =
    next.matches('[data-map]') && (session.waiting.focus || next.contains(document.activeElement));
  if (!isThere) stopIn(next)?.focus();
}

function stopIn(region: HTMLElement): HTMLElement | null {
  const before = last.get(region)?.deref();
  if (before?.isConnected && region.contains(before) && isSeen(before)) return before;
  const all = [...region.querySelectorAll<HTMLElement>(stops)];
  return all.find((element) => element.tabIndex >= 0 && isSeen(element)) ?? null;
}

function isSeen(element: HTMLElement): boolean {
  return typeof element.checkVisibility !== 'function' || element.checkVisibility();
}
