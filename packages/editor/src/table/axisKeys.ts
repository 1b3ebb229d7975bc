import type { GridSpot, Journey } from '@throughline/journey';
import type { EditorSession } from '../session/editorSession.ts';
import { goTo } from '../session/focus.ts';
import { keyPressed } from '../session/keyboard.ts';
import { directedKeys } from './directedKeys.ts';

/**
 * A key on the name of a stage or lane beside the table. Arrows go from name to name; all else is what it is on their
 * heads on the map, of which selected cards are no part.
 */
export function axisKeyPressed(session: EditorSession, event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const { keymap, shown, state } = session;
  const keys = directedKeys(event);
  const next = nameBeside(shown.getState(), state.getState().spot, keys);
  if (next) {
    event.preventDefault();
    goTo(session, next);
    return;
  }
  const command = keymap.meaning(keys, 'map');
  if (!command || command.id.startsWith('extend ') || command.group === 'go') return;
  if (command.group !== 'select') state.setState({ selection: new Set(), anchor: null });
  keyPressed(session, event);
}

/** Stages lie in a row and lanes below one another, as on the map; Up and Down go from the ones to the others. */
function nameBeside({ lanes, stages }: Journey, spot: GridSpot, keys: string): GridSpot | null {
  if (spot.at === 'stage') {
    const at = stages.findIndex(({ id }) => id === spot.stage);
    if (keys === 'ArrowDown') return laneAt(lanes[0]);
    return stageAt(stages[indexAlong(stages.length, at, keys, ['ArrowLeft', 'ArrowRight'])]);
  }
  if (spot.at !== 'lane') return null;
  const at = lanes.findIndex(({ id }) => id === spot.lane);
  if (keys === 'ArrowUp' && at === 0) return stageAt(stages[0]);
  return laneAt(lanes[indexAlong(lanes.length, at, keys, ['ArrowUp', 'ArrowDown'])]);
}

function indexAlong(count: number, at: number, keys: string, [back, on]: readonly [string, string]): number {
  if (keys === 'Home') return 0;
  if (keys === 'End') return count - 1;
  const by = keys === on ? 1 : keys === back ? -1 : 0;
  return by === 0 ? -1 : Math.min(count - 1, Math.max(0, at + by));
}

function stageAt(stage: Journey['stages'][number] | undefined): GridSpot | null {
  return stage ? { at: 'stage', stage: stage.id } : null;
}

function laneAt(lane: Journey['lanes'][number] | undefined): GridSpot | null {
  return lane ? { at: 'lane', lane: lane.id } : null;
}
