import type { JourneyDoc } from '@throughline/doc';
import type { MapViewStore, Pictures } from '@throughline/editor';
import { useEffect } from 'react';
import { followPrinting } from '../export/printing.ts';

interface Printing {
  readonly doc: JourneyDoc;
  readonly view: MapViewStore;
  readonly pictures: Pictures;
  readonly version: string;
}

/** What the browser prints of this page is the map on paper; while the code for it is on its way, the page. */
export function usePrinting({ doc, pictures, version, view }: Printing): void {
  useEffect(() => {
    let stop: (() => void) | null = null;
    let isWanted = true;
    const follow = async (): Promise<void> => {
      const stopNow = await followPrinting({ doc, pictures, state: () => view.getState().state, version });
      if (isWanted) stop = stopNow;
      else stopNow();
    };
    // Where the code cannot be had now, the page is printed.
    follow().catch(() => undefined);
    return () => {
      isWanted = false;
      stop?.();
    };
  }, [doc, pictures, view, version]);
}
