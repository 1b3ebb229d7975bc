import type { EditorSession } from './editorSession.ts';
import { focusSpot } from './focus.ts';
import { isFocusNowhere } from './focusWithin.ts';

/**
 * Lets go of the dialog or menu that was asked for and is still coming, wherever focus is meanwhile: keys belong to the
 * map again. Returns whether there was one.
 */
export function letGo(session: EditorSession): boolean {
  const { menu, question } = session.state.getState();
  if (!menu && !question) return false;
  session.state.setState({ menu: null, question: null });
  if (isFocusNowhere()) focusSpot(session);
  return true;
}
