import { Download } from 'lucide-react';
import { MenuAction, MenuMore } from '../../parts/Menu.tsx';
import { useText } from '../../text/useText.ts';
import { saveFormats, type SaveFormat } from './saveFormats.ts';

/** One item for each kind of file a map can be saved as, behind one row of a menu. */
export function SaveActions({ onSave }: { readonly onSave: (format: SaveFormat) => void }) {
  const text = useText();
  return (
    <MenuMore words={text('map.saveAs')} icon={<Download size={15} aria-hidden />}>
      {saveFormats.map((format) => (
        <MenuAction key={format} words={text(`map.format.${format}`)} onAction={() => onSave(format)} />
      ))}
    </MenuMore>
  );
}
