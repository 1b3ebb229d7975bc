import type { CardKind } from '@throughline/journey';
import { choosePhotosHere } from './choosePictures.ts';
import { startDraftHere } from './editing.ts';
import type { EditorSession } from './editorSession.ts';
import { takesPictures } from './pictures.ts';

/** A new card where focus is: of a photo the picture comes first, of all others the words. */
export function startKindHere(session: EditorSession, kind: CardKind, { camera = false } = {}): void {
  if (kind === 'photo' && takesPictures(session.pictures)) choosePhotosHere(session, { camera });
  else startDraftHere(session, kind);
}
