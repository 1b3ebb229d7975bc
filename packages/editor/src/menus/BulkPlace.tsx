import type { ReactElement } from 'react';
import { later } from '../parts/later.tsx';
import { useMapState } from '../session/hooks.ts';

const BulkBar = later(async () => (await import('./BulkBar.tsx')).BulkBar);

/** The bar of what is selected, from the second card on. */
export function BulkPlace(): ReactElement | null {
  const isThere = useMapState(({ selection }) => selection.size > 1);
  return isThere ? <BulkBar /> : null;
}
