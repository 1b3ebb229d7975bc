import type { LaneId } from '@throughline/journey';
import { always } from '../command.ts';
import type { Command } from '../command.ts';
import { hasDetails, openDetails } from '../details.ts';
import type { EditorSession } from '../editorSession.ts';
import { laneHere } from '../filtering.ts';
import { openMenuOf } from '../openMenu.ts';
import { collapseLane } from '../viewing.ts';

export const detailsCommand: Command = {
  id: 'details',
  group: 'view',
  words: 'inspector.open',
  keys: ['Shift+Enter'],
  where: 'map',
  enabled: hasDetails,
  run: openDetails,
};

const isCollapsed = (session: EditorSession, lane: LaneId | null): boolean =>
  lane !== null && session.view.getState().collapsed.has(lane);

const collapseCommand: Command = {
  id: 'collapse lane',
  group: 'view',
  words: (session) =>
    session.words(isCollapsed(session, laneHere(session)) ? 'command.expandLane' : 'command.collapseLane'),
  listed: 'command.collapseLane',
  keys: [],
  where: 'map',
  enabled: (session) => laneHere(session) !== null,
  run: (session) => {
    const lane = laneHere(session);
    if (lane) collapseLane(session, lane, !isCollapsed(session, lane));
  },
};

export const viewingCommands: readonly Command[] = [
  detailsCommand,
  collapseCommand,
  {
    id: 'menu',
    group: 'view',
    words: 'command.menu',
    keys: ['Shift+F10', 'ContextMenu'],
    where: 'map',
    keyOnly: true,
    enabled: always,
    run: (session) => openMenuOf(session, session.state.getState().spot),
  },
];
