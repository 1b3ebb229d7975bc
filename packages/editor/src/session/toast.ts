import type { EditorSession } from './editorSession.ts';

/** A notice that offers to undo what has just been done. */
export function offerUndo({ announcer, nextNumber, state, words }: EditorSession, sentence: string): void {
  state.setState({ toast: { id: nextNumber(), sentence } });
  announcer.say(`${sentence} ${words('undo')}: Ctrl+Z.`, 'result');
}
