import { useState } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import { RotateCcw, X } from 'lucide-react';
import { commandTitle } from '../../session/command.ts';
import type { Command } from '../../session/command.ts';
import { useSession } from '../../session/editorSession.ts';
import type { EditorSession } from '../../session/editorSession.ts';
import { keysOf, shownKeys } from '../../session/keys.ts';
import type { KeysRefused } from '../../session/keymap.ts';
import { useWords } from '../../text/words.ts';
import type { Words } from '../../text/words.ts';
import css from './Shortcuts.module.css';

interface ShortcutRowProps {
  readonly command: Command;
  /** The result of a change, in a sentence. */
  onSaid(sentence: string): void;
}

/** One command and its keys: pressed, the next press of keys is theirs. */
export function ShortcutRow({ command, onSaid }: ShortcutRowProps): ReactElement {
  const session = useSession();
  const words = useWords();
  const { keymap } = session;
  const [isListening, setListening] = useState(false);
  const title = commandTitle(command, session);
  const keys = keymap.of(command);
  const shown = keys.map((each) => shownKeys(each)).join(', ');
  const isChosen = keymap.chosen.getState().has(command.id);

  const give = (press: string): void => {
    setListening(false);
    const refused = keymap.give(command, press);
    const given = words('shortcuts.given', { command: title, keys: shownKeys(press) });
    onSaid(refused ? refusal(session, words, refused, press) : given);
  };
  const listen = (event: KeyboardEvent): void => {
    if (!isListening || modifiers.has(event.key)) return;
    event.stopPropagation();
    const press = keysOf(event.nativeEvent);
    // The way out, as everywhere; and the way on.
    if (press === 'Escape' || event.key === 'Tab') {
      setListening(false);
      if (press === 'Escape') event.preventDefault();
      return;
    }
    event.preventDefault();
    give(press);
  };
  const switchOff = (): void => {
    keymap.switchOff(command);
    onSaid(words('shortcuts.switchedOff', { command: title }));
  };
  const reset = (): void => {
    keymap.reset(command);
    onSaid(words('shortcuts.wasReset', { command: title, keys: keymap.shown(command) }));
  };
  return (
    <li className={css.row}>
      <span className={css.title}>{title}</span>
      {command.native ? (
        <kbd className={css.keys} title={words('shortcuts.native')}>
          {shown}
        </kbd>
      ) : (
        <>
          <button
            type="button"
            className={css.change}
            aria-label={words('shortcuts.change', {
              command: title,
              keys: shown || words('shortcuts.noKeys'),
            })}
            data-listening={isListening || undefined}
            onClick={() => setListening(true)}
            onKeyDown={listen}
            onBlur={() => setListening(false)}
          >
            {isListening ? words('shortcuts.press') : shown || '–'}
          </button>
          <button
            type="button"
            className={css.act}
            aria-label={words('shortcuts.offName', { command: title })}
            title={words('shortcuts.off')}
            aria-disabled={keys.length === 0}
            onClick={() => keys.length > 0 && switchOff()}
          >
            <X size={14} aria-hidden />
          </button>
          <button
            type="button"
            className={css.act}
            aria-label={words('shortcuts.resetName', { command: title })}
            title={words('shortcuts.reset')}
            aria-disabled={!isChosen}
            onClick={() => isChosen && reset()}
          >
            <RotateCcw size={13} aria-hidden />
          </button>
        </>
      )}
    </li>
  );
}

const modifiers = new Set([
  'Control',
  'Shift',
  'Alt',
  'AltGraph',
  'Meta',
  'CapsLock',
  'Fn',
  'Dead',
  'Process',
]);

/** Why a command cannot have these keys. */
function refusal(session: EditorSession, words: Words, refused: KeysRefused, press: string): string {
  const keys = shownKeys(press);
  if (refused.why !== 'taken') return words(`shortcuts.${refused.why}`, { keys });
  return words('shortcuts.taken', { keys, command: commandTitle(refused.by, session) });
}
