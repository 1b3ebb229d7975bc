import type { MapElsewhere, PageOffers } from '@throughline/editor';
import { useLayoutEffect, useMemo, useRef } from 'react';
import { goTo, newMapPath } from '../../route.ts';
import { chooseTheme, useTheme, type Theme } from '../../theme.ts';
import { useText } from '../../text/useText.ts';
import type { Exported } from './MapMenu.tsx';
import { saveFormats, type SaveFormat } from '../files/saveFormats.ts';

/** What can be done with the open map, by its bar and by its palette alike. */
export interface MapDoings {
  share(): void;
  /** Shows how the map was; null for those who may not see it. */
  readonly history: (() => void) | null;
  /** Shows what changed while one was away, and since. */
  changes(): void;
  exporting(as: Exported): void;
  /** Asks for a file to bring into the map; null for those who may not change it. */
  readonly bring: (() => void) | null;
  /** The same of files that are there already. */
  takeFiles(files: readonly File[]): void;
  save(format: SaveFormat): void;
  duplicate(): void;
  /** The maps one can go to from here. */
  maps(): Promise<readonly MapElsewhere[]>;
}

const themes: readonly Theme[] = ['system', 'light', 'dark'];

/** What this page brings to the palette; the same while only what it does it with changes. */
export function useOffers(doings: MapDoings): PageOffers {
  const text = useText();
  const theme = useTheme();
  const latest = useRef(doings);
  useLayoutEffect(() => {
    latest.current = doings;
  });
  return useMemo(
    () => ({
      commands: [
        { id: 'share', words: text('share.button'), run: () => latest.current.share() },
        {
          id: 'history',
          words: text('history.title'),
          enabled: () => latest.current.history !== null,
          run: () => latest.current.history?.(),
        },
        { id: 'changes', words: text('changes.title'), run: () => latest.current.changes() },
        {
          id: 'import',
          words: text('map.import'),
          enabled: () => latest.current.bring !== null,
          run: () => latest.current.bring?.(),
        },
        { id: 'export pdf', words: text('map.exportPdf'), run: () => latest.current.exporting('pdf') },
        { id: 'print', words: text('map.print'), run: () => window.print() },
        { id: 'picture', words: text('map.picture'), run: () => latest.current.exporting('picture') },
        ...saveFormats.map((format) => ({
          id: `save ${format}`,
          words: text('map.save', { format: text(`map.format.${format}`) }),
          run: () => latest.current.save(format),
        })),
        { id: 'duplicate', words: text('map.duplicateMap'), run: () => latest.current.duplicate() },
        { id: 'new', words: text('library.new'), run: () => goTo(newMapPath) },
        { id: 'library', words: text('open.allMaps'), run: () => goTo('/') },
        ...themes.map((each) => ({
          id: `theme ${each}`,
          words: text(`theme.${each}`),
          enabled: () => each !== theme,
          run: () => chooseTheme(each),
        })),
      ],
      maps: () => latest.current.maps(),
      takeFiles: (files) => latest.current.takeFiles(files),
    }),
    [text, theme],
  );
}
