import type { Command } from './commands.ts';
import type { EditorSession } from './editorSession.ts';
import { alongCurve, nudgeOffset, nudgeValue } from './feelings.ts';
import { step } from './focus.ts';
import { valueStep } from '../canvas/curve/feelingAt.ts';

/** Of a stage, for each press. */
const offsetStep = 0.05;

const always = (): boolean => true;
const canWrite = ({ state }: EditorSession): boolean => state.getState().rights === 'write';

/**
 * What keys do while a point of the curve has focus. It is a slider: up and down are its value, left and right go
 * along the curve, and Page Up and Page Down leave it. All other keys do what they do on cards.
 */
export const pointCommands: readonly Command[] = [
  {
    id: 'feel better',
    keys: ['ArrowUp'],
    enabled: canWrite,
    run: (session) => nudgeValue(session, valueStep),
  },
  {
    id: 'feel worse',
    keys: ['ArrowDown'],
    enabled: canWrite,
    run: (session) => nudgeValue(session, -valueStep),
  },
  {
    id: 'feel much better',
    keys: ['Shift+ArrowUp'],
    enabled: canWrite,
    run: (session) => nudgeValue(session, 1),
  },
  {
    id: 'feel much worse',
    keys: ['Shift+ArrowDown'],
    enabled: canWrite,
    run: (session) => nudgeValue(session, -1),
  },
  { id: 'point before', keys: ['ArrowLeft'], enabled: always, run: (session) => alongCurve(session, 'left') },
  {
    id: 'point behind',
    keys: ['ArrowRight'],
    enabled: always,
    run: (session) => alongCurve(session, 'right'),
  },
  { id: 'above the curve', keys: ['PageUp'], enabled: always, run: (session) => step(session, 'up') },
  {
    id: 'below the curve',
    keys: ['PageDown'],
    enabled: always,
    run: (session) => step(session, 'down'),
  },
  {
    id: 'point earlier',
    keys: ['Mod+Shift+ArrowLeft'],
    enabled: canWrite,
    run: (session) => nudgeOffset(session, -offsetStep),
  },
  {
    id: 'point later',
    keys: ['Mod+Shift+ArrowRight'],
    enabled: canWrite,
    run: (session) => nudgeOffset(session, offsetStep),
  },
];
