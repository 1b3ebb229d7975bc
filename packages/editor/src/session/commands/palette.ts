import { always } from '../command.ts';
import type { Command } from '../command.ts';

export const paletteCommand: Command = {
  id: 'palette',
  group: 'view',
  words: 'palette.open',
  keys: ['Mod+k'],
  where: 'anywhere',
  keyOnly: true,
  enabled: always,
  run: ({ state }) => state.setState({ question: { ask: 'palette', typed: '' }, menu: null }),
};

export const shortcutsCommand: Command = {
  id: 'shortcuts',
  group: 'view',
  words: 'shortcuts.open',
  keys: ['Mod+/'],
  where: 'anywhere',
  enabled: always,
  run: ({ state }) => state.setState({ question: { ask: 'shortcuts' }, menu: null }),
};

export const paletteCommands: readonly Command[] = [paletteCommand, shortcutsCommand];
