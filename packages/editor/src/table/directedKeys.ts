import { keysOf } from '../session/keys.ts';

/** The keys of an event as a hand means them: in a table written from right to left, Left leads on. */
export function directedKeys(event: KeyboardEvent): string {
  const keys = keysOf(event);
  if (!isLeftward(event)) return keys;
  if (keys === 'ArrowLeft') return 'ArrowRight';
  return keys === 'ArrowRight' ? 'ArrowLeft' : keys;
}

function isLeftward({ currentTarget, target }: KeyboardEvent): boolean {
  const element = target instanceof Element ? target : currentTarget;
  return element instanceof Element && getComputedStyle(element).direction === 'rtl';
}
