import { always } from '../command.ts';
import type { Command } from '../command.ts';
import { goToRegion } from '../regions.ts';

/** From one part of the page to the next: bar, library, map, details. */
export const regionCommands: readonly Command[] = [
  {
    id: 'next region',
    group: 'go',
    words: 'command.nextRegion',
    keys: ['F6'],
    where: 'anywhere',
    keyOnly: true,
    enabled: always,
    run: (session) => goToRegion(session, 1),
  },
  {
    id: 'region before',
    group: 'go',
    words: 'command.regionBefore',
    keys: ['Shift+F6'],
    where: 'anywhere',
    keyOnly: true,
    enabled: always,
    run: (session) => goToRegion(session, -1),
  },
];
