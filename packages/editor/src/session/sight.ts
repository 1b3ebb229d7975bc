import type { CardId } from '@throughline/journey';
import type { EditorSession } from './editorSession.ts';
import { spotId } from './spots.ts';
import { viewNow } from './views.ts';

/** Whether any of a card can be seen now, in the view that is shown. */
export function isInSight(session: EditorSession, card: CardId): boolean {
  const { camera, layout } = session;
  if (viewNow(session) === 'map') {
    const box = layout.getState().cardBox(card);
    return box !== null && camera.sees(box);
  }
  const element = document.getElementById(spotId({ at: 'card', card }));
  const around = element?.closest('[data-map]')?.getBoundingClientRect();
  if (!element || !around) return false;
  const { bottom, left, right, top } = element.getBoundingClientRect();
  return bottom > around.top && top < around.bottom && right > around.left && left < around.right;
}
