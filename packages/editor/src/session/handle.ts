import type { CardId, Journey, PastePlan } from '@throughline/journey';
import type { EditorSession } from './editorSession.ts';
import { goToCard } from './viewing.ts';

/** What the page around an editor can ask of it. */
export interface EditorHandle {
  /** Focus goes to this card, in whichever state of the service it is. */
  goToCard(card: CardId): void;
  /** The same, and it is asked what can be seen in this photo. */
  describePhoto(card: CardId): void;
  /** The cards that are selected now. */
  selection(): ReadonlySet<CardId>;
  /** Adds a journey to the map, as one step to undo, and tells what was added; null: it was refused in words. */
  importJourney(coming: Journey): Promise<PastePlan | null>;
  /** Adds these pictures as photos where focus is. */
  addPhotos(files: readonly File[]): void;
}

export function handleOf(session: EditorSession): EditorHandle {
  return {
    goToCard: (card) => goToCard(session, card),
    selection: () => session.state.getState().selection,
    describePhoto(card) {
      goToCard(session, card);
      void import('./photos.ts').then(({ askForDescriptions }) => askForDescriptions(session, [card]));
    },
    async importJourney(coming) {
      const pasting = await import('./pasting.ts');
      return pasting.importJourney(session, coming);
    },
    addPhotos(files) {
      void import('./choosePictures.ts').then(({ addPhotosHere }) => addPhotosHere(session, files));
    },
  };
}
