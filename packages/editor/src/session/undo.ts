import type { Intent, Undone } from '@throughline/doc';
import type { EditorSession } from './editorSession.ts';
import { tell } from './notice.ts';
import { keptWords, showUndone, undoneWords } from './undone.ts';

export function undo(session: EditorSession): void {
  const before = session.doc.journey;
  const undone = takeBack(session);
  if (!undone) tell(session, session.words('said.nothingToUndo'));
  else report(session, undone, undoneWords(session, undone, { said: 'said.undid', done: before }));
}

export function redo(session: EditorSession): void {
  const redone = bringBack(session);
  const done = session.doc.journey;
  if (!redone) tell(session, session.words('said.nothingToRedo'));
  else report(session, redone, undoneWords(session, redone, { said: 'said.redid', done }));
}

/** What is taken back next, in the words of whoever did it: a new card, not the typing of its first words. */
export function nextUndo({ undo: history }: EditorSession['doc']): Intent | null {
  return history.firstWords ? 'add card' : history.nextUndo;
}

/** Writing a new card is one thing to the person who did it: with its first words goes the card itself. */
export function takeBack({ doc }: EditorSession): Undone | null {
  const card = doc.undo.firstWords;
  const undone = doc.undo.undo();
  const isBare = card !== null && doc.journey.cards.get(card)?.text === '';
  return isBare ? (doc.undo.undo() ?? undone) : undone;
}

function bringBack({ doc, written }: EditorSession): Undone | null {
  const redone = doc.undo.redo();
  const [card] = redone?.intent === 'add card' ? redone.cards : [];
  const isBare = card !== undefined && written.has(card) && doc.journey.cards.get(card)?.text === '';
  if (isBare) doc.undo.redo();
  return redone;
}

function report(session: EditorSession, undone: Undone, sentence: string): void {
  tell(session, [sentence, keptWords(session, undone)].filter(Boolean).join(' '));
  showUndone(session, undone);
}
