import { memo } from 'react';
import type { ReactElement } from 'react';
import { cardIdsIn } from '@throughline/journey';
import type { LaneId, StageId } from '@throughline/journey';
import { useSession } from '../../session/editorSession.ts';
import { useJourney, useLayout, useMapState } from '../../session/hooks.ts';
import { useWords } from '../../text/words.ts';
import css from './Cell.module.css';

interface CollapsedCellProps {
  readonly stage: StageId;
  readonly lane: LaneId;
  readonly column: number;
  readonly stageTitle: string;
  readonly laneTitle: string;
}

/** A stage in a collapsed lane: how many cards it holds. To write in it opens the lane. */
export const CollapsedCell = memo(function CollapsedCell(props: CollapsedCellProps): ReactElement | null {
  const { column, lane, laneTitle, stage, stageTitle } = props;
  const { shown } = useSession();
  const words = useWords();
  const count = useJourney(() => cardIdsIn(shown.inView(), stage, lane).length);
  const at = useLayout((layout) => layout.columns.find((each) => each.stage === stage));
  const isHere = useMapState(({ spot }) => spot.at === 'cell' && spot.stage === stage && spot.lane === lane);
  if (!at) return null;
  return (
    <div
      id={`cell-${lane}-${stage}`}
      className={css.cell}
      role="gridcell"
      data-spot=""
      tabIndex={isHere ? 0 : -1}
      aria-colindex={column + 2}
      aria-label={words('lane.collapsedCell', { count, lane: laneTitle, stage: stageTitle })}
      data-cell={`${lane} ${stage}`}
      data-collapsed=""
      data-testid={`cell-${lane}-${stage}`}
      style={{ left: at.x, width: at.width }}
    >
      {count === 0 ? null : (
        <span className={css.collapsed} aria-hidden="true">
          {count}
        </span>
      )}
    </div>
  );
});
