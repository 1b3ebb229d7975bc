import { screenNow } from '../parts/useScreen.ts';
import type { Screen } from '../parts/useScreen.ts';
import type { EditorSession } from './editorSession.ts';
import type { MapViewStore, View } from './mapView.ts';

/** The views there are to choose from, in this order; the body of each but the map is a row of `src/views.tsx`. */
export const offeredViews = ['map', 'outline', 'table'] as const satisfies readonly View[];

export type OfferedView = (typeof offeredViews)[number];

/** What somebody gets who has not chosen: a phone, or a page at 400 %, has no room for two directions. */
function usualView(screen: Screen): OfferedView {
  return screen === 'phone' ? 'outline' : 'map';
}

/** The view on a screen, given what was chosen: null, or one that is not offered, is the usual one. */
export function viewOn(screen: Screen, chosen: View | null): OfferedView {
  return offeredViews.find((view) => view === chosen) ?? usualView(screen);
}

/**
 * Chooses a view. What is usual on this screen is no choice, so that another screen (a phone, a page at 400 %) has its
 * own.
 */
export function chooseView(view: MapViewStore, chosen: OfferedView): void {
  view.setState({ view: chosen === usualView(screenNow()) ? null : chosen });
}

/** The same by command: focus goes along, to the same card. */
export function showView(session: EditorSession, chosen: OfferedView): void {
  session.waiting.view = viewNow(session) !== chosen;
  chooseView(session.view, chosen);
}

export function viewNow({ view }: EditorSession): OfferedView {
  return viewOn(screenNow(), view.getState().view);
}
