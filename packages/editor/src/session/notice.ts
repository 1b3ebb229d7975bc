import type { EditorSession } from './editorSession.ts';
import type { Toast } from './state.ts';

/** Shows a notice in place of the one that is there. It says nothing: whoever shows it says it. */
export function show({ nextNumber, state }: EditorSession, notice: Omit<Toast, 'id'>): void {
  state.setState({ toast: { id: nextNumber(), ...notice } });
}

/** What the map itself does not show: the result of an action, or why there is none. Said, and seen for a moment. */
export function tell(session: EditorSession, sentence: string, key = 'result'): void {
  show(session, { sentence, act: null });
  session.announcer.say(sentence, key);
}

/** What cannot be done however often one tries, such as going beyond a limit: said at once, and seen for a moment. */
export function refuse(session: EditorSession, sentence: string, key: string): void {
  show(session, { sentence, act: null });
  session.announcer.alert(sentence, key);
}
