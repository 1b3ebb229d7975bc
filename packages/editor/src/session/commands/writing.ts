import { deleteInHand } from '../cards.ts';
import { canWrite } from '../command.ts';
import type { Command } from '../command.ts';
import { editSpot, startDraftHere } from '../editing.ts';
import type { EditorSession } from '../editorSession.ts';
import { cardsInHand } from '../focus.ts';
import { mayWrite } from '../rights.ts';
import { insertLane, insertStage, removeLane, removeStage } from '../structure.ts';

function addSibling(session: EditorSession): void {
  const { spot } = session.state.getState();
  if (spot.at === 'stage') insertStage(session, spot.stage);
  else if (spot.at === 'lane') {
    const kind = session.shown.getState().lanes.find(({ id }) => id === spot.lane)?.kind ?? 'note';
    insertLane(session, kind, spot.lane);
  } else startDraftHere(session);
}

function remove(session: EditorSession): void {
  const { selection, spot } = session.state.getState();
  if (!mayWrite(session)) return;
  if (spot.at === 'stage' && selection.size === 0) removeStage(session, spot.stage);
  else if (spot.at === 'lane' && selection.size === 0) removeLane(session, spot.lane);
  else deleteInHand(session);
}

const isSomewhere = (session: EditorSession): boolean =>
  canWrite(session) && session.state.getState().spot.at !== 'corner';

export const editCommand: Command = {
  id: 'edit',
  group: 'write',
  words: ({ state, words }) => words(`command.edit.${state.getState().spot.at}`),
  listed: 'command.edit.corner',
  keys: ['Enter', 'F2'],
  where: 'map',
  enabled: isSomewhere,
  run: editSpot,
};

export const addSiblingCommand: Command = {
  id: 'add sibling',
  group: 'write',
  words: ({ state, words }) => words(`command.addAfter.${state.getState().spot.at}`),
  listed: 'command.addAfter.corner',
  keys: ['Mod+Enter'],
  where: 'map',
  // In an empty cell it is what `editCommand` offers already.
  enabled: (session) => isSomewhere(session) && session.state.getState().spot.at !== 'cell',
  run: addSibling,
};

export const deleteCommand: Command = {
  id: 'delete',
  group: 'write',
  words: (session) => {
    const { selection, spot } = session.state.getState();
    const isHeader = selection.size === 0 && (spot.at === 'stage' || spot.at === 'lane');
    if (isHeader) return session.words(`command.delete.${spot.at}`);
    return session.words('command.delete.cards', { count: cardsInHand(session).length });
  },
  listed: 'menu.delete',
  keys: ['Delete', 'Backspace'],
  where: 'map',
  enabled: (session) => {
    const { at } = session.state.getState().spot;
    return canWrite(session) && (at === 'stage' || at === 'lane' || cardsInHand(session).length > 0);
  },
  run: remove,
};

const addLastStage: Command = {
  id: 'add stage',
  group: 'write',
  words: 'stage.add',
  keys: [],
  where: 'map',
  enabled: canWrite,
  run: (session) => insertStage(session, 'last'),
};

export const writingCommands: readonly Command[] = [
  editCommand,
  addSiblingCommand,
  deleteCommand,
  addLastStage,
];
