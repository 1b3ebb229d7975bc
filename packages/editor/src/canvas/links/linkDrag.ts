import { isPrompt } from '@throughline/journey';
import type { CardId, Point } from '@throughline/journey';
import type { EditorSession } from '../../session/editorSession.ts';
import { focusSpot } from '../../session/focus.ts';
import { followPointer } from '../drag/followPointer.ts';

/**
 * A link pulled out of a card's port. Dropped on another card it is asked what it says; nothing is written before that.
 * The same without a drag: Link to… in the card's menu.
 */
export function dragLink(session: EditorSession, from: CardId, press: PointerEvent): void {
  const { camera, linking, state } = session;
  if (press.button !== 0 || !press.isPrimary || state.getState().rights !== 'write') return;
  const carry = (at: Point): void =>
    linking.setState(
      { from, step: 'drag', at: camera.screenToMap(at), over: cardUnder(session, from, at) },
      true,
    );
  followPointer(press, {
    atOnce: true,
    begin(at) {
      state.setState({
        spot: { at: 'card', card: from },
        selection: new Set([from]),
        anchor: from,
        tombstone: null,
      });
      focusSpot(session);
      carry(at);
      return true;
    },
    move: carry,
    drop(at) {
      const to = cardUnder(session, from, at);
      linking.setState(to ? { from, step: 'ask', to, at } : null, true);
    },
    cancel: () => linking.setState(null, true),
  });
}

/** What the pointer would link to: another card it is on, as far as that can be seen. */
function cardUnder({ shown }: EditorSession, from: CardId, { x, y }: Point): CardId | null {
  const element = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-card]');
  const card = shown.getState().cards.get((element?.dataset.card ?? '') as CardId);
  return card && card.id !== from && !isPrompt(card) ? card.id : null;
}
