import type { LaneId, StageId } from '@throughline/journey';
import { always, canWrite } from '../command.ts';
import type { Command } from '../command.ts';
import { hasDetails, openDetails } from '../details.ts';
import type { MessageId } from '../../text/en.ts';
import type { EditorSession } from '../editorSession.ts';
import { laneHere } from '../filtering.ts';
import { openMenuOf } from '../openMenu.ts';
import { canWiden, resetWidth, stageHere, widenStage } from '../stageWidth.ts';
import { foldForEveryone } from '../folds.ts';
import type { Foldable } from '../folds.ts';
import { collapseLane, collapseStage, goToLane } from '../viewing.ts';

export const detailsCommand: Command = {
  id: 'details',
  group: 'view',
  words: 'inspector.open',
  keys: ['Shift+Enter'],
  where: 'map',
  enabled: hasDetails,
  run: openDetails,
};

/** The emotion lane that focus is in, else the first one. */
function curveLane(session: EditorSession): LaneId | null {
  const lanes = session.whole().lanes.filter(({ kind }) => kind === 'emotion');
  const here = laneHere(session);
  return (lanes.find(({ id }) => id === here) ?? lanes[0])?.id ?? null;
}

/** Leads to the details of the lane, which tell and offer it. */
export const evidenceCommand: Command = {
  id: 'feelings from evidence',
  group: 'view',
  words: 'command.fromEvidence',
  keys: [],
  where: 'map',
  enabled: (session) => curveLane(session) !== null,
  run: (session) => {
    const lane = curveLane(session);
    if (!lane) return;
    session.state.setState({ selection: new Set(), anchor: null });
    goToLane(session, lane);
    openDetails(session);
  },
};

const isCollapsed = (session: EditorSession, lane: LaneId | null): boolean =>
  lane !== null && session.view.getState().collapsed.has(lane);

const collapseCommand: Command = {
  id: 'collapse lane',
  group: 'view',
  words: (session) =>
    session.words(isCollapsed(session, laneHere(session)) ? 'command.expandLane' : 'command.collapseLane'),
  listed: 'command.collapseLane',
  keys: [],
  where: 'map',
  enabled: (session) => laneHere(session) !== null,
  run: (session) => {
    const lane = laneHere(session);
    if (lane) collapseLane(session, lane, !isCollapsed(session, lane));
  },
};

const isStrip = (session: EditorSession): boolean =>
  session.view.getState().collapsedStages.has(stageHere(session) ?? ('' as StageId));

export const collapseStageCommand: Command = {
  id: 'collapse stage',
  group: 'view',
  words: (session) => session.words(isStrip(session) ? 'command.expandStage' : 'command.collapseStage'),
  listed: 'command.collapseStage',
  keys: [],
  where: 'map',
  enabled: (session) => stageHere(session) !== null,
  run: (session) => {
    const stage = stageHere(session);
    if (stage) collapseStage(session, stage, !isStrip(session));
  },
};

const isForAll = ({ view }: EditorSession, of: Foldable): boolean => {
  const { laneFolds, stageFolds } = view.getState();
  return 'lane' in of ? laneFolds.forAll.has(of.lane) : stageFolds.forAll.has(of.stage);
};

function forEveryone(
  { id, collapse, expand }: { readonly id: string; readonly collapse: MessageId; readonly expand: MessageId },
  here: (session: EditorSession) => Foldable | null,
): Command {
  return {
    id,
    group: 'view',
    words(session) {
      const of = here(session);
      return session.words(of && isForAll(session, of) ? expand : collapse);
    },
    listed: collapse,
    keys: [],
    where: 'map',
    enabled: (session) => canWrite(session) && here(session) !== null,
    run(session) {
      const of = here(session);
      if (of) foldForEveryone(session, of, !isForAll(session, of));
    },
  };
}

export const laneForEveryoneCommand = forEveryone(
  {
    id: 'collapse lane for everyone',
    collapse: 'command.collapseLaneForAll',
    expand: 'command.expandLaneForAll',
  },
  (session) => {
    const lane = laneHere(session);
    return lane && { lane };
  },
);

export const stageForEveryoneCommand = forEveryone(
  {
    id: 'collapse stage for everyone',
    collapse: 'command.collapseStageForAll',
    expand: 'command.expandStageForAll',
  },
  (session) => {
    const stage = stageHere(session);
    return stage && { stage };
  },
);

const widthCommand = (by: 1 | -1): Command => ({
  id: by > 0 ? 'wider stage' : 'narrower stage',
  group: 'view',
  words: by > 0 ? 'command.widenStage' : 'command.narrowStage',
  keys: [],
  where: 'map',
  enabled: (session) => canWiden(session, by),
  run: (session) => widenStage(session, by),
});

/** How wide a stage is on one's own map. */
export const widthCommands: readonly Command[] = [
  widthCommand(1),
  widthCommand(-1),
  {
    id: 'usual stage width',
    group: 'view',
    words: 'command.usualWidth',
    keys: [],
    where: 'map',
    enabled: (session) => session.view.getState().widths.has(stageHere(session) ?? ('' as StageId)),
    run: resetWidth,
  },
];

export const viewingCommands: readonly Command[] = [
  detailsCommand,
  evidenceCommand,
  collapseCommand,
  collapseStageCommand,
  laneForEveryoneCommand,
  stageForEveryoneCommand,
  ...widthCommands,
  {
    id: 'menu',
    group: 'view',
    words: 'command.menu',
    keys: ['Shift+F10', 'ContextMenu'],
    where: 'map',
    keyOnly: true,
    enabled: always,
    run: (session) => openMenuOf(session, session.state.getState().spot),
  },
];
