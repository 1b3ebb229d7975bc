import { undoCommand } from './commands/history.ts';
import type { EditorSession } from './editorSession.ts';
import { show } from './notice.ts';
import { undo } from './undo.ts';

/** A notice that offers to undo what has just been done. */
export function offerUndo(session: EditorSession, sentence: string): void {
  const { announcer, keymap, words } = session;
  show(session, { sentence, act: { words: words('undo'), run: () => undo(session) } });
  announcer.say(`${sentence} ${words('undo')}: ${keymap.shown(undoCommand)}.`, 'result');
}
