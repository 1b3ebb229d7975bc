import type { EditorSession } from './editorSession.ts';
import { mayWrite } from './rights.ts';
import { cellOf } from './spots.ts';
import type { PhotoPlace } from './photos.ts';

/**
 * Asks for pictures with the browser's own dialog, or on a phone with its camera. The press that leads here must still
 * be under way: browsers open neither by themselves.
 */
export function choosePictures(
  { camera, several }: { readonly camera: boolean; readonly several: boolean },
  chosen: (files: readonly File[]) => void,
): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = 'image/*';
  input.multiple = several;
  if (camera) input.setAttribute('capture', 'environment');
  // Some browsers forget a field that is not on the page.
  input.hidden = true;
  document.body.append(input);
  const end = (): void => {
    const files = [...(input.files ?? [])];
    input.remove();
    if (files.length > 0) chosen(files);
  };
  input.addEventListener('change', end, { once: true });
  input.addEventListener('cancel', end, { once: true });
  input.click();
}

/** Where a new photo goes when nobody points: behind the focused card, or to the end of the focused cell. */
export function placeOfPhoto({ shown, state }: EditorSession): PhotoPlace | null {
  const { spot } = state.getState();
  const cell = cellOf(shown.getState(), spot);
  return cell && { ...cell, after: spot.at === 'card' ? spot.card : 'last' };
}

/** Photos for the cell that has focus. */
export function choosePhotosHere(session: EditorSession, { camera = false } = {}): void {
  const place = placeOfPhoto(session);
  if (!place || !mayWrite(session)) return;
  choosePictures({ camera, several: !camera }, (files) => addPhotosHere(session, files));
}

/** The same of pictures that somebody has chosen already. */
export function addPhotosHere(session: EditorSession, files: readonly File[]): void {
  const place = placeOfPhoto(session);
  if (place) void import('./photos.ts').then(({ addPhotos }) => addPhotos(session, files, place));
}
