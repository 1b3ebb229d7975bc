import type { CardId } from '@throughline/journey';
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
}

export function handleOf(session: EditorSession): EditorHandle {
  return {
    goToCard: (card) => goToCard(session, card),
    selection: () => session.state.getState().selection,
    describePhoto(card) {
      goToCard(session, card);
      void import('./photos.ts').then(({ askForDescriptions }) => askForDescriptions(session, [card]));
    },
  };
}
