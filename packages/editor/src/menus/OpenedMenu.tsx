import type { ReactElement } from 'react';
import { Menu, Popover } from 'react-aria-components';
import type { MenuProps, PopoverProps } from 'react-aria-components';
import { useOpened } from '../parts/Opener.tsx';
import css from './Menu.module.css';

interface OpenedMenuProps extends Pick<
  MenuProps<object>,
  'children' | 'disallowEmptySelection' | 'onAction' | 'selectedKeys' | 'selectionMode'
> {
  readonly placement: NonNullable<PopoverProps['placement']>;
}

/** A menu beside the button that has opened it, and called as it is. */
export function OpenedMenu({ placement, ...menu }: OpenedMenuProps): ReactElement {
  const { close, focus, labelledBy, trigger } = useOpened();
  return (
    <Popover
      className={css.popover ?? ''}
      aria-labelledby={labelledBy}
      triggerRef={trigger}
      isOpen
      onOpenChange={(isOpen) => !isOpen && close()}
      placement={placement}
    >
      <Menu
        {...menu}
        className={css.menu ?? ''}
        aria-labelledby={labelledBy}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- a menu that opens takes focus
        autoFocus={focus}
        onClose={close}
      />
    </Popover>
  );
}
