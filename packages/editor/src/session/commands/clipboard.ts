import { askBrowser } from '../clipboard.ts';
import { canWrite } from '../command.ts';
import type { Command } from '../command.ts';
import type { EditorSession } from '../editorSession.ts';
import { cardsInHand, focusSpot } from '../focus.ts';
import { tell } from '../notice.ts';
import { mayWrite } from '../rights.ts';

declare global {
  interface Clipboard {
    /** Clipboard API: HTML named here comes as it was copied, comments included, where a browser knows the option. */
    read(formats: { readonly unsanitized: readonly string[] }): Promise<ClipboardItems>;
  }
}

const hasCards = (session: EditorSession): boolean => cardsInHand(session).length > 0;

export const copyCommand: Command = {
  id: 'copy',
  group: 'write',
  words: 'command.copy',
  keys: ['Mod+c'],
  where: 'map',
  native: true,
  enabled: hasCards,
  run: (session) => askBrowser(session, 'copy'),
};

export const cutCommand: Command = {
  id: 'cut',
  group: 'write',
  words: 'command.cut',
  keys: ['Mod+x'],
  where: 'map',
  native: true,
  enabled: (session) => canWrite(session) && hasCards(session),
  run: (session) => askBrowser(session, 'cut'),
};

/** Whether this browser lets a page read what was copied, once a person has asked for it and allowed it. */
export function letsPagesPaste(): boolean {
  return 'clipboard' in navigator && 'read' in navigator.clipboard;
}

/** By key it is the browser's own event; by menu the page asks for what was copied, or else tells the keys. */
export const pasteCommand: Command = {
  id: 'paste',
  group: 'write',
  words: 'command.paste',
  keys: ['Mod+v'],
  where: 'map',
  native: true,
  enabled: (session) => canWrite(session) && letsPagesPaste(),
  run: (session) => {
    const tellKeys = (): void =>
      tell(session, session.words('paste.useKeys', { keys: session.keymap.shown(pasteCommand) }));
    focusSpot(session);
    if (!mayWrite(session)) return;
    if (!letsPagesPaste()) tellKeys();
    // Asked before anything else is loaded: it is allowed only close to the press that asked for it.
    else {
      void Promise.all([
        navigator.clipboard.read({ unsanitized: ['text/html'] }),
        import('../pasteCopied.ts'),
      ]).then(async ([copied, { pasteCopied }]) => pasteCopied(session, copied), tellKeys);
    }
  },
};

export const duplicateCommand: Command = {
  id: 'duplicate',
  group: 'write',
  words: 'command.duplicate',
  keys: ['Mod+d'],
  where: 'map',
  enabled: (session) => canWrite(session) && hasCards(session),
  run: (session) => {
    if (!mayWrite(session)) return;
    const cards = cardsInHand(session);
    void import('../duplicating.ts').then(({ duplicate }) => duplicate(session, cards));
  },
};

export const clipboardCommands: readonly Command[] = [
  copyCommand,
  cutCommand,
  pasteCommand,
  duplicateCommand,
];
