import { useState, useSyncExternalStore } from 'react';
import type { ReactElement } from 'react';
import { Heading } from 'react-aria-components';
import { nameOf, queryOf, rank } from '@throughline/journey';
import { commandGroups, commandTitle } from '../../session/command.ts';
import type { Command, CommandGroup } from '../../session/command.ts';
import { commandsWith } from '../../session/commands.ts';
import { useSession } from '../../session/editorSession.ts';
import { MoreSentences } from '../../text/MoreSentences.tsx';
import { shortcutsEn } from '../../text/shortcuts.ts';
import { useWords } from '../../text/words.ts';
import { closeQuestion } from '../closeMenu.ts';
import dialog from '../Dialog.module.css';
import { MapDialog } from '../MapDialog.tsx';
import css from './Shortcuts.module.css';
import { ShortcutRow } from './ShortcutRow.tsx';

/** All keys there are: found by what they do, changed, switched off and given back, for this device. */
export function Shortcuts(): ReactElement {
  return (
    <MoreSentences sentences={shortcutsEn}>
      <ShortcutList />
    </MoreSentences>
  );
}

function ShortcutList(): ReactElement {
  const session = useSession();
  const words = useWords();
  const { keymap } = session;
  const chosen = useSyncExternalStore(keymap.chosen.subscribe, keymap.chosen.getState);
  const [typed, setTyped] = useState('');
  const [said, setSaid] = useState('');
  const groups = useGroups(typed);
  const close = (): void => closeQuestion(session);
  const resetAll = (): void => {
    keymap.reset(null);
    setSaid(words('shortcuts.allReset'));
  };
  return (
    <MapDialog width="widest" onClose={close}>
      <div className={dialog.listing}>
        <Heading slot="title" className={dialog.title ?? ''}>
          {words('shortcuts.open')}
        </Heading>
        <input
          className={dialog.input}
          type="search"
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- what a person opens the list for is to find something
          autoFocus
          aria-label={words('shortcuts.find')}
          placeholder={words('shortcuts.find')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and a reader has no button in it */}
        <section className={dialog.list} aria-label={words('shortcuts.open')} tabIndex={0}>
          {groups.length === 0 ? <p className={css.none}>{words('shortcuts.none')}</p> : null}
          {groups.map(([group, commands]) => (
            <div key={group}>
              <h3 className={css.heading}>{words(`group.${group}`)}</h3>
              <ul>
                {commands.map((command) => (
                  <ShortcutRow key={command.id} command={command} onSaid={setSaid} />
                ))}
              </ul>
            </div>
          ))}
        </section>
        <div className={css.foot}>
          <output className={css.said}>{said}</output>
          <button
            type="button"
            className={dialog.button}
            aria-disabled={chosen.size === 0}
            onClick={() => chosen.size > 0 && resetAll()}
          >
            {words('shortcuts.resetAll')}
          </button>
          <button type="button" className={dialog.primary} onClick={close}>
            {words('shortcuts.close')}
          </button>
        </div>
      </div>
    </MapDialog>
  );
}

/** The commands that have keys or could, by group; of those, what answers the letters typed. */
function useGroups(typed: string): readonly (readonly [CommandGroup, readonly Command[]])[] {
  const session = useSession();
  const { keymap } = session;
  const all = commandsWith(session.page.getState());
  const query = queryOf(typed);
  const found = rank(
    all.map((command) => ({
      command,
      name: nameOf(commandTitle(command, session)),
      also: nameOf(keymap.shown(command)),
    })),
    query,
    all.length,
  ).map(({ item }) => item.command);
  const shown = query.length === 0 ? all : found;
  return commandGroups
    .map((group) => [group, shown.filter((command) => command.group === group)] as const)
    .filter(([, commands]) => commands.length > 0);
}
