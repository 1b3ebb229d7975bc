import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Menu as AriaMenu, MenuItem, MenuSection, MenuTrigger, Separator } from 'react-aria-components';
import { IconButton } from './IconButton.tsx';
import styles from './Menu.module.css';
import { Popover } from './Popover.tsx';

interface MenuProps {
  /** On the button that opens it. */
  readonly icon: ReactNode;
  readonly name: string;
  /** `MenuAction`s and `MenuLine`s. */
  readonly children: ReactNode;
}

/** A menu of things to do, and the button that opens it. */
export function Menu({ icon, name, children }: MenuProps) {
  return (
    <MenuTrigger>
      <IconButton name={name}>{icon}</IconButton>
      <Popover look="menu">
        <AriaMenu aria-label={name} className={styles.menu ?? ''}>
          {children}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

interface MenuActionProps {
  readonly words: string;
  readonly icon: ReactNode;
  readonly onAction: () => void;
  readonly danger?: boolean;
}

export function MenuAction({ words, icon, onAction, danger = false }: MenuActionProps) {
  return (
    <MenuItem
      textValue={words}
      onAction={onAction}
      className={`${styles.item} ${danger ? styles.danger : ''}`}
    >
      {icon}
      {words}
    </MenuItem>
  );
}

interface MenuChoicesProps<T extends string> {
  readonly name: string;
  readonly chosen: T;
  readonly options: readonly { readonly value: T; readonly words: string; readonly icon: ReactNode }[];
  readonly onChoose: (value: T) => void;
}

/** Several entries of which one holds; that one has a tick. */
export function MenuChoices<T extends string>({ name, chosen, options, onChoose }: MenuChoicesProps<T>) {
  return (
    <MenuSection aria-label={name} selectionMode="single" selectedKeys={[chosen]} disallowEmptySelection>
      {options.map(({ value, words, icon }) => (
        <MenuItem
          key={value}
          id={value}
          textValue={words}
          onAction={() => onChoose(value)}
          className={styles.item ?? ''}
        >
          {icon}
          {words}
          {value === chosen && <Check size={15} aria-hidden className={styles.tick} />}
        </MenuItem>
      ))}
    </MenuSection>
  );
}

export function MenuLine() {
  return <Separator className={styles.line ?? ''} />;
}
