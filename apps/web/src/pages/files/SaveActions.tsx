import { Download } from 'lucide-react';
import { MenuAction } from '../../parts/Menu.tsx';
import { useText } from '../../text/useText.ts';
import { saveFormats, type SaveFormat } from './saveFormats.ts';

/** One item for each kind of file a map can be saved as; for a menu. */
export function SaveActions({ onSave }: { readonly onSave: (format: SaveFormat) => void }) {
  const text = useText();
  return saveFormats.map((format) => (
    <MenuAction
      key={format}
      words={text(`map.save.${format}`)}
      icon={<Download size={15} aria-hidden />}
      onAction={() => onSave(format)}
    />
  ));
}
