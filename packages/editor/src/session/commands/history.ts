import { canWrite } from '../command.ts';
import type { Command } from '../command.ts';
import { mayWrite } from '../rights.ts';
import { nextUndo, redo, undo } from '../undo.ts';

export const undoCommand: Command = {
  id: 'undo',
  group: 'history',
  words: ({ doc, words }) => {
    const next = nextUndo(doc);
    return words('bar.undo', { what: next ? words(`intent.${next}`, { count: 0 }) : 'none' });
  },
  listed: 'undo',
  keys: ['Mod+z'],
  where: 'map',
  enabled: (session) => canWrite(session) && session.doc.undo.canUndo,
  run: (session) => mayWrite(session) && undo(session),
};

export const redoCommand: Command = {
  id: 'redo',
  group: 'history',
  words: ({ doc, words }) => {
    const next = doc.undo.nextRedo;
    return words('bar.redo', { what: next ? words(`intent.${next}`, { count: 0 }) : 'none' });
  },
  listed: 'command.redo',
  keys: ['Mod+Shift+z', 'Mod+y'],
  where: 'map',
  enabled: (session) => canWrite(session) && session.doc.undo.canRedo,
  run: (session) => mayWrite(session) && redo(session),
};

export const historyCommands: readonly Command[] = [undoCommand, redoCommand];
