import type { EditorSession } from './editorSession.ts';
import { tell } from './notice.ts';
import { takesPictures } from './pictures.ts';
import type { PhotoPlace } from './photos.ts';
import { mayWrite } from './rights.ts';
import { cellOf } from './spots.ts';
import { spotAt } from './spotAt.ts';

/**
 * Files that are dragged over the page. Pictures are let go on a cell, and refused in words anywhere else: a browser
 * would leave the map for the file. Other files the page takes wherever they are let go, if it takes any. The ways
 * without dragging: Add photos, in the palette and among the kinds, and what the page offers.
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
    const isForPage = canGive(session) && [...dataTransfer.items].some(({ type }) => !isPicture({ type }));
    const place = !isForPage && canTake(session) ? placeUnder(session, event) : null;
    dataTransfer.dropEffect = place || isForPage ? 'copy' : 'none';
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

/** Whether files that are no pictures are for the page. */
function canGive({ page, state }: EditorSession): boolean {
  return page.getState().takeFiles !== undefined && state.getState().rights === 'write';
}

/** By what the system says it is; it says nothing of the own formats of many cameras. */
function isPicture({ name = '', type }: { readonly name?: string; readonly type: string }): boolean {
  return type.startsWith('image/') || /\.(?:heic|heif|avif|dng)$/iu.test(name);
}

/** Behind the card under the pointer, or at the end of the cell under it. */
function placeUnder({ shown }: EditorSession, { target }: DragEvent): PhotoPlace | null {
  const spot = spotAt(target);
  const cell = spot && cellOf(shown.getState(), spot);
  return cell && { ...cell, after: spot.at === 'card' ? spot.card : 'last' };
}

function dropped(session: EditorSession, files: readonly File[], place: PhotoPlace | null): void {
  if (files.length === 0 || !mayWrite(session)) return;
  const others = files.filter((file) => !isPicture(file));
  if (others.length > 0 && canGive(session)) {
    session.page.getState().takeFiles?.(others);
    return;
  }
  if (!takesPictures(session.pictures)) tell(session, session.words('photo.notTaken'));
  else if (!place) tell(session, session.words('photo.dropHere'));
  else void import('./photos.ts').then(({ addPhotos }) => addPhotos(session, files, place));
}
