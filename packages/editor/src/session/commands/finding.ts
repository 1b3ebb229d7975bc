import { always } from '../command.ts';
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

/** All tags of the map: what they mean, renamed, merged. */
const tagsCommand: Command = {
  id: 'tags',
  group: 'view',
  words: 'command.tags',
  keys: [],
  where: 'anywhere',
  enabled: always,
  run: ({ state }) => state.setState({ question: { ask: 'tags' } }),
};

export const findingCommands: readonly Command[] = [
  findCommand,
  tagsCommand,
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
