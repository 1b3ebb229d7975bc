import { useOpened } from '@throughline/editor';
import { Check, ChevronRight } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import {
  Menu as AriaMenu,
  Popover as AriaPopover,
  MenuItem,
  MenuSection,
  Separator,
  SubmenuTrigger,
} from 'react-aria-components';
import styles from './Menu.module.css';
import { Popover } from './Popover.tsx';
import popoverStyles from './Popover.module.css';

/** A menu of things to do, as its button opens it: `MenuAction`s, `MenuMore`s and `MenuLine`s. */
export function Menu({ children }: { readonly children: ReactNode }) {
  const { close, focus, labelledBy } = useOpened();
  return (
    <Popover look="menu">
      <AriaMenu
        aria-labelledby={labelledBy}
        className={styles.menu ?? ''}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- a menu that opens takes focus
        autoFocus={focus}
        onClose={close}
      >
        {children}
      </AriaMenu>
    </Popover>
  );
}

interface MenuActionProps {
  readonly words: string;
  readonly icon?: ReactNode;
  readonly onAction: () => void;
  readonly danger?: boolean;
}

export function MenuAction({ words, icon, onAction, danger = false }: MenuActionProps) {
  const { close } = useOpened();
  return (
    <MenuItem
      textValue={words}
      onAction={() => {
        // Also from a menu behind a row of it.
        close();
        onAction();
      }}
      className={`${styles.item} ${danger ? styles.danger : ''}`}
    >
      {icon}
      <span className={styles.words}>{words}</span>
    </MenuItem>
  );
}

interface MenuMoreProps {
  readonly words: string;
  readonly icon: ReactNode;
  /** `MenuAction`s. */
  readonly children: ReactNode;
}

/** A row that opens a menu of its own beside it. */
export function MenuMore({ words, icon, children }: MenuMoreProps) {
  return (
    <SubmenuTrigger>
      <MenuItem textValue={words} className={styles.item ?? ''}>
        {icon}
        {words}
        <ChevronRight size={15} aria-hidden className={styles.more} />
      </MenuItem>
      <AriaPopover className={popoverStyles.popover ?? ''}>
        <AriaMenu aria-label={words} className={styles.menu ?? ''}>
          {children}
        </AriaMenu>
      </AriaPopover>
    </SubmenuTrigger>
  );
}

interface MenuChoicesProps<T extends string> {
  readonly name: string;
  readonly chosen: T;
  readonly options: readonly {
    readonly value: T;
    readonly words: string;
    readonly lang?: string;
    readonly icon: ReactNode;
  }[];
  readonly onChoose: (value: T) => void;
}

/** Several entries of which one holds; that one has a tick. */
export function MenuChoices<T extends string>({ name, chosen, options, onChoose }: MenuChoicesProps<T>) {
  const group = useId();
  const keyOf = (value: T): string => `${group} ${value}`;
  return (
    <MenuSection
      aria-label={name}
      selectionMode="single"
      selectedKeys={[keyOf(chosen)]}
      disallowEmptySelection
    >
      {options.map(({ value, words, lang, icon }) => (
        <MenuItem
          key={value}
          id={keyOf(value)}
          textValue={words}
          onAction={() => onChoose(value)}
          className={styles.item ?? ''}
        >
          {icon}
          <span lang={lang}>{words}</span>
          {value === chosen && <Check size={15} aria-hidden className={styles.tick} />}
        </MenuItem>
      ))}
    </MenuSection>
  );
}

export function MenuLine() {
  return <Separator className={styles.line ?? ''} />;
}
