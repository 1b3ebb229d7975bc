import type { ReactElement } from 'react';
import { later } from '../../parts/later.tsx';
import { useMapState } from '../../session/hooks.ts';

const MovedChip = later(async () => (await import('./MovedChip.tsx')).MovedChip);

/** Over the map: that the focused card has been moved out of sight. */
export function MovedPlace(): ReactElement | null {
  const movedAway = useMapState((state) => state.movedAway);
  return movedAway ? <MovedChip movedAway={movedAway} /> : null;
}
