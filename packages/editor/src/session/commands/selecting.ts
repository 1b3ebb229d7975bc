import { always } from '../command.ts';
import type { Command } from '../command.ts';
import type { EditorSession } from '../editorSession.ts';
import { clearSelection, extendSelection, selectAll, toggleSelected } from '../selection.ts';
import { arrows, ways } from './ways.ts';

function toggleHere(session: EditorSession): void {
  const { spot } = session.state.getState();
  if (spot.at === 'card') toggleSelected(session, spot.card);
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
    id: 'clear selection',
    group: 'select',
    words: 'command.clearSelection',
    keys: ['Escape'],
    where: 'map',
    enabled: ({ state }) => state.getState().selection.size > 0,
    run: clearSelection,
  },
];
