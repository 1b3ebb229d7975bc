import type { CardId, Journey, LaneId, PastePlan, StageId } from '@throughline/journey';
import { askForAttention } from './commands/company.ts';
import type { EditorSession } from './editorSession.ts';
import { goTo } from './focus.ts';
import { undoKeyPressed } from './undoKeys.ts';
import { goToCard, goToLane, openStage } from './viewing.ts';

/** What the page around an editor can ask of it. */
export interface EditorHandle {
  /** Focus goes to this card, in whichever state of the service it is. */
  goToCard(card: CardId): void;
  /** The same for the head of a stage or lane. */
  goToHead(of: 'stage' | 'lane', id: string): void;
  /** The same as `goToCard`, and it is asked what can be seen in this photo. */
  describePhoto(card: CardId): void;
  /** A key pressed in a part of the page beside the editor, should it mean undo or redo. */
  undoKeyPressed(event: KeyboardEvent): void;
  /** The cards that are selected now. */
  selection(): ReadonlySet<CardId>;
  /** Asks how much of what others do is to reach this person. */
  askForAttention(): void;
  /** Adds a journey to the map, as one step to undo, and tells what was added; null: it was refused in words. */
  importJourney(coming: Journey): Promise<PastePlan | null>;
  /** Adds these pictures as photos where focus is. */
  addPhotos(files: readonly File[]): void;
}

export function handleOf(session: EditorSession): EditorHandle {
  return {
    goToCard: (card) => goToCard(session, card),
    goToHead(of, id) {
      if (of === 'lane') return goToLane(session, id as LaneId);
      openStage(session.view, id as StageId);
      goTo(session, { at: 'stage', stage: id as StageId });
    },
    undoKeyPressed: (event) => undoKeyPressed(session, event),
    askForAttention: () => askForAttention(session),
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
      void import('./photosHere.ts').then(({ addPhotosHere }) => addPhotosHere(session, files));
    },
  };
}
