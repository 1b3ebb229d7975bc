import type { ReactElement } from 'react';
import { Tombstone } from '../../parts/Tombstone.tsx';
import { useMapState } from '../../session/hooks.ts';
import css from './TombstoneLayer.module.css';

/** A point of a curve leaves less room than its two answers need; in map units. */
const leastWidth = 150;

/** What is left of a focused card that somebody else deleted, where it lay. */
export function TombstoneLayer(): ReactElement | null {
  const tombstone = useMapState((state) => state.tombstone);
  if (!tombstone) return null;
  const { box } = tombstone;
  const style = { left: box.x, top: box.y, width: Math.max(box.width, leastWidth), minHeight: box.height };
  return <Tombstone of={tombstone} className={css.onMap} style={style} />;
}
