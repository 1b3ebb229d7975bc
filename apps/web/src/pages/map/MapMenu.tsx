import { Copy, MoreHorizontal } from 'lucide-react';
import { Menu, MenuAction, MenuLine } from '../../parts/Menu.tsx';
import { ThemeActions } from '../../parts/ThemeMenu.tsx';
import { useText } from '../../text/useText.ts';
import { SaveActions } from '../files/SaveActions.tsx';
import type { SaveFormat } from '../files/saveJourney.ts';

interface MapMenuProps {
  readonly onSave: (format: SaveFormat) => void;
  readonly onDuplicate: () => void;
}

/** What can be done with the whole map, and the colours of the page. */
export function MapMenu({ onSave, onDuplicate }: MapMenuProps) {
  const text = useText();
  return (
    <Menu name={text('app.mapMenu')} icon={<MoreHorizontal size={17} aria-hidden />}>
      <SaveActions onSave={onSave} />
      <MenuAction
        words={text('map.duplicate')}
        icon={<Copy size={15} aria-hidden />}
        onAction={onDuplicate}
      />
      <MenuLine />
      <ThemeActions />
    </Menu>
  );
}
