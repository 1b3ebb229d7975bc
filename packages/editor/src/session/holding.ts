import type { CardId } from '@throughline/journey';
import { codeLater } from '../parts/later.tsx';
import type { EditorSession } from './editorSession.ts';
import { cardsInHand } from './focus.ts';

/** Of the sentence that says how much of others waits: it describes the field in which they are waited for. */
export const heldNoteId = 'held-by-others';

const holdMoment = codeLater(async () => (await import('./heldMoment.ts')).holdMoment);

/**
 * While somebody writes who wants it so (`attention.ts`), the map stays as it is on the screen, in every view, but for
 * what they do and for the card they write. The document goes on; when they have finished, all of it appears with the
 * next frame, as if others had done it just then. Returns how to stop.
 */
export function followHolding(session: EditorSession): () => void {
  const { attention, shown, state } = session;
  let last: unknown = null;
  const written = (): readonly CardId[] => {
    const { editing } = state.getState();
    if (!editing) return cardsInHand(session);
    return editing.what === 'card' ? [editing.card] : [];
  };
  const look = (): void => {
    const hold = attention.getState().holds ? holdMoment.code() : null;
    const field = hold && (state.getState().editing?.run ?? fieldOfDetails());
    if (field === last) return;
    last = field;
    shown.hold(hold && field ? (journey) => hold(journey, written) : null);
  };
  // Between two fields nothing has focus for a moment.
  const lookSoon = (): void => queueMicrotask(look);
  document.addEventListener('focusin', look);
  document.addEventListener('focusout', lookSoon);
  const stops = [
    attention.subscribe(look),
    state.subscribe((now, before) => now.editing !== before.editing && look()),
    () => document.removeEventListener('focusin', look),
    () => document.removeEventListener('focusout', lookSoon),
  ];
  return () => stops.forEach((stop) => stop());
}

/** The field of a card's details that is written in now. */
function fieldOfDetails(): Element | null {
  const field = document.activeElement;
  const isText =
    field?.matches('textarea, input:not([type]), input[type="text"], input[type="number"]') === true;
  return isText && field.closest('[data-details]') ? field : null;
}
