import type { EditorSession } from './editorSession.ts';
import { focusSpot } from './focus.ts';
import { isFocusNowhere } from './focusWithin.ts';
import { keysOf } from './keys.ts';

/** What lies over the page and has keys of its own. */
const over = 'dialog, [role="dialog"], [role="alertdialog"], [role="menu"]';

/**
 * Keys of the whole page: they are heard before any field, so that they work while text is written too. A command that
 * would do nothing now leaves its keys to the browser. Returns how to stop.
 */
export function listenForPageKeys(session: EditorSession): () => void {
  const press = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return;
    if (event.target instanceof Element && event.target.closest(over)) return;
    if (event.key === 'Escape' && letGo(session)) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    const command = session.keymap.meaning(keysOf(event), 'anywhere');
    if (!command || command.native || !command.enabled(session)) return;
    event.preventDefault();
    event.stopPropagation();
    command.run(session);
  };
  window.addEventListener('keydown', press, { capture: true });
  return () => window.removeEventListener('keydown', press, { capture: true });
}

/** Of a dialog that was asked for and is still coming, wherever focus is meanwhile. */
function letGo(session: EditorSession): boolean {
  if (!session.state.getState().question) return false;
  session.state.setState({ question: null });
  if (isFocusNowhere()) focusSpot(session);
  return true;
}
