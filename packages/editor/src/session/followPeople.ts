import type { OtherPerson } from '@throughline/doc';
import type { Box } from '@throughline/journey';
import { fromMapWindow } from '../canvas/presence/mapWindow.ts';
import type { EditorSession } from './editorSession.ts';
import { followed, stopFollowing } from './following.ts';
import { tell } from './notice.ts';
import { oncePerFrame } from './oncePerFrame.ts';
import { viewNow } from './views.ts';

/** Whoever looks at an outline or a table has no window on the map: their card comes to the middle, at my zoom. */
function aroundTheirCard({ camera, layout }: EditorSession, { selection }: OtherPerson): Box | null {
  const [card] = selection;
  const box = card ? layout.getState().cardBox(card) : null;
  if (!box || camera.sees(box)) return null;
  const [width, height] = [camera.canvas.width / camera.view.zoom, camera.canvas.height / camera.view.zoom];
  return { x: box.x + (box.width - width) / 2, y: box.y + (box.height - height) / 2, width, height };
}

/**
 * From now on my view goes where that of the person I follow goes, until I move the map, write, press Escape or stop it,
 * or they leave (I63). Its code comes with the banner that says so. Returns how to stop.
 */
export function followPeople(session: EditorSession): () => void {
  const { announcer, camera, doc, layout, presence, state, view, words } = session;
  let name = '';
  let room = camera.canvas;
  const say = (following: string | null): void =>
    announcer.say(words(following === null ? 'follow.ended' : 'follow.is', { name }), 'view');
  const look = (): void => {
    if (view.getState().following === null) return;
    const person = followed(session);
    if (!person) {
      stopFollowing(session);
      tell(session, words('follow.left', { name }));
      return;
    }
    name = person.name || words('someone');
    const box = person.view
      ? fromMapWindow(layout.getState(), person.view)
      : aroundTheirCard(session, person);
    if (box && camera.canvas.width > 0 && viewNow(session) === 'map') camera.lead(box);
  };
  const next = oncePerFrame(look);
  const end = (): void => stopFollowing(session);
  const stops = [
    presence.subscribe(() => {
      if (view.getState().following !== null) next.ask();
    }),
    view.subscribe(({ following, view: shown }, before) => {
      if (following !== null && shown !== before.view) next.ask();
      if (following === before.following) return;
      look();
      if (view.getState().following !== following) return;
      say(following);
    }),
    camera.subscribe(() => {
      if (camera.canvas === room || view.getState().following === null) return;
      room = camera.canvas;
      next.ask();
    }),
    camera.onHand(end),
    doc.subscribe(({ local }) => {
      if (local) end();
    }),
    state.subscribe(({ editing }, before) => {
      if (editing && editing !== before.editing) end();
    }),
    next.cancel,
  ];
  look();
  const { following: now } = view.getState();
  if (now !== null) say(now);
  return () => stops.forEach((stop) => stop());
}
