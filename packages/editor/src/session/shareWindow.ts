import { toMapWindow } from '../canvas/presence/mapWindow.ts';
import type { EditorSession } from './editorSession.ts';

/** Others hear where I look at most so often, in ms: as often as a view is still for them to see. */
const apartMs = 150;

/**
 * Others see which part of the map I have before me, and can follow. While I follow somebody my view is theirs and not
 * told: two who follow each other would chase each other over the map. Returns how to stop.
 */
export function shareWindow({ camera, layout, presence, view }: EditorSession): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let told = 'null';
  const share = (): void => {
    timer = null;
    const isMine = view.getState().following === null && camera.canvas.width > 0;
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
      if (now.following !== before.following) soon();
    }),
  ];
  return () => {
    if (timer !== null) clearTimeout(timer);
    stops.forEach((stop) => stop());
  };
}
