import type { CardId, CardKind } from '@throughline/journey';
import { choosePhotosHere } from './photosHere.ts';
import { startDraft, startDraftHere } from './editing.ts';
import type { EditorSession } from './editorSession.ts';
import { goTo } from './focus.ts';
import { takesPictures } from './pictures.ts';
import type { CellPlace } from './spots.ts';

/** A new card where focus is: of a photo the picture comes first, of all others the words. */
export function startKindHere(session: EditorSession, kind: CardKind, { camera = false } = {}): void {
  if (kind === 'photo' && takesPictures(session.pictures)) choosePhotosHere(session, { camera });
  else startDraftHere(session, kind);
}

interface NewOfKind {
  readonly kind: CardKind;
  readonly to: CellPlace;
  /** null: before all. */
  readonly after: CardId | null;
}

/** The same in a cell, behind one of its cards: where a kind is let go that was dragged onto the map (I11). */
export function startKindIn(session: EditorSession, { after, kind, to }: NewOfKind): void {
  const isPicture = kind === 'photo' && takesPictures(session.pictures);
  if (!isPicture) {
    startDraft(session, to, after, kind);
    return;
  }
  goTo(session, after === null ? { at: 'cell', ...to } : { at: 'card', card: after });
  startKindHere(session, kind);
}
