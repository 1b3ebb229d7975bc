import type { Intent, Undone } from '@throughline/doc';
import type { EditorSession } from './editorSession.ts';
import { goTo } from './focus.ts';
import { tell } from './notice.ts';

export function undo(session: EditorSession): void {
  report(session, takeBack(session), 'said.undid');
}

export function redo(session: EditorSession): void {
  report(session, bringBack(session), 'said.redid');
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

function report(session: EditorSession, undone: Undone | null, said: 'said.undid' | 'said.redid'): void {
  const { shown, words } = session;
  if (!undone) {
    tell(session, words(said === 'said.undid' ? 'said.nothingToUndo' : 'said.nothingToRedo'));
    return;
  }
  const what = words(`intent.${undone.intent}`, { count: undone.cards.length });
  const kept = undone.kept.length > 0 ? ` ${words('said.kept', { count: undone.kept.length })}` : '';
  tell(session, words(said, { what }) + kept);
  const changed = undone.cards.find((card) => shown.getState().cards.has(card));
  if (changed) goTo(session, { at: 'card', card: changed });
}
