import type { GridSpot, Point } from '@throughline/journey';
import type { EditorSession } from './editorSession.ts';
import { focusSpot } from './focus.ts';

/** Opens the menu of a spot, at a point in client coordinates or beside it. The spot has focus when it closes. */
export function openMenuOf(session: EditorSession, spot: GridSpot, point: Point | null = null): void {
  const { state } = session;
  if (spot.at === 'corner' || state.getState().rights !== 'write') return;
  state.setState({ spot, tombstone: null });
  focusSpot(session);
  state.setState({ menu: { spot, point } });
}
