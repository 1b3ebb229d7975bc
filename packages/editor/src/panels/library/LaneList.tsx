import type { ReactElement } from 'react';
import { ChevronsDownUp, ChevronsUpDown, Eye, EyeOff } from 'lucide-react';
import type { GridSpot, Lane, LaneId } from '@throughline/journey';
import { KindIcon } from '../../icons/KindIcon.tsx';
import { useSession } from '../../session/editorSession.ts';
import type { EditorSession } from '../../session/editorSession.ts';
import { useMapState, useView, useWholeBesideWords } from '../../session/hooks.ts';
import { cellOf } from '../../session/spots.ts';
import { collapseLane, goToLane, showLane } from '../../session/viewing.ts';
import { useWords } from '../../text/words.ts';
import type { PanelProps } from './LibraryPanel.tsx';
import css from './LibraryPanel.module.css';
import { PanelItem, PanelList } from './PanelList.tsx';

/** Every lane of the map: go to it, hide it from one's own map, or draw it as a line. */
export function LaneList(props: PanelProps): ReactElement {
  const words = useWords();
  const lanes = useWholeBesideWords((journey) => journey.lanes);
  return (
    <PanelList name={words('panel.lanes')}>
      {lanes.map((lane, index) => (
        <LaneRow key={lane.id} lane={lane} isFirst={index === 0} {...props} />
      ))}
    </PanelList>
  );
}

interface LaneRowProps extends PanelProps {
  readonly lane: Lane;
  readonly isFirst: boolean;
}

function LaneRow({ isFirst, isRail, lane, onLeave }: LaneRowProps): ReactElement {
  const session = useSession();
  const words = useWords();
  const { id } = lane;
  const isHidden = useView(({ hidden }) => hidden.has(id));
  const isCollapsed = useView(({ collapsed }) => collapsed.has(id));
  const isHere = useMapState(({ spot }) => laneOf(session, spot) === id);
  const title = lane.title || words('unnamed.lane');
  const name = words('panel.lane', { title, how: lookOf(isHidden, isCollapsed) });
  const go = (): void => {
    onLeave();
    goToLane(session, id);
  };
  return (
    <div className={css.row} data-row="" data-off={isHidden || undefined} data-here={isHere || undefined}>
      <PanelItem
        icon={<KindIcon kind={lane.kind} size={isRail ? 18 : 15} />}
        text={title}
        name={name}
        isRail={isRail}
        tabIndex={isFirst ? 0 : -1}
        aria-current={isHere ? 'true' : undefined}
        title={isRail ? undefined : title}
        onClick={go}
      />
      {isRail ? null : <LaneTools id={id} title={title} isHidden={isHidden} isCollapsed={isCollapsed} />}
    </div>
  );
}

function lookOf(isHidden: boolean, isCollapsed: boolean): string {
  if (isHidden) return 'hidden';
  return isCollapsed ? 'collapsed' : 'plain';
}

function laneOf({ shown }: EditorSession, spot: GridSpot): LaneId | undefined {
  return spot.at === 'lane' ? spot.lane : cellOf(shown.getState(), spot)?.lane;
}

interface LaneToolsProps {
  readonly id: LaneId;
  readonly title: string;
  readonly isHidden: boolean;
  readonly isCollapsed: boolean;
}

function LaneTools({ id, isCollapsed, isHidden, title }: LaneToolsProps): ReactElement {
  const session = useSession();
  const words = useWords();
  const Fold = isCollapsed ? ChevronsUpDown : ChevronsDownUp;
  const Sight = isHidden ? EyeOff : Eye;
  return (
    <>
      <button
        type="button"
        className={css.fold}
        tabIndex={-1}
        data-on={isCollapsed || undefined}
        aria-label={words(isCollapsed ? 'panel.expandLane' : 'panel.collapseLane', { title })}
        onClick={() => collapseLane(session, id, !isCollapsed)}
      >
        <Fold size={14} aria-hidden />
      </button>
      <button
        type="button"
        className={css.tool}
        tabIndex={-1}
        aria-label={words(isHidden ? 'panel.showLane' : 'panel.hideLane', { title })}
        onClick={() => showLane(session, id, isHidden)}
      >
        <Sight size={14} aria-hidden />
      </button>
    </>
  );
}
