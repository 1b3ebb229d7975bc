import { valueStep } from '../../canvas/curve/feelingAt.ts';
import { always, canWrite } from '../command.ts';
import type { Command } from '../command.ts';
import { alongCurve, nudgeOffset, nudgeValue } from '../feelings.ts';
import type { EditorSession } from '../editorSession.ts';
import { step } from '../focus.ts';
import { readingWay } from '../readingWay.ts';

/** Of a stage, for each press. */
const offsetStep = 0.05;

/** Whether an arrow points against the order of reading. */
function backwards(session: EditorSession, way: 'left' | 'right'): boolean {
  return readingWay(session, way) === 'left';
}

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
    words: (session) =>
      session.words(backwards(session, 'left') ? 'command.pointBefore' : 'command.pointBehind'),
    key: 'ArrowLeft',
    changes: false,
    run: (session) => alongCurve(session, 'left'),
  },
  {
    id: 'point behind',
    words: (session) =>
      session.words(backwards(session, 'right') ? 'command.pointBefore' : 'command.pointBehind'),
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
    words: (session) =>
      session.words(backwards(session, 'left') ? 'command.pointEarlier' : 'command.pointLater'),
    key: 'Mod+Shift+ArrowLeft',
    changes: true,
    run: (session) => nudgeOffset(session, backwards(session, 'left') ? -offsetStep : offsetStep),
  },
  {
    id: 'point later',
    words: (session) =>
      session.words(backwards(session, 'right') ? 'command.pointEarlier' : 'command.pointLater'),
    key: 'Mod+Shift+ArrowRight',
    changes: true,
    run: (session) => nudgeOffset(session, backwards(session, 'right') ? -offsetStep : offsetStep),
  },
];

export const curveCommands: readonly Command[] = onPoints.map(onPoint);
