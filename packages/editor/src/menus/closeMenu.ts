import { flushSync } from 'react-dom';
import type { EditorSession } from '../session/editorSession.ts';
import { focusSpot } from '../session/focus.ts';

/** Focus goes back to the spot, unless what was chosen has opened something that wants it. */
export function closeMenu(session: EditorSession): void {
  session.state.setState({ menu: null });
  requestAnimationFrame(() => returnFocus(session));
}

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

/** Once the menu has closed, so that what opens next can take focus. */
export function afterMenu(act: () => void): void {
  setTimeout(act, 0);
}
