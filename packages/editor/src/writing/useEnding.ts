import { useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { toggleBold } from '@throughline/journey';
import {
  close,
  dropNewCard,
  endEditing,
  flow,
  isNewCard,
  restingSpot,
  startDraft,
} from '../session/editing.ts';
import type { CardEditing } from '../session/editing.ts';
import { useSession } from '../session/editorSession.ts';
import { goTo } from '../session/focus.ts';
import { keysOf } from '../session/keys.ts';
import { tell } from '../session/notice.ts';
import type { Bound } from '../session/useTextBinding.ts';
import type { TextBinding } from '../session/textBinding.ts';
import type { Calls } from './insert/useCalls.ts';

type Meant = 'cancel' | 'keep' | 'onward' | 'sibling' | 'forth' | 'back' | 'bold';

/** What keys mean while a card is written, beside letters. */
const meanings: Readonly<Record<string, Meant>> = {
  Escape: 'cancel',
  F2: 'keep',
  Enter: 'onward',
  'Mod+Enter': 'sibling',
  Tab: 'forth',
  'Shift+Tab': 'back',
  'Mod+b': 'bold',
};

/** Stars around what is selected, or away from it, as one edit of the shared text. */
function emphasize(field: HTMLTextAreaElement | null, binding: TextBinding | null): void {
  if (!field) return;
  const { selectionEnd, selectionStart, value } = field;
  const { end, start, text } = toggleBold(value, selectionStart, selectionEnd);
  field.value = text;
  field.setSelectionRange(start, end);
  binding?.input();
}

/** The ways in which writing ends, each of them once. */
export interface Ending extends Record<Exclude<Meant, 'bold'>, () => void> {
  /** Keeps the text, closes, and says where focus goes next. */
  leave(next: (text: string) => void): void;
  /** Focus is where the card lies. */
  rest(): void;
  /** The card is kept once there is one, and one is asked what it is linked to. */
  wantLink(): void;
}

/** How the writing of a card ends, in whichever view it is written. */
export function useEnding(editing: CardEditing, { binding, field }: Bound): Ending {
  const session = useSession();
  const done = useRef(false);
  const wantsLink = useRef(false);
  const card = editing.what === 'card' ? editing.card : null;
  const leave = (next: (text: string) => void): void => {
    if (done.current) return;
    done.current = true;
    const text = field.current?.value.trim() ?? '';
    binding.current?.commit();
    endEditing(session);
    next(text);
  };
  const rest = (): void => goTo(session, restingSpot(session, editing));
  const below = (text: string): void => {
    if (text === '') rest();
    else if (card && wantsLink.current) {
      rest();
      session.state.setState({ question: { ask: 'link', cards: [card] } });
    } else startDraft(session, editing.place, editing.what === 'card' ? editing.card : editing.after);
  };
  return {
    leave,
    rest,
    keep: () => leave(rest),
    onward: () => leave(isNewCard(editing) ? below : rest),
    sibling: () => leave(below),
    forth: () => leave(() => flow(session, editing, 1)),
    back: () => leave(() => flow(session, editing, -1)),
    wantLink() {
      wantsLink.current = true;
      if (card) leave(below);
      else tell(session, session.words('insert.linkNext'));
    },
    cancel() {
      if (done.current) return;
      done.current = true;
      const isMade = card !== null && isNewCard(editing);
      if (isMade) binding.current?.commit();
      else binding.current?.cancel();
      if (isMade) dropNewCard(session);
      else close(session);
      rest();
    },
  };
}

/** A key in the field of a card: for what is offered first, then what it means beside letters. */
export function pressInField(
  event: KeyboardEvent,
  { binding, calls, ending, field }: Bound & { readonly calls: Calls; readonly ending: Ending },
): void {
  event.stopPropagation();
  if (event.nativeEvent.isComposing) return;
  const meant = meanings[keysOf(event.nativeEvent)];
  const isPlain = !(event.ctrlKey || event.metaKey || event.shiftKey);
  if (!(isPlain && calls.press(event.key))) {
    if (!meant) return;
    if (meant === 'bold') emphasize(field.current, binding.current);
    else ending[meant]();
  }
  event.preventDefault();
}
