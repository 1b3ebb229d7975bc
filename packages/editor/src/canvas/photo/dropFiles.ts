import type { EditorSession } from '../../session/editorSession.ts';
import { tell } from '../../session/notice.ts';
import { takesPictures } from '../../session/pictures.ts';
import type { PhotoPlace } from '../../session/photos.ts';
import { mayWrite } from '../../session/rights.ts';
import { cellOf } from '../../session/spots.ts';
import { spotAt } from '../grid/spotAt.ts';

/**
 * Picture files that are dragged over the page and let go on a cell. Anywhere else they are refused in words: a browser
 * would leave the map for the file. The way without dragging: Add photos, in the palette and among the kinds.
 */
export function listenForFiles(session: EditorSession, show: (over: PhotoPlace | null) => void): () => void {
  let shown: string | null = null;
  const showOver = (place: PhotoPlace | null): void => {
    const key = place && `${place.stage} ${place.lane}`;
    if (key !== shown) show(place);
    shown = key;
  };
  const over = (event: DragEvent): void => {
    const { dataTransfer } = event;
    if (!dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    const place = canTake(session) ? placeUnder(session, event) : null;
    dataTransfer.dropEffect = place ? 'copy' : 'none';
    showOver(place);
  };
  const leave = (event: DragEvent): void => {
    if (event.relatedTarget === null) showOver(null);
  };
  const drop = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    showOver(null);
    dropped(session, [...event.dataTransfer.files], placeUnder(session, event));
  };
  const listeners = { dragover: over, dragleave: leave, drop } as const;
  for (const [type, listener] of Object.entries(listeners))
    window.addEventListener(type, listener as EventListener);
  return () => {
    for (const [type, listener] of Object.entries(listeners))
      window.removeEventListener(type, listener as EventListener);
  };
}

function canTake(session: EditorSession): boolean {
  return takesPictures(session.pictures) && session.state.getState().rights === 'write';
}

/** Behind the card under the pointer, or at the end of the cell under it. */
function placeUnder({ shown }: EditorSession, { target }: DragEvent): PhotoPlace | null {
  const spot = spotAt(target);
  const cell = spot && cellOf(shown.getState(), spot);
  return cell && { ...cell, after: spot.at === 'card' ? spot.card : 'last' };
}

function dropped(session: EditorSession, files: readonly File[], place: PhotoPlace | null): void {
  if (files.length === 0 || !mayWrite(session)) return;
  if (!takesPictures(session.pictures)) tell(session, session.words('photo.notTaken'));
  else if (!place) tell(session, session.words('photo.dropHere'));
  else void import('../../session/photos.ts').then(({ addPhotos }) => addPhotos(session, files, place));
}
