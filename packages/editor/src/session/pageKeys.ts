import type { EditorSession } from './editorSession.ts';
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
    const command = session.keymap.meaning(keysOf(event), 'anywhere');
    if (!command || command.native || !command.enabled(session)) return;
    event.preventDefault();
    event.stopPropagation();
    command.run(session);
  };
  window.addEventListener('keydown', press, { capture: true });
  return () => window.removeEventListener('keydown', press, { capture: true });
}
