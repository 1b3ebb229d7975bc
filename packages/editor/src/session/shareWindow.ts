import { toMapWindow } from '../canvas/presence/mapWindow.ts';
import type { EditorSession } from './editorSession.ts';
import { viewNow } from './views.ts';

/** Others hear where I look at most so often, in ms: as often as a view is still for them to see. */
const apartMs = 150;

/**
 * Others see which part of the map I have before me, and can follow. While I follow somebody my view is theirs and not
 * told: two who follow each other would chase each other over the map. In another view of the document it is the card
 * I am on that they follow (`shareSelection`). Returns how to stop.
 */
export function shareWindow(session: EditorSession): () => void {
  const { camera, layout, presence, view } = session;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let told = 'null';
  const share = (): void => {
    timer = null;
    const isOnMap = viewNow(session) === 'map' && camera.canvas.width > 0;
    const isMine = view.getState().following === null && isOnMap;
    const mine = isMine ? toMapWindow(layout.getState(), camera.view, camera.canvas) : null;
    const said = JSON.stringify(mine);
    if (said === told) return;
    told = said;
    presence.set({ view: mine });
  };
  const soon = (): void => {
    timer ??= setTimeout(share, apartMs);
  };
  soon();
  const stops = [
    camera.subscribe(soon),
    layout.subscribe(soon),
    view.subscribe((now, before) => {
      if (now.following !== before.following || now.view !== before.view) soon();
    }),
  ];
  return () => {
    if (timer !== null) clearTimeout(timer);
    stops.forEach((stop) => stop());
  };
}
