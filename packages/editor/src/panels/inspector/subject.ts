import { useEffect, useState } from 'react';
import type { CardId, LaneId, StageId } from '@throughline/journey';
import { useMapState } from '../../session/hooks.ts';
import type { MapState } from '../../session/state.ts';

/** What the details are of. */
export type Subject =
  | { readonly of: 'cards'; readonly ids: readonly CardId[] }
  | { readonly of: 'stage'; readonly id: StageId }
  | { readonly of: 'lane'; readonly id: LaneId };

/** A subject as one word, so that whoever follows it hears only when it is another one; empty: of nothing. */
export type SubjectName = string;

export function subjectOf(name: SubjectName): Subject | null {
  const [of, ...ids] = name.split(' ');
  if (of === 'cards') return { of, ids: ids as CardId[] };
  if (of === 'stage') return { of, id: ids[0] as StageId };
  return of === 'lane' ? { of, id: ids[0] as LaneId } : null;
}

/** What is selected if the focus is among it or on no card, else what has focus. */
function nameIn({ selection, spot }: MapState): SubjectName {
  if (spot.at === 'card' && !selection.has(spot.card)) return `cards ${spot.card}`;
  if (selection.size > 0) return ['cards', ...selection].join(' ');
  if (spot.at === 'stage') return `stage ${spot.stage}`;
  return spot.at === 'lane' ? `lane ${spot.lane}` : '';
}

/**
 * What details are to be of now. Of nothing until the person has gone somewhere on the map, and they do not come up
 * beside a new card that is being written: nothing may move under fast hands.
 */
export function useSubject(isAsked: boolean): SubjectName {
  const name = useMapState(nameIn);
  const spot = useMapState((state) => state.spot);
  const isNew = useMapState(
    ({ editing }) => editing?.what === 'draft' || (editing?.what === 'card' && editing.isNew),
  );
  const [firstSpot] = useState(spot);
  const [wasShown, setWasShown] = useState(false);
  const isStill = spot === firstSpot && name.split(' ').length <= 2 && !wasShown;
  const shown = (isStill && !isAsked) || (isNew && !wasShown) ? '' : name;
  if (wasShown !== (shown !== '')) setWasShown(shown !== '');
  return useSettled(shown, isAsked);
}

/** Hands that rest so long on a spot want to read about it; those that walk on do not wait for a form each step. */
const restMs = 90;

/** The last name that lasted; who asks gets the present one at once. */
function useSettled(name: SubjectName, isAsked: boolean): SubjectName {
  const [settled, setSettled] = useState(name);
  if (isAsked && settled !== name) setSettled(name);
  useEffect(() => {
    if (name === settled) return undefined;
    const timer = setTimeout(() => setSettled(name), restMs);
    return () => clearTimeout(timer);
  }, [name, settled]);
  return isAsked ? name : settled;
}
