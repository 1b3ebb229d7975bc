import type { KeyboardEvent as PressOnPart } from 'react';
import { historyCommands } from './commands/history.ts';
import type { EditorSession } from './editorSession.ts';
import { focusSpot } from './focus.ts';
import { keysOf } from './keys.ts';

/**
 * Undo and redo by key beside the map. What changed may take focus on the map; who pressed here stays here; where that
 * went with the change, the map has focus. Keys from dialogs, which lie over the page, are not meant for the map.
 */
export function undoKeyPressed(
  session: EditorSession,
  event: PressOnPart<HTMLElement> | KeyboardEvent,
): void {
  const part = event.currentTarget as Node | null;
  if (event.defaultPrevented || !part?.contains(event.target as Node)) return;
  const command = session.keymap.meaning(keysOf(event), 'map');
  if (!command || !historyCommands.includes(command)) return;
  event.preventDefault();
  const focused = document.activeElement;
  command.run(session);
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  requestAnimationFrame(() => document.activeElement === document.body && focusSpot(session));
}
