import type { ReactElement } from 'react';
import type { GridSpot, LaneId } from '@throughline/journey';
import { openDetails } from '../session/details.ts';
import { renameLaneHere, renameStageHere } from '../session/editing.ts';
import { useSession } from '../session/editorSession.ts';
import {
  insertLane,
  insertStage,
  removeLane,
  removeStage,
  shiftLane,
  shiftStage,
} from '../session/structure.ts';
import { useJourney, useView } from '../session/hooks.ts';
import { collapseLane, showLane } from '../session/viewing.ts';
import { useWords } from '../text/words.ts';
import { afterMenu } from './closeMenu.ts';
import { Item, Rule } from './parts.tsx';

type HeaderSpot = Extract<GridSpot, { at: 'stage' | 'lane' }>;

interface HeaderActions {
  readonly index: number;
  readonly count: number;
  rename(): void;
  insert(where: 'before' | 'after'): void;
  shift(by: 1 | -1): void;
  remove(): void;
}

/** What can be done to a stage or lane. */
export function HeaderItems({ spot }: { readonly spot: HeaderSpot }): ReactElement | null {
  const session = useSession();
  const words = useWords();
  const actions = useActions(spot);
  if (actions.index < 0) return null;
  const { count, index, insert, remove, rename, shift } = actions;
  const isStage = spot.at === 'stage';
  return (
    <>
      <Item words={words('menu.rename')} keys="F2" onAction={() => afterMenu(rename)} />
      <Item
        words={words('inspector.open')}
        keys="Shift Enter"
        onAction={() => afterMenu(() => openDetails(session))}
      />
      <Item words={words('menu.addBefore')} onAction={() => afterMenu(() => insert('before'))} />
      <Item
        words={words('menu.addAfter')}
        keys="Ctrl Enter"
        onAction={() => afterMenu(() => insert('after'))}
      />
      <Item
        words={words(isStage ? 'menu.left' : 'menu.up')}
        keys={isStage ? 'Ctrl Shift ←' : 'Ctrl Shift ↑'}
        isDisabled={index === 0}
        onAction={() => shift(-1)}
      />
      <Item
        words={words(isStage ? 'menu.right' : 'menu.down')}
        keys={isStage ? 'Ctrl Shift →' : 'Ctrl Shift ↓'}
        isDisabled={index === count - 1}
        onAction={() => shift(1)}
      />
      {spot.at === 'lane' ? <LaneViewItems lane={spot.lane} /> : null}
      <Rule />
      <Item words={words('menu.delete')} keys="Delete" isDanger onAction={remove} />
    </>
  );
}

/** What concerns this person's own map. */
function LaneViewItems({ lane }: { readonly lane: LaneId }): ReactElement {
  const session = useSession();
  const words = useWords();
  const isCollapsed = useView(({ collapsed }) => collapsed.has(lane));
  return (
    <>
      <Rule />
      <Item
        words={words(isCollapsed ? 'menu.expand' : 'menu.collapse')}
        onAction={() => collapseLane(session, lane, !isCollapsed)}
      />
      <Item words={words('menu.hide')} onAction={() => showLane(session, lane, false)} />
    </>
  );
}

function useActions(spot: HeaderSpot): HeaderActions {
  const session = useSession();
  const { lanes, stages } = useJourney((journey) => journey);
  if (spot.at === 'stage') {
    const id = spot.stage;
    const index = stages.findIndex((stage) => stage.id === id);
    return {
      index,
      count: stages.length,
      rename: () => renameStageHere(session, id),
      insert: (where) => insertStage(session, where === 'after' ? id : (stages[index - 1]?.id ?? null)),
      shift: (by) => shiftStage(session, id, by),
      remove: () => removeStage(session, id),
    };
  }
  const id = spot.lane;
  const index = lanes.findIndex((lane) => lane.id === id);
  const kind = lanes[index]?.kind ?? 'note';
  return {
    index,
    count: lanes.length,
    rename: () => renameLaneHere(session, id),
    insert: (where) => insertLane(session, kind, where === 'after' ? id : (lanes[index - 1]?.id ?? null)),
    shift: (by) => shiftLane(session, id, by),
    remove: () => removeLane(session, id),
  };
}
