import type { ReactElement } from 'react';
import { Plus } from 'lucide-react';
import { Button, MenuTrigger, Popover } from 'react-aria-components';
import { LaneKinds } from '../../menus/AddLaneMenu.tsx';
import menu from '../../menus/Menu.module.css';
import { useWords } from '../../text/words.ts';
import css from './LibraryPanel.module.css';

interface AddLaneButtonProps {
  onLeave(): void;
}

/** A new lane under the others, with its name open for writing. */
export function AddLaneButton({ onLeave }: AddLaneButtonProps): ReactElement {
  const words = useWords();
  return (
    <MenuTrigger>
      <Button className={css.tool ?? ''} aria-label={words('panel.addLane')}>
        <Plus size={15} aria-hidden />
      </Button>
      <Popover className={menu.popover ?? ''} placement="bottom start">
        <LaneKinds onChosen={onLeave} />
      </Popover>
    </MenuTrigger>
  );
}
