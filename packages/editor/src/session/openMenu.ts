import type { GridSpot, Point } from '@throughline/journey';
import type { EditorSession } from './editorSession.ts';
import { focusSpot } from './focus.ts';

/** Whether there is anything a person may do to it: whoever only reads cannot fill a cell. */
export function hasMenu({ state }: EditorSession, { at }: GridSpot): boolean {
  return at !== 'corner' && (at !== 'cell' || state.getState().rights === 'write');
}

/** Opens the menu of a spot, at a point in client coordinates or beside it. The spot has focus when it closes. */
export function openMenuOf(session: EditorSession, spot: GridSpot, point: Point | null = null): void {
  const { state } = session;
  if (!hasMenu(session, spot)) return;
  state.setState({ spot, tombstone: null });
  focusSpot(session);
  state.setState({ menu: { spot, point } });
}
