import { flushSync } from 'react-dom';
import type { EditorSession } from '../session/editorSession.ts';
import { focusSpot } from '../session/focus.ts';

/**
 * A menu is answered or left: within the press it is gone and focus is back at the spot, so that what was chosen, and the
 * keys that follow at once, find the map as it is without it.
 */
export function closeMenu(session: EditorSession): void {
  if (!session.state.getState().menu) return;
  flushSync(() => session.state.setState({ menu: null }));
  returnFocus(session);
}

/** Focus goes back to the spot, unless what was chosen has opened something that wants it. */
export function returnFocus(session: EditorSession): void {
  const { editing, menu, question } = session.state.getState();
  const { activeElement } = document;
  if (editing || menu || question || activeElement?.hasAttribute('data-spot')) return;
  if (activeElement?.closest('[data-panel="details"]')) return;
  focusSpot(session);
}

/** A dialog of the map is answered or left: within the press it is gone and focus is back, so that no key is lost. */
export function closeQuestion(session: EditorSession): void {
  flushSync(() => session.state.setState({ question: null }));
  returnFocus(session);
  requestAnimationFrame(() => returnFocus(session));
}
