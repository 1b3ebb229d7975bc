import { flushSync } from 'react-dom';
import { commands } from './commands.ts';
import type { Command } from './commands.ts';
import { writeHere } from './editing.ts';
import type { EditorSession } from './editorSession.ts';
import { pointHere } from './feelings.ts';
import { pointCommands } from './pointCommands.ts';
import { mayWrite } from './rights.ts';

const byKeys = table(commands);
const onPoints = table(pointCommands);

function table(all: readonly Command[]): ReadonlyMap<string, Command> {
  return new Map(all.flatMap((command) => command.keys.map((keys) => [keys, command] as const)));
}

const isMac = typeof navigator !== 'undefined' && /Mac|iP(hone|ad|od)/u.test(navigator.userAgent);

interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** A key press as the command table writes it: `Mod+Shift+ArrowLeft`, `Mod+z`, `Delete`. */
export function keysOf({ key, ctrlKey, metaKey, shiftKey, altKey }: Press, mac = isMac): string {
  const mod = mac ? metaKey : ctrlKey;
  const other = mac ? ctrlKey : metaKey;
  const plain = key.length === 1 ? key.toLowerCase() : key;
  return `${other ? 'Other+' : ''}${altKey ? 'Alt+' : ''}${mod ? 'Mod+' : ''}${shiftKey ? 'Shift+' : ''}${plain}`;
}

/**
 * A key on the map while no text is being written. A letter opens a new card before the browser hands the letter
 * on: the editor has focus by then, so that neither this nor any later key press is lost. The same for an input
 * method, which begins to compose in the empty editor.
 */
export function keyPressed(session: EditorSession, event: KeyboardEvent): void {
  if (event.defaultPrevented) return;
  const keys = keysOf(event);
  const command = (pointHere(session) && onPoints.get(keys)) ?? byKeys.get(keys);
  if (command && !(event.isComposing || event.key === 'Process')) {
    event.preventDefault();
    command.run(session);
    return;
  }
  const { spot } = session.state.getState();
  if (!isText(event) || (spot.at !== 'card' && spot.at !== 'cell') || !mayWrite(session)) return;
  flushSync(() => writeHere(session));
}

/** Whether the press will put a character into a text field: AltGr writes characters too. */
function isText(event: KeyboardEvent): boolean {
  if (event.key === 'Process' || event.key === 'Dead' || event.isComposing) return true;
  if ([...event.key].length !== 1 || event.key === ' ') return false;
  return event.getModifierState('AltGraph') || !(event.ctrlKey || event.metaKey || event.altKey);
}
