import type { Direction } from '@throughline/journey';
import { always } from '../command.ts';
import type { Command } from '../command.ts';
import { step, stepScreen } from '../focus.ts';
import { arrows, ways } from './ways.ts';

function toward(id: string, direction: Direction, keys: string): Command {
  return {
    id,
    group: 'go',
    words: `command.go.${direction as 'left'}`,
    keys: [keys],
    where: 'map',
    keyOnly: true,
    enabled: always,
    run: (session) => step(session, direction),
  };
}

/** Focus from cell to cell. */
export const goingCommands: readonly Command[] = [
  ...ways.map((way) => toward(`go ${way}`, way, arrows[way])),
  toward('row start', 'rowStart', 'Home'),
  toward('row end', 'rowEnd', 'End'),
  toward('map start', 'mapStart', 'Mod+Home'),
  toward('map end', 'mapEnd', 'Mod+End'),
  ...([-1, 1] as const).map((by): Command => ({
    id: by > 0 ? 'screen down' : 'screen up',
    group: 'go',
    words: by > 0 ? 'command.go.screenDown' : 'command.go.screenUp',
    keys: [by > 0 ? 'PageDown' : 'PageUp'],
    where: 'map',
    keyOnly: true,
    enabled: always,
    run: (session) => stepScreen(session, by),
  })),
];
