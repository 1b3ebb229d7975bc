import type { ReactElement } from 'react';
import { letsPagesPaste, pasteCommand } from '../session/commands/clipboard.ts';
import { useWords } from '../text/words.ts';
import { CommandItem } from './parts.tsx';

/** Pastes where the menu belongs to; not there where a browser lets pages read nothing, for its keys do it. */
export function PasteItem(): ReactElement | null {
  const words = useWords();
  return letsPagesPaste() ? <CommandItem command={pasteCommand} words={words('menu.paste')} /> : null;
}
