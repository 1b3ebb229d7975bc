import type { MessageId } from '../text/en.ts';
import { deleteInHand, moveInHand } from './cards.ts';
import type { Way } from './cards.ts';
import { openDetails } from './details.ts';
import { editSpot, startDraftHere } from './editing.ts';
import type { EditorSession } from './editorSession.ts';
import { step } from './focus.ts';
import { openMenuOf } from './openMenu.ts';
import { mayWrite } from './rights.ts';
import { clearSelection, extendSelection, selectAll, toggleSelected } from './selection.ts';
import { insertLane, insertStage, removeLane, removeStage, shiftLane, shiftStage } from './structure.ts';
import { redo, undo } from './undo.ts';

/** Something a person can do on the map, by key, bar or menu. */
export interface Command {
  readonly id: string;
  /** What bars and menus call it; keys alone need no words. */
  readonly words?: MessageId;
  /** `Mod` is Ctrl, on macOS Cmd. The first one is shown to people. */
  readonly keys: readonly string[];
  enabled(session: EditorSession): boolean;
  run(session: EditorSession): void;
}

const always = (): boolean => true;
const canWrite = ({ state }: EditorSession): boolean => state.getState().rights === 'write';

function moveSpot(session: EditorSession, way: Way): void {
  const { spot } = session.state.getState();
  if (!mayWrite(session)) return;
  if (spot.at === 'stage' && (way === 'left' || way === 'right')) {
    shiftStage(session, spot.stage, way === 'left' ? -1 : 1);
  } else if (spot.at === 'lane' && (way === 'up' || way === 'down')) {
    shiftLane(session, spot.lane, way === 'up' ? -1 : 1);
  } else {
    moveInHand(session, way);
  }
}

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

function openMenu(session: EditorSession): void {
  openMenuOf(session, session.state.getState().spot);
}

function toggleHere(session: EditorSession): void {
  const { spot } = session.state.getState();
  if (spot.at === 'card') toggleSelected(session, spot.card);
}

const ways = { left: 'ArrowLeft', right: 'ArrowRight', up: 'ArrowUp', down: 'ArrowDown' } as const;
const wayNames = Object.keys(ways) as Way[];

export const undoCommand: Command = {
  id: 'undo',
  keys: ['Mod+z'],
  enabled: (session) => canWrite(session) && session.doc.undo.canUndo,
  run: (session) => mayWrite(session) && undo(session),
};

export const redoCommand: Command = {
  id: 'redo',
  keys: ['Mod+Shift+z', 'Mod+y'],
  enabled: (session) => canWrite(session) && session.doc.undo.canRedo,
  run: (session) => mayWrite(session) && redo(session),
};

/** All that keys do on the map while no text is being written. */
export const commands: readonly Command[] = [
  undoCommand,
  redoCommand,
  ...wayNames.map((way): Command => ({
    id: `go ${way}`,
    keys: [ways[way]],
    enabled: always,
    run: (session) => step(session, way),
  })),
  { id: 'row start', keys: ['Home'], enabled: always, run: (session) => step(session, 'rowStart') },
  { id: 'row end', keys: ['End'], enabled: always, run: (session) => step(session, 'rowEnd') },
  { id: 'map start', keys: ['Mod+Home'], enabled: always, run: (session) => step(session, 'mapStart') },
  { id: 'map end', keys: ['Mod+End'], enabled: always, run: (session) => step(session, 'mapEnd') },
  ...wayNames.map((way): Command => ({
    id: `extend ${way}`,
    keys: [`Shift+${ways[way]}`],
    enabled: always,
    run: (session) => extendSelection(session, way),
  })),
  ...wayNames.map((way): Command => ({
    id: `move ${way}`,
    words: `menu.${way}`,
    keys: [`Mod+Shift+${ways[way]}`],
    enabled: canWrite,
    run: (session) => moveSpot(session, way),
  })),
  { id: 'edit', words: 'menu.edit', keys: ['Enter', 'F2'], enabled: canWrite, run: editSpot },
  { id: 'add sibling', words: 'menu.addAfter', keys: ['Mod+Enter'], enabled: canWrite, run: addSibling },
  {
    id: 'delete',
    words: 'menu.delete',
    keys: ['Delete', 'Backspace'],
    enabled: canWrite,
    run: remove,
  },
  { id: 'select', keys: [' '], enabled: always, run: toggleHere },
  { id: 'select all', keys: ['Mod+a'], enabled: always, run: selectAll },
  { id: 'clear selection', keys: ['Escape'], enabled: always, run: clearSelection },
  { id: 'details', words: 'inspector.open', keys: ['Shift+Enter'], enabled: always, run: openDetails },
  { id: 'menu', keys: ['Shift+F10', 'ContextMenu'], enabled: canWrite, run: openMenu },
];
