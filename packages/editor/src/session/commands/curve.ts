import { valueStep } from '../../canvas/curve/feelingAt.ts';
import { always, canWrite } from '../command.ts';
import type { Command } from '../command.ts';
import { alongCurve, nudgeOffset, nudgeValue } from '../feelings.ts';
import { step } from '../focus.ts';

/** Of a stage, for each press. */
const offsetStep = 0.05;

type PointCommand = Pick<Command, 'id' | 'words' | 'run'> & {
  readonly key: string;
  readonly changes: boolean;
};

function onPoint({ changes, key, ...command }: PointCommand): Command {
  return {
    ...command,
    group: 'curve',
    keys: [key],
    where: 'point',
    keyOnly: true,
    enabled: changes ? canWrite : always,
  };
}

/**
 * What keys do while a point of the curve has focus. It is a slider: up and down are its value, left and right go
 * along the curve, and Page Up and Page Down leave it. All other keys do what they do on cards.
 */
const onPoints: readonly PointCommand[] = [
  {
    id: 'feel better',
    words: 'command.feelBetter',
    key: 'ArrowUp',
    changes: true,
    run: (session) => nudgeValue(session, valueStep),
  },
  {
    id: 'feel worse',
    words: 'command.feelWorse',
    key: 'ArrowDown',
    changes: true,
    run: (session) => nudgeValue(session, -valueStep),
  },
  {
    id: 'feel much better',
    words: 'command.feelMuchBetter',
    key: 'Shift+ArrowUp',
    changes: true,
    run: (session) => nudgeValue(session, 1),
  },
  {
    id: 'feel much worse',
    words: 'command.feelMuchWorse',
    key: 'Shift+ArrowDown',
    changes: true,
    run: (session) => nudgeValue(session, -1),
  },
  {
    id: 'point before',
    words: 'command.pointBefore',
    key: 'ArrowLeft',
    changes: false,
    run: (session) => alongCurve(session, 'left'),
  },
  {
    id: 'point behind',
    words: 'command.pointBehind',
    key: 'ArrowRight',
    changes: false,
    run: (session) => alongCurve(session, 'right'),
  },
  {
    id: 'above the curve',
    words: 'command.aboveCurve',
    key: 'PageUp',
    changes: false,
    run: (session) => step(session, 'up'),
  },
  {
    id: 'below the curve',
    words: 'command.belowCurve',
    key: 'PageDown',
    changes: false,
    run: (session) => step(session, 'down'),
  },
  {
    id: 'point earlier',
    words: 'command.pointEarlier',
    key: 'Mod+Shift+ArrowLeft',
    changes: true,
    run: (session) => nudgeOffset(session, -offsetStep),
  },
  {
    id: 'point later',
    words: 'command.pointLater',
    key: 'Mod+Shift+ArrowRight',
    changes: true,
    run: (session) => nudgeOffset(session, offsetStep),
  },
];

export const curveCommands: readonly Command[] = onPoints.map(onPoint);
