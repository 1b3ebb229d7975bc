import { memo } from 'react';
import type { ReactElement } from 'react';
import { cardIdsIn } from '@throughline/journey';
import type { LaneId, StageId } from '@throughline/journey';
import { useSession } from '../../session/editorSession.ts';
import { useJourney } from '../../session/hooks.ts';
import { useWords } from '../../text/words.ts';
import css from './Cell.module.css';
import { useCellFrame } from './cellFrame.ts';

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
  const frame = useCellFrame(props, column);
  if (!frame) return null;
  return (
    <div
      {...frame}
      aria-label={words('lane.collapsedCell', { count, lane: laneTitle, stage: stageTitle })}
      data-collapsed=""
    >
      {count === 0 ? null : (
        <span className={css.collapsed} aria-hidden="true">
          {count}
        </span>
      )}
    </div>
  );
});
