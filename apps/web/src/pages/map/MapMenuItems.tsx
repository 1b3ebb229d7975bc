import { Bell, Copy, FileDown, FileInput, History, Image, ListChecks, Printer } from 'lucide-react';
import { Menu, MenuAction, MenuLine } from '../../parts/Menu.tsx';
import { LanguageActions } from '../../parts/LanguageMenu.tsx';
import { ThemeActions } from '../../parts/ThemeMenu.tsx';
import { useText } from '../../text/useText.ts';
import { SaveActions } from '../files/SaveActions.tsx';
import type { MapMenuProps } from './MapMenu.tsx';

/** What is made of a map, how it was, and the colours and language of the page. */
export function MapMenuItems({
  onAttention,
  onChanges,
  onDuplicate,
  onExport,
  onHistory,
  onImport,
  onSave,
}: MapMenuProps) {
  const text = useText();
  return (
    <Menu>
      {onImport && (
        <MenuAction
          words={text('map.import')}
          icon={<FileInput size={15} aria-hidden />}
          onAction={onImport}
        />
      )}
      <MenuAction
        words={text('map.exportPdf')}
        icon={<FileDown size={15} aria-hidden />}
        onAction={() => onExport('pdf')}
      />
      <MenuAction
        words={text('map.print')}
        icon={<Printer size={15} aria-hidden />}
        onAction={() => window.print()}
      />
      <MenuAction
        words={text('map.picture')}
        icon={<Image size={15} aria-hidden />}
        onAction={() => onExport('picture')}
      />
      <SaveActions onSave={onSave} />
      <MenuLine />
      <MenuAction
        words={text('map.duplicate')}
        icon={<Copy size={15} aria-hidden />}
        onAction={onDuplicate}
      />
      <MenuAction
        words={text('changes.title')}
        icon={<ListChecks size={15} aria-hidden />}
        onAction={onChanges}
      />
      {onHistory && (
        <MenuAction
          words={text('history.title')}
          icon={<History size={15} aria-hidden />}
          onAction={onHistory}
        />
      )}
      {onAttention && (
        <MenuAction
          words={text('map.notifications')}
          icon={<Bell size={15} aria-hidden />}
          onAction={onAttention}
        />
      )}
      <MenuLine />
      <ThemeActions />
      <MenuLine />
      <LanguageActions />
    </Menu>
  );
}
