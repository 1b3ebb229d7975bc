import { later, type Later } from '@throughline/editor';
import { routeOf } from '../route.ts';
import { LibraryFrame } from './library/LibraryFrame.tsx';
import type { LibraryDeps } from './library/useLibrary.ts';
import { MapFrame } from './map/MapFrame.tsx';
import type { MapPageProps } from './map/MapPage.tsx';

/** Neither page waits for the code of the other. */
export const LibraryPage: Later<LibraryDeps> = later(
  async () => (await import('./library/LibraryPage.tsx')).LibraryPage,
  <LibraryFrame />,
);
export const MapPage: Later<MapPageProps> = later(
  async () => (await import('./map/MapPage.tsx')).MapPage,
  <MapFrame />,
);

/** Brings the code of the page of an address. */
export async function bringPage(path: string): Promise<void> {
  const { at } = routeOf(path);
  if (at === 'library') await LibraryPage.bring();
  if (at === 'map') await MapPage.bring();
}
