import type { MessageId } from '../text/en.ts';
import type { EditorSession } from './editorSession.ts';

/** What commands are about: the parts of the lists they stand in, in this order. */
export const commandGroups = ['history', 'write', 'move', 'select', 'view', 'go', 'curve', 'page'] as const;

export type CommandGroup = (typeof commandGroups)[number];

/**
 * Where its keys mean it. `map`: while the map has focus and no text is being written; `point`: while a point of a
 * curve has focus, ahead of what the same keys mean on the map; `anywhere`: on the whole page, while text is written
 * too, but not in dialogs and menus, which lie over it.
 */
export type CommandPlace = 'map' | 'point' | 'anywhere';

/** Something a person can do, by key, bar, menu or palette. */
export interface Command {
  /** Never another one: what a device keeps about a command goes by it. */
  readonly id: string;
  readonly group: CommandGroup;
  /** What it is called where nothing around says what it is about: in the palette and in the list of keys. */
  readonly words: MessageId | ((session: EditorSession) => string);
  /** What the list of keys calls it, where `words` depend on what has focus. */
  readonly listed?: MessageId;
  /**
   * As `keysOf` writes them; `Mod` is Ctrl, on macOS Cmd. The first one is shown to people. Two commands of one place
   * have none in common, and none is a browser's or a screen reader's (`reservedFor`).
   */
  readonly keys: readonly string[];
  /** On macOS, where they differ there. */
  readonly macKeys?: readonly string[];
  readonly where: CommandPlace;
  /** Its keys are shown but left to the browser, which answers them with events of its own: copy, cut, paste. */
  readonly native?: true;
  /** It means something only as a key: the palette leaves it out. */
  readonly keyOnly?: true;
  /** Whether it would do something now: if not, the palette leaves it out and menus show it disabled. */
  enabled(session: EditorSession): boolean;
  /** Also called when it is not enabled, by its keys on the map: it says why nothing happens. */
  run(session: EditorSession): void;
}

/** What it is called now. */
export function commandName({ words }: Command, session: EditorSession): string {
  return typeof words === 'function' ? words(session) : session.words(words);
}

/** What it is called whatever has focus. */
export function commandTitle(command: Command, session: EditorSession): string {
  return command.listed ? session.words(command.listed) : commandName(command, session);
}

export const always = (): boolean => true;

export function canWrite({ state }: EditorSession): boolean {
  return state.getState().rights === 'write';
}
