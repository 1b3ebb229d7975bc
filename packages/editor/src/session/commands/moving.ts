import type { LaneId, StageId } from '@throughline/journey';
import { moveInHand } from '../cards.ts';
import type { Way } from '../cards.ts';
import { canWrite } from '../command.ts';
import type { Command } from '../command.ts';
import type { EditorSession } from '../editorSession.ts';
import { cardsInHand } from '../focus.ts';
import { readingWay } from '../readingWay.ts';
import { mayWrite } from '../rights.ts';
import { shiftLane, shiftStage } from '../structure.ts';
import { arrows, ways } from './ways.ts';

function moveSpot(session: EditorSession, arrow: Way): void {
  const { spot } = session.state.getState();
  const way = readingWay(session, arrow);
  if (!mayWrite(session)) return;
  if (spot.at === 'stage' && (way === 'left' || way === 'right')) {
    shiftStage(session, spot.stage, way === 'left' ? -1 : 1);
  } else if (spot.at === 'lane' && (way === 'up' || way === 'down')) {
    shiftLane(session, spot.lane, way === 'up' ? -1 : 1);
  } else {
    moveInHand(session, way);
  }
}

/** Whether what has focus could go that way: cards always may try. */
function canMove(session: EditorSession, arrow: Way): boolean {
  const { spot } = session.state.getState();
  const way = readingWay(session, arrow);
  const { lanes, stages } = session.shown.getState();
  if (!canWrite(session)) return false;
  if (spot.at === 'stage') return isBefore(stages, spot.stage, way, ['left', 'right']);
  if (spot.at === 'lane') return isBefore(lanes, spot.lane, way, ['up', 'down']);
  return cardsInHand(session).length > 0;
}

function isBefore(
  all: readonly { readonly id: StageId | LaneId }[],
  id: StageId | LaneId,
  way: Way,
  [back, on]: readonly [Way, Way],
): boolean {
  const end = way === back ? all[0] : way === on ? all.at(-1) : undefined;
  return end !== undefined && end.id !== id;
}

export function moveCommand(way: Way): Command {
  return {
    id: `move ${way}`,
    group: 'move',
    words: `menu.${way}`,
    keys: [`Mod+Shift+${arrows[way]}`],
    where: 'map',
    enabled: (session) => canMove(session, way),
    run: (session) => moveSpot(session, way),
  };
}

export const moveToCommand: Command = {
  id: 'move to',
  group: 'move',
  words: 'menu.moveTo',
  keys: [],
  where: 'map',
  enabled: (session) => canWrite(session) && cardsInHand(session).length > 0,
  run: (session) => session.state.setState({ question: { ask: 'move', cards: cardsInHand(session) } }),
};

const moves = ways.map(moveCommand);

export const movingCommands: readonly Command[] = [...moves, moveToCommand];

/** The keys of all four moves as one, `Ctrl Shift ←↑↓→`; empty where this device has given them unlike ones. */
export function wayKeys({ keymap }: EditorSession): string {
  const shown = moves.map((command) => keymap.shown(command).split(' '));
  const held = new Set(shown.map((keys) => keys.slice(0, -1).join(' ')));
  return held.size === 1 ? `${[...held].join('')} ${shown.map((keys) => keys.at(-1)).join('')}` : '';
}
