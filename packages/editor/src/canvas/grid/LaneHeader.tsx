import { memo } from 'react';
import type { ReactElement } from 'react';
import type { Lane } from '@throughline/journey';
import { KindIcon } from '../../icons/KindIcon.tsx';
import { useSession } from '../../session/editorSession.ts';
import { useJourneyBesideWords, useAxes, useMapState } from '../../session/hooks.ts';
import { insertLane } from '../../session/structure.ts';
import { openMenuOf } from '../../session/openMenu.ts';
import { useWords } from '../../text/words.ts';
import { useCurveSummary } from '../curve/useCurves.ts';
import css from './Header.module.css';
import { HeaderButtons } from './HeaderButtons.tsx';
import { HeaderEditor } from '../../writing/HeaderEditor.tsx';
import { TitleLines } from './TitleLines.tsx';

interface LaneHeaderProps {
  readonly lane: Lane;
  /** Drawn as one line: the name, and how much it holds. */
  readonly isCollapsed: boolean;
}

/** The head of a row: its kind's mark, its name, how many cards it holds, and its menu. */
export const LaneHeader = memo(function LaneHeader(props: LaneHeaderProps): ReactElement {
  const { isCollapsed, lane } = props;
  const session = useSession();
  const words = useWords();
  const width = useAxes((layout) => layout.laneHeaderWidth);
  const lines = useAxes((layout) => layout.rows.find((each) => each.lane === lane.id)?.lines);
  const count = useJourneyBesideWords(() => session.counts.cards(lane.id));
  const isHere = useMapState(({ spot }) => spot.at === 'lane' && spot.lane === lane.id);
  const isEdited = useMapState(({ editing }) => editing?.what === 'lane' && editing.lane === lane.id);
  const canWrite = useMapState(({ rights }) => rights === 'write');
  const summary = useCurveSummary(lane.id);
  const title = lane.title || words('unnamed.lane');
  const holds = lane.kind === 'emotion' ? 'lane.points' : 'lane.count';
  return (
    <div
      id={`lane-${lane.id}`}
      className={css.header}
      role="rowheader"
      aria-colindex={1}
      aria-label={words('lane.header', { title, holds: words(holds, { count }) })}
      aria-expanded={!isCollapsed}
      aria-description={summary === null ? undefined : `${summary} ${words('curve.keys')}`}
      data-spot=""
      data-pin="lane"
      data-lane-header={lane.id}
      tabIndex={isHere ? 0 : -1}
      title={lane.title}
      style={{ insetInlineStart: 0, top: 0, width, height: '100%' }}
    >
      <div className={`${css.face} ${css.lane}`} data-collapsed={isCollapsed || undefined}>
        <div className={css.laneTitle}>
          <KindIcon kind={lane.kind} />
          {isEdited ? (
            <HeaderEditor
              className={css.name}
              target={{ lane: lane.id }}
              name={words('lane.name', { title })}
              spot={{ at: 'lane', lane: lane.id }}
            />
          ) : (
            <TitleLines lines={isCollapsed ? undefined : lines} title={title} />
          )}
        </div>
        <span className={css.count}>
          <bdi>{words(holds, { count })}</bdi>
        </span>
        {isEdited ? null : (
          <HeaderButtons
            menuName={words('lane.menu', { title })}
            insertName={words('lane.insert', { title })}
            canInsert={canWrite}
            onMenu={() => openMenuOf(session, { at: 'lane', lane: lane.id })}
            onInsert={() => insertLane(session, lane.kind, lane.id)}
          />
        )}
      </div>
    </div>
  );
});
