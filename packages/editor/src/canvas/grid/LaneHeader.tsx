import { memo } from 'react';
import type { ReactElement } from 'react';
import type { Lane } from '@throughline/journey';
import { Ellipsis, Plus } from 'lucide-react';
import { KindIcon } from '../../icons/KindIcon.tsx';
import { useSession } from '../../session/editorSession.ts';
import { useJourney, useLayout, useMapState } from '../../session/hooks.ts';
import { insertLane } from '../../session/structure.ts';
import { openMenuOf } from '../../session/openMenu.ts';
import { useWords } from '../../text/words.ts';
import css from './Header.module.css';
import { HeaderEditor } from './HeaderEditor.tsx';
import { TitleLines } from './TitleLines.tsx';

interface LaneHeaderProps {
  readonly lane: Lane;
  readonly index: number;
  readonly height: number;
}

/** The head of a row: its kind's mark, its name, how many cards it holds, and its menu. */
export const LaneHeader = memo(function LaneHeader({ lane, height }: LaneHeaderProps): ReactElement {
  const session = useSession();
  const words = useWords();
  const width = useLayout((layout) => layout.laneHeaderWidth);
  const lines = useLayout((layout) => layout.rows.find((each) => each.lane === lane.id)?.lines);
  const count = useJourney(() => session.counts.cards(lane.id));
  const isHere = useMapState(({ spot }) => spot.at === 'lane' && spot.lane === lane.id);
  const isEdited = useMapState(({ editing }) => editing?.what === 'lane' && editing.lane === lane.id);
  const canWrite = useMapState(({ rights }) => rights === 'write');
  const title = lane.title || words('unnamed.lane');
  return (
    <div
      id={`lane-${lane.id}`}
      className={css.header}
      role="rowheader"
      aria-colindex={1}
      aria-label={words('lane.header', { title, count })}
      data-spot=""
      data-pin="lane"
      data-lane-header={lane.id}
      tabIndex={isHere ? 0 : -1}
      title={lane.title}
      style={{ left: 0, top: 0, width, height }}
    >
      <div className={`${css.face} ${css.lane}`}>
        <div className={css.laneTitle}>
          <KindIcon kind={lane.kind} />
          {isEdited ? (
            <HeaderEditor
              target={{ lane: lane.id }}
              name={words('lane.name', { title })}
              spot={{ at: 'lane', lane: lane.id }}
            />
          ) : (
            <TitleLines lines={lines ?? [title]} title={title} />
          )}
        </div>
        <span className={css.count}>{words('lane.count', { count })}</span>
        {canWrite && !isEdited ? (
          <>
            <span className={css.tools}>
              <button
                type="button"
                className={css.tool}
                tabIndex={-1}
                aria-label={words('lane.menu', { title })}
                aria-haspopup="menu"
                onClick={() => openMenuOf(session, { at: 'lane', lane: lane.id })}
              >
                <Ellipsis size={16} aria-hidden />
              </button>
            </span>
            <button
              type="button"
              className={css.insert}
              tabIndex={-1}
              aria-label={words('lane.insert', { title })}
              onClick={() => insertLane(session, lane.kind, lane.id)}
            >
              <Plus size={14} aria-hidden />
            </button>
          </>
        ) : null}
      </div>
    </div>
  );
});
