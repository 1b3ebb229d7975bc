import type { ReactElement } from 'react';
import { Plus } from 'lucide-react';
import { AddLaneMenu } from '../../menus/AddLaneMenu.tsx';
import { useWords } from '../../text/words.ts';
import css from './LibraryPanel.module.css';

interface AddLaneButtonProps {
  onLeave(): void;
}

/** A new lane, from the heading of the list of lanes. */
export function AddLaneButton({ onLeave }: AddLaneButtonProps): ReactElement {
  const words = useWords();
  return (
    <AddLaneMenu
      className={css.tool}
      name={words('panel.addLane')}
      placement="bottom start"
      onChosen={onLeave}
    >
      <Plus size={15} aria-hidden />
    </AddLaneMenu>
  );
}
