import { useSyncExternalStore } from 'react';
import type { LaneId, StageId } from '@throughline/journey';
import { useSession } from '../session/editorSession.ts';
import { useJourney, useView } from '../session/hooks.ts';

/**
 * Whether headings that stand in several sections have their focus in this one: it is the section where focus was last,
 * or the first one.
 */
export function useIsSection(section: StageId | LaneId): boolean {
  const { outline } = useSession();
  const last = useSyncExternalStore(outline.subscribe, () => outline.getState().section);
  const by = useView(({ outlineBy }) => outlineBy);
  return useJourney(({ lanes, stages }) => {
    const all: readonly { readonly id: StageId | LaneId }[] = by === 'stage' ? stages : lanes;
    const is = all.some(({ id }) => id === last) ? last : all[0]?.id;
    return is === section;
  });
}
