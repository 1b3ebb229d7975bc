import type { Command } from '../command.ts';
import { openFind, stepFound } from '../finding.ts';
import { clearFilter, focusOnLane, laneHere } from '../filtering.ts';

/** Pressed again in its field, its keys are the browser's: it searches the whole page. */
export const findCommand: Command = {
  id: 'find',
  group: 'view',
  words: 'find.open',
  keys: ['Mod+f'],
  where: 'anywhere',
  enabled: () => document.activeElement?.hasAttribute('data-find') !== true,
  run: openFind,
};

export const findingCommands: readonly Command[] = [
  findCommand,
  {
    id: 'find next',
    group: 'view',
    words: 'find.next',
    keys: [],
    where: 'map',
    enabled: ({ emphasis }) => emphasis.found().length > 0,
    run: (session) => stepFound(session, 1),
  },
  {
    id: 'find previous',
    group: 'view',
    words: 'find.previous',
    keys: [],
    where: 'map',
    enabled: ({ emphasis }) => emphasis.found().length > 0,
    run: (session) => stepFound(session, -1),
  },
  {
    id: 'clear filter',
    group: 'view',
    words: 'filter.clear',
    keys: [],
    where: 'map',
    enabled: ({ view }) => view.getState().filter.length > 0,
    run: clearFilter,
  },
  {
    id: 'focus on lane',
    group: 'view',
    words: 'focusLane.on',
    keys: [],
    where: 'map',
    enabled: (session) => laneHere(session) !== null,
    run: (session) => focusOnLane(session, laneHere(session)),
  },
  {
    id: 'focus on all',
    group: 'view',
    words: 'focusLane.off',
    keys: [],
    where: 'map',
    enabled: ({ view }) => view.getState().focusLane !== null,
    run: (session) => focusOnLane(session, null),
  },
];
