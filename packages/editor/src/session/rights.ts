import type { EditorSession } from './editorSession.ts';

/** Whether this person may change the map; if not, says so. Every action asks first. */
export function mayWrite({ announcer, state, words }: EditorSession): boolean {
  if (state.getState().rights === 'write') return true;
  announcer.say(words('said.viewOnly'), 'rights');
  return false;
}
