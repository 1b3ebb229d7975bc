import type { ReactElement, ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { Check, ChevronRight } from 'lucide-react';
import { Menu, MenuItem, Popover, Separator, SubmenuTrigger } from 'react-aria-components';
import { useOpenedIfAny } from '../parts/Opener.tsx';
import { commandName } from '../session/command.ts';
import type { Command } from '../session/command.ts';
import { useSession } from '../session/editorSession.ts';
import { closeMenu } from './closeMenu.ts';
import css from './Menu.module.css';

interface ItemProps {
  readonly words: string;
  readonly keys?: string | undefined;
  readonly icon?: ReactNode;
  /** Given for a choice among several: whether it is the present one. */
  readonly chosen?: boolean;
  readonly isDanger?: boolean;
  readonly isDisabled?: boolean;
  onAction(): void;
}

/** Its key is drawn, not written: whoever speaks or hears the menu says and meets its words alone. */
export function Item(props: ItemProps): ReactElement {
  const session = useSession();
  const opened = useOpenedIfAny();
  const { chosen, icon, isDanger = false, isDisabled = false, keys, onAction, words } = props;
  return (
    <MenuItem
      className={`${css.item} ${isDanger ? css.danger : ''}`}
      textValue={words}
      aria-label={chosen === true ? `${words} ✓` : words}
      isDisabled={isDisabled}
      onAction={() => {
        // Focus goes back to the button that opened it, or to the spot of the map it is the menu of.
        // It is closed by then, within the press: while it is open nothing beside it can take focus.
        if (opened) flushSync(opened.close);
        else closeMenu(session);
        onAction();
      }}
    >
      {chosen === undefined ? null : (
        <span className={css.check}>{chosen ? <Check size={14} aria-hidden /> : null}</span>
      )}
      {icon}
      <span className={css.grow}>{words}</span>
      {keys ? <span className={css.keys} data-keys={keys} /> : null}
    </MenuItem>
  );
}

interface CommandItemProps {
  readonly command: Command;
  /** Where the menu already says what it is about. */
  readonly words?: string;
  /** Where it stands for several commands. */
  readonly keys?: string;
  readonly isDanger?: boolean;
}

/** A command, with its key. */
export function CommandItem({ command, keys, words, ...looks }: CommandItemProps): ReactElement {
  const session = useSession();
  return (
    <Item
      {...looks}
      words={words ?? commandName(command, session)}
      keys={keys ?? session.keymap.shown(command)}
      isDisabled={!command.enabled(session)}
      onAction={() => command.run(session)}
    />
  );
}

export function Submenu({
  words,
  children,
}: {
  readonly words: string;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <SubmenuTrigger>
      <MenuItem className={css.item ?? ''} textValue={words}>
        <span className={css.grow}>{words}</span>
        <ChevronRight size={14} aria-hidden />
      </MenuItem>
      <Popover className={css.popover ?? ''}>
        <Menu className={css.menu ?? ''} aria-label={words}>
          {children}
        </Menu>
      </Popover>
    </SubmenuTrigger>
  );
}

export function Rule(): ReactElement {
  return <Separator className={css.separator ?? ''} />;
}
