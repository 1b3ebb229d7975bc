import { createContext, useContext, useSyncExternalStore } from 'react';
import type { LaneId, StageId } from '@throughline/journey';
import { useJourney, useView } from '../session/hooks.ts';
import type { Sections } from './order.ts';

export const SectionsContext = createContext<Sections | null>(null);

export function useSections(): Sections {
  const sections = useContext(SectionsContext);
  if (!sections) throw new Error('This component is outside of an outline.');
  return sections;
}

/**
 * Whether headings that stand in several sections have their focus in this one: it is the section where focus was last,
 * or the first one.
 */
export function useIsSection(section: StageId | LaneId): boolean {
  const sections = useSections();
  const last = useSyncExternalStore(sections.last.subscribe, () => sections.last.getState().section);
  const by = useView(({ outlineBy }) => outlineBy);
  return useJourney(({ lanes, stages }) => {
    const all: readonly { readonly id: StageId | LaneId }[] = by === 'stage' ? stages : lanes;
    const is = all.some(({ id }) => id === last) ? last : all[0]?.id;
    return is === section;
  });
}
