import type { ReactElement } from 'react';
import type { GridSpot, LaneId, StageId } from '@throughline/journey';
import { canWrite } from '../session/command.ts';
import { moveCommand } from '../session/commands/moving.ts';
import {
  collapseStageCommand,
  detailsCommand,
  evidenceCommand,
  laneForEveryoneCommand,
  stageForEveryoneCommand,
  widthCommands,
} from '../session/commands/viewing.ts';
import { addSiblingCommand, deleteCommand, editCommand } from '../session/commands/writing.ts';
import { useSession } from '../session/editorSession.ts';
import type { EditorSession } from '../session/editorSession.ts';
import { insertLane, insertStage } from '../session/structure.ts';
import { useJourneyBesideWords, useView } from '../session/hooks.ts';
import { focusOnLane } from '../session/filtering.ts';
import { collapseLane, showLane } from '../session/viewing.ts';
import { useWords } from '../text/words.ts';
import { CommandItem, Item, Rule } from './parts.tsx';

type HeaderSpot = Extract<GridSpot, { at: 'stage' | 'lane' }>;

/** What can be done to a stage or lane, which has focus; by whoever only reads, to how they look at it. */
export function HeaderItems({ spot }: { readonly spot: HeaderSpot }): ReactElement | null {
  const session = useSession();
  const words = useWords();
  const isThere = useJourneyBesideWords(({ lanes, stages }) =>
    spot.at === 'stage'
      ? stages.some(({ id }) => id === spot.stage)
      : lanes.some(({ id }) => id === spot.lane),
  );
  if (!isThere) return null;
  const look =
    spot.at === 'lane' ? <LaneViewItems lane={spot.lane} /> : <StageViewItems stage={spot.stage} />;
  if (!canWrite(session)) {
    return (
      <>
        <CommandItem command={detailsCommand} />
        {look}
      </>
    );
  }
  const ways = spot.at === 'stage' ? (['left', 'right'] as const) : (['up', 'down'] as const);
  return (
    <>
      <CommandItem command={editCommand} words={words('menu.rename')} />
      <CommandItem command={detailsCommand} />
      <Item words={words('menu.addBefore')} onAction={() => insertBefore(session, spot)} />
      <CommandItem command={addSiblingCommand} words={words('menu.addAfter')} />
      {ways.map((way) => (
        <CommandItem key={way} command={moveCommand(way)} />
      ))}
      {look}
      <Rule />
      <CommandItem command={deleteCommand} words={words('menu.delete')} isDanger />
    </>
  );
}

function insertBefore(session: EditorSession, spot: HeaderSpot): void {
  const { lanes, stages } = session.shown.getState();
  if (spot.at === 'stage') {
    const index = stages.findIndex(({ id }) => id === spot.stage);
    insertStage(session, stages[index - 1]?.id ?? null);
  } else {
    const index = lanes.findIndex(({ id }) => id === spot.lane);
    insertLane(session, lanes[index]?.kind ?? 'note', lanes[index - 1]?.id ?? null);
  }
}

/** How a stage looks on this person's own map, and for everybody. */
function StageViewItems({ stage }: { readonly stage: StageId }): ReactElement {
  const session = useSession();
  const words = useWords();
  const isCollapsed = useView(({ collapsedStages }) => collapsedStages.has(stage));
  const isForAll = useView(({ stageFolds }) => stageFolds.forAll.has(stage));
  return (
    <>
      <Rule />
      <CommandItem
        command={collapseStageCommand}
        words={words(isCollapsed ? 'menu.expand' : 'menu.collapse')}
      />
      {canWrite(session) ? (
        <CommandItem
          command={stageForEveryoneCommand}
          words={words(isForAll ? 'menu.expandForAll' : 'menu.collapseForAll')}
        />
      ) : null}
      {widthCommands.map((command) => (
        <CommandItem key={command.id} command={command} />
      ))}
    </>
  );
}

/** What concerns this person's own map, and what of it everybody has. */
function LaneViewItems({ lane }: { readonly lane: LaneId }): ReactElement {
  const session = useSession();
  const words = useWords();
  const isCollapsed = useView(({ collapsed }) => collapsed.has(lane));
  const isForAll = useView(({ laneFolds }) => laneFolds.forAll.has(lane));
  const isFocused = useView(({ focusLane }) => focusLane === lane);
  const isCurve = useJourneyBesideWords(({ lanes }) =>
    lanes.some(({ id, kind }) => id === lane && kind === 'emotion'),
  );
  return (
    <>
      <Rule />
      {isCurve ? <CommandItem command={evidenceCommand} /> : null}
      <Item
        words={words(isCollapsed ? 'menu.expand' : 'menu.collapse')}
        onAction={() => collapseLane(session, lane, !isCollapsed)}
      />
      {canWrite(session) ? (
        <CommandItem
          command={laneForEveryoneCommand}
          words={words(isForAll ? 'menu.expandForAll' : 'menu.collapseForAll')}
        />
      ) : null}
      <Item
        words={words(isFocused ? 'focusLane.off' : 'focusLane.on')}
        onAction={() => focusOnLane(session, isFocused ? null : lane)}
      />
      <Item words={words('menu.hide')} onAction={() => showLane(session, lane, false)} />
    </>
  );
}
