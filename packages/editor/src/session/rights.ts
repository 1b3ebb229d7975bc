import type { EditorSession } from './editorSession.ts';
import { tell } from './notice.ts';

/** Whether this person may change the map; if not, says so. Every action asks first. */
export function mayWrite(session: EditorSession): boolean {
  if (session.state.getState().rights === 'write') return true;
  tell(session, session.words('said.viewOnly'), 'rights');
  return false;
}
