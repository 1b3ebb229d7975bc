import { flushSync } from 'react-dom';
import type { CardId } from '@throughline/journey';
import type { EditorSession } from './editorSession.ts';
import { focusSpot } from './focus.ts';
import { boxOf } from './spots.ts';
import { openCell } from './viewing.ts';
import { cardName } from '../text/cardWords.ts';

/** Find: whether its field is open, what is in it, and how often it was asked for. */
export interface Finding {
  readonly isOpen: boolean;
  readonly words: string;
  /** Another number is another wish to write in the field. */
  readonly asked: number;
}

export const notFinding: Finding = { isOpen: false, words: '', asked: 0 };

export function openFind({ finding }: EditorSession): void {
  flushSync(() => finding.setState(({ asked }) => ({ isOpen: true, asked: asked + 1 })));
}

/** The map as it was; focus goes to the card that was found last. */
export function closeFind(session: EditorSession): void {
  session.finding.setState({ isOpen: false, words: '' });
  focusSpot(session);
}

/** The card that Find stands at, among those found: its number, 0 for none. */
export function foundNumber({ emphasis, state }: EditorSession): number {
  const { spot } = state.getState();
  return spot.at === 'card' ? emphasis.found().indexOf(spot.card) + 1 : 0;
}

/** To the next or previous card that was found, round and round; the field keeps focus. */
export function stepFound(session: EditorSession, by: 1 | -1): void {
  const { announcer, emphasis, shown, words } = session;
  const found = emphasis.found();
  const { length: count } = found;
  const at = foundNumber(session);
  const index = at === 0 ? (by === 1 ? 0 : count - 1) : (at - 1 + by + count) % count;
  const id = found[index];
  const card = id && shown.getState().cards.get(id);
  if (!card) return;
  show(session, card.id);
  announcer.say(words('find.at', { number: index + 1, count, card: cardName(card, words) }), 'view');
}

function show(session: EditorSession, id: CardId): void {
  const { camera, layout, shown, state, view } = session;
  const card = shown.getState().cards.get(id);
  if (card) openCell(view, card.place);
  state.setState({ spot: { at: 'card', card: id }, tombstone: null });
  const box = boxOf(layout.getState(), { at: 'card', card: id });
  if (box) camera.ensureVisible(box);
}
