import type { ReactElement } from 'react';
import { useMapState } from '../../session/hooks.ts';
import { CardEditor } from './CardEditor.tsx';

/** Where cards are written: one editor over the grid, that no change of the map under it can take away. */
export function EditorLayer(): ReactElement | null {
  const editing = useMapState((state) => state.editing);
  if (editing?.what !== 'draft' && editing?.what !== 'card') return null;
  return <CardEditor key={editing.run} editing={editing} />;
}
