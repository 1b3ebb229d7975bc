import type { JourneyDoc } from '@throughline/doc';
import type { MapViewStore } from '@throughline/editor';
import { useEffect } from 'react';
import { followPrinting } from '../export/printing.ts';

/** What the browser prints of this page is the map on paper; while the code for it is on its way, the page. */
export function usePrinting(doc: JourneyDoc, view: MapViewStore, version: string): void {
  useEffect(() => {
    let stop: (() => void) | null = null;
    let isWanted = true;
    const follow = async (): Promise<void> => {
      const stopNow = await followPrinting({ doc, state: () => view.getState().state, version });
      if (isWanted) stop = stopNow;
      else stopNow();
    };
    // Where the code cannot be had now, the page is printed.
    follow().catch(() => undefined);
    return () => {
      isWanted = false;
      stop?.();
    };
  }, [doc, view, version]);
}
