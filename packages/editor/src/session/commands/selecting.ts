import { always } from '../command.ts';
import type { Command } from '../command.ts';
import { closeDetails, hasDetails } from '../details.ts';
import type { EditorSession } from '../editorSession.ts';
import { focusOnLane } from '../filtering.ts';
import { clearSelection, extendSelection, selectAll, selectAlong, toggleSelected } from '../selection.ts';
import { arrows, ways } from './ways.ts';

function toggleHere(session: EditorSession): void {
  const { spot } = session.state.getState();
  if (spot.at === 'card') toggleSelected(session, spot.card);
}

/** Escape, one thing at a press: the selection, the details, the lane that stands out alone. */
function putAside(session: EditorSession): void {
  const { details, state, view } = session;
  if (state.getState().selection.size > 0) clearSelection(session);
  else if (details.getState().isOpen && hasDetails(session)) closeDetails(session);
  else if (view.getState().focusLane !== null) focusOnLane(session, null);
}

export const selectingCommands: readonly Command[] = [
  {
    id: 'select',
    group: 'select',
    words: 'command.select',
    keys: [' '],
    where: 'map',
    enabled: ({ state }) => state.getState().spot.at === 'card',
    run: toggleHere,
  },
  ...ways.map((way): Command => ({
    id: `extend ${way}`,
    group: 'select',
    words: `command.extend.${way}`,
    keys: [`Shift+${arrows[way]}`],
    where: 'map',
    keyOnly: true,
    enabled: always,
    run: (session) => extendSelection(session, way),
  })),
  {
    id: 'select all',
    group: 'select',
    words: 'command.selectAll',
    keys: ['Mod+a'],
    where: 'map',
    enabled: ({ shown }) => shown.getState().cards.size > 0,
    run: selectAll,
  },
  {
    id: 'select lane',
    group: 'select',
    words: 'command.selectLane',
    keys: ['Shift+ '],
    where: 'map',
    enabled: ({ state }) => !['corner', 'stage'].includes(state.getState().spot.at),
    run: (session) => selectAlong(session, 'lane'),
  },
  {
    id: 'select stage',
    group: 'select',
    words: 'command.selectStage',
    keys: ['Mod+ '],
    // There it belongs to the system: it searches, or changes the keyboard.
    macKeys: [],
    where: 'map',
    enabled: ({ state }) => !['corner', 'lane'].includes(state.getState().spot.at),
    run: (session) => selectAlong(session, 'stage'),
  },
  {
    id: 'clear selection',
    group: 'select',
    words: 'command.clearSelection',
    keys: ['Escape'],
    where: 'map',
    enabled: ({ state }) => state.getState().selection.size > 0,
    run: putAside,
  },
];
