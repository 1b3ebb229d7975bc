import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { EditorSession } from './editorSession.ts';
import { focusSpot } from './focus.ts';

/** Whether this person wants to see the details of what has focus. */
export interface DetailsState {
  readonly isOpen: boolean;
  /** They have just asked for them: the first field takes focus once it is there. */
  readonly wantsFocus: boolean;
}

/** From here on the details stand beside the canvas; on a narrower screen they cover it and wait to be asked for. */
const besideCanvas = '(min-width: 1280px)';

export function createDetails(): StoreApi<DetailsState> {
  const hasRoom = typeof matchMedia === 'function' && matchMedia(besideCanvas).matches;
  return createStore(() => ({ isOpen: hasRoom, wantsFocus: false }));
}

/** Whether what has focus has any details. */
export function hasDetails({ state }: EditorSession): boolean {
  const { selection, spot } = state.getState();
  return selection.size > 0 || (spot.at !== 'cell' && spot.at !== 'corner');
}

/** Shows the details of what has focus, and goes there; a place without any stays where it is. */
export function openDetails(session: EditorSession): void {
  session.details.setState({ isOpen: true, wantsFocus: hasDetails(session) });
}

/** Puts the details away; focus is on the map again. */
export function closeDetails(session: EditorSession): void {
  session.details.setState({ isOpen: false, wantsFocus: false });
  focusSpot(session);
}
