import { later } from '@throughline/editor';
import { MoreHorizontal } from 'lucide-react';
import { MenuButton } from '../../parts/MenuButton.tsx';
import { useText } from '../../text/useText.ts';
import type { SaveFormat } from '../files/saveFormats.ts';

const MapMenuItems = later(async () => (await import('./MapMenuItems.tsx')).MapMenuItems);

/** What is asked about in a dialog before it is made of the map. */
export type Exported = 'pdf' | 'picture';

export interface MapMenuProps {
  /** null: this person may change nothing. */
  readonly onImport: (() => void) | null;
  readonly onExport: (as: Exported) => void;
  readonly onSave: (format: SaveFormat) => void;
  readonly onDuplicate: () => void;
  readonly onChanges: () => void;
  /** null: it is a past version that is looked at. */
  readonly onAttention: (() => void) | null;
  /** null: this person may not see how the map was. */
  readonly onHistory: (() => void) | null;
}

/** What can be done with the whole map, and the colours of the page. */
export function MapMenu(props: MapMenuProps) {
  const text = useText();
  return (
    <MenuButton
      name={text('app.mapMenu')}
      icon={<MoreHorizontal size={17} aria-hidden />}
      menu={<MapMenuItems {...props} />}
    />
  );
}
