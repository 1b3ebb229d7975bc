import { flushSync } from 'react-dom';
import type { GridSpot } from '@throughline/journey';
import { startDraftHere, writeHere } from './editing.ts';
import type { EditorSession } from './editorSession.ts';
import { pointHere } from './feelings.ts';
import { keysOf } from './keys.ts';
import { mayWrite } from './rights.ts';

/**
 * A key on the map while no text is being written. A letter opens a new card before the browser hands the letter
 * on: the editor has focus by then, so that neither this nor any later key press is lost. The same for an input
 * method, which begins to compose in the empty editor. A `/` is written into a new card, where it offers what there is
 * to insert (`session/calls.ts`); which key of the keyboard writes it does not matter.
 */
export function keyPressed(session: EditorSession, event: KeyboardEvent): void {
  if (event.defaultPrevented) return;
  const { keymap, state } = session;
  const { spot } = state.getState();
  const keys = keysOf(event);
  const command = (pointHere(session) && keymap.meaning(keys, 'point')) ?? keymap.meaning(keys, 'map');
  if (command && !(event.isComposing || event.key === 'Process')) {
    if (command.native) return;
    event.preventDefault();
    command.run(session);
    return;
  }
  if (!isText(event) || !holdsText(spot) || !mayWrite(session)) return;
  flushSync(() => (event.key === '/' ? startDraftHere(session) : writeHere(session)));
}

function holdsText({ at }: GridSpot): boolean {
  return at === 'card' || at === 'cell';
}

/** Whether the press will put a character into a text field: AltGr writes characters too. */
export function isText(event: KeyboardEvent): boolean {
  if (event.key === 'Process' || event.key === 'Dead' || event.isComposing) return true;
  if ([...event.key].length !== 1 || event.key === ' ') return false;
  return event.getModifierState('AltGraph') || !(event.ctrlKey || event.metaKey || event.altKey);
}
