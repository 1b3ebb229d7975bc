import { canWrite } from '../command.ts';
import type { Command } from '../command.ts';
import type { EditorSession } from '../editorSession.ts';
import { cardsInHand, focusSpot } from '../focus.ts';
import { tell } from '../notice.ts';
import { mayWrite } from '../rights.ts';

const hasCards = (session: EditorSession): boolean => cardsInHand(session).length > 0;

/** Has the browser ask the map for it, as its own keys do. */
function askBrowser(session: EditorSession, what: 'copy' | 'cut'): void {
  focusSpot(session);
  document.execCommand(what);
}

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

const cutCommand: Command = {
  id: 'cut',
  group: 'write',
  words: 'command.cut',
  keys: ['Mod+x'],
  where: 'map',
  native: true,
  enabled: (session) => canWrite(session) && hasCards(session),
  run: (session) => askBrowser(session, 'cut'),
};

/** Browsers let pages read the clipboard when its own keys or menu are used; elsewhere people are told the keys. */
const pasteCommand: Command = {
  id: 'paste',
  group: 'write',
  words: 'command.paste',
  keys: ['Mod+v'],
  where: 'map',
  native: true,
  keyOnly: true,
  enabled: canWrite,
  run: (session) => {
    focusSpot(session);
    tell(session, session.words('paste.useKeys', { keys: session.keymap.shown(pasteCommand) }));
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
    if (mayWrite(session)) void import('../duplicating.ts').then(({ duplicate }) => duplicate(session));
  },
};

export const clipboardCommands: readonly Command[] = [
  copyCommand,
  cutCommand,
  pasteCommand,
  duplicateCommand,
];
