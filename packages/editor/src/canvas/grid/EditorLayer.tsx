import type { ReactElement } from 'react';
import { useMapState } from '../../session/hooks.ts';
import { later } from '../../parts/later.tsx';
import { CardEditor } from './CardEditor.tsx';

const Sliding = later(async () => (await import('./Sliding.tsx')).Sliding);

/** Where cards are written: one editor over the grid, that no change of the map under it can take away. */
export function EditorLayer(): ReactElement | null {
  const editing = useMapState((state) => state.editing);
  if (editing?.what !== 'draft' && editing?.what !== 'card') return null;
  return (
    <>
      <CardEditor key={editing.run} editing={editing} />
      <Sliding lane={editing.place.lane} stage={editing.place.stage} />
    </>
  );
}
