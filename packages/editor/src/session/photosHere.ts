import { chooseFiles } from './chooseFiles.ts';
import type { EditorSession } from './editorSession.ts';
import { mayWrite } from './rights.ts';
import { cellOf } from './spots.ts';
import type { PhotoPlace } from './photos.ts';

/** What a browser offers where pictures are wanted. */
export const pictureFiles = 'image/*';

/** Where a new photo goes when nobody points: behind the focused card, or to the end of the focused cell. */
export function placeOfPhoto({ shown, state }: EditorSession): PhotoPlace | null {
  const { spot } = state.getState();
  const cell = cellOf(shown.getState(), spot);
  return cell && { ...cell, after: spot.at === 'card' ? spot.card : 'last' };
}

/** Photos for the cell that has focus, chosen with the browser's own dialog or taken with a phone's camera. */
export function choosePhotosHere(session: EditorSession, { camera = false } = {}): void {
  const place = placeOfPhoto(session);
  if (!place || !mayWrite(session)) return;
  chooseFiles({ accept: pictureFiles, camera, several: !camera }, (files) => addPhotosHere(session, files));
}

/** The same of pictures that somebody has chosen already. */
export function addPhotosHere(session: EditorSession, files: readonly File[]): void {
  const place = placeOfPhoto(session);
  if (place) void import('./photos.ts').then(({ addPhotos }) => addPhotos(session, files, place));
}
