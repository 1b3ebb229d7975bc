import { canWrite } from '../command.ts';
import type { Command } from '../command.ts';
import { hasDetails, openDetails } from '../details.ts';
import { openMenuOf } from '../openMenu.ts';

export const detailsCommand: Command = {
  id: 'details',
  group: 'view',
  words: 'inspector.open',
  keys: ['Shift+Enter'],
  where: 'map',
  enabled: hasDetails,
  run: openDetails,
};

export const viewingCommands: readonly Command[] = [
  detailsCommand,
  {
    id: 'menu',
    group: 'view',
    words: 'command.menu',
    keys: ['Shift+F10', 'ContextMenu'],
    where: 'map',
    keyOnly: true,
    enabled: canWrite,
    run: (session) => openMenuOf(session, session.state.getState().spot),
  },
];
