import type { EditorSession } from './editorSession.ts';
import { isText } from './keyboard.ts';
import { keysOf } from './keys.ts';
import { letGo } from './letGo.ts';

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
    if (command && !command.native && command.enabled(session)) {
      event.preventDefault();
      event.stopPropagation();
      command.run(session);
    } else pressedAhead(session, event);
  };
  window.addEventListener('keydown', press, { capture: true });
  return () => window.removeEventListener('keydown', press, { capture: true });
}

/**
 * A dialog or menu was asked for and is still coming: keys are no longer those of the map, in whichever view of it, nor of
 * what is written on it. Letters are those of the palette. A field beside the map keeps its keys: somebody went there.
 */
function pressedAhead({ state }: EditorSession, event: KeyboardEvent): void {
  const { menu, question } = state.getState();
  if ((!menu && !question) || isInFieldBesideMap(event.target)) return;
  event.stopPropagation();
  const isLetter = isText(event) && [...event.key].length === 1;
  if (isLetter || event.key === 'Enter' || event.key === ' ') event.preventDefault();
  if (question?.ask === 'palette' && isLetter)
    state.setState({ question: { ...question, typed: question.typed + event.key } });
}

function isInFieldBesideMap(target: EventTarget | null): boolean {
  const field = target instanceof Element && target.closest('input, textarea, select, [contenteditable]');
  return Boolean(field && !field.closest('[data-map]'));
}
