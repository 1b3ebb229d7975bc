import { memo } from 'react';
import type { ReactElement } from 'react';
import { cardIdsIn } from '@throughline/journey';
import type { Journey, LaneId, Severity, StageId } from '@throughline/journey';
import { useSession } from '../../session/editorSession.ts';
import { useJourneyBesideWords } from '../../session/hooks.ts';
import { useCellOnMap } from '../../session/onMap.ts';
import { useWords } from '../../text/words.ts';
import css from './Cell.module.css';
import { cellFrame } from './cellFrame.ts';

interface CollapsedCellProps {
  readonly stage: StageId;
  readonly lane: LaneId;
  readonly column: number;
  readonly stageTitle: string;
  readonly laneTitle: string;
  /** What it is collapsed with; of a stage, whose name is written down its strip, it says its count beside it. */
  readonly along: 'stage' | 'lane' | 'both';
}

/** A card is a step of the bar under the count, in map units; more than these are as many. */
const stepHeight = 3;
const mostSteps = 6;

/** Of its pain points; null: none is rated. */
function worstIn(journey: Journey, stage: StageId, lane: LaneId): Severity | null {
  let worst: Severity | null = null;
  for (const id of cardIdsIn(journey, stage, lane)) {
    const card = journey.cards.get(id);
    const severity = card?.kind === 'painPoint' ? card.severity : null;
    if (severity !== null && severity > (worst ?? 0)) worst = severity;
  }
  return worst;
}

/** Where a lane and a stage meet of which one is collapsed: a bar says how full and how bad it is (I48), the count how many cards it holds. To write in it opens both. */
export const CollapsedCell = memo(function CollapsedCell(props: CollapsedCellProps): ReactElement | null {
  const { along, column, lane, laneTitle, stage, stageTitle } = props;
  const { shown } = useSession();
  const words = useWords();
  const count = useJourneyBesideWords(() => cardIdsIn(shown.inView(), stage, lane).length);
  const worst = useJourneyBesideWords(() => worstIn(shown.inView(), stage, lane));
  const frame = cellFrame(props, column, useCellOnMap(stage, lane));
  if (!frame) return null;
  return (
    <div
      {...frame}
      aria-label={words('lane.collapsedCell', { count, lane: laneTitle, stage: stageTitle })}
      aria-description={
        worst ? words('lane.worst', { level: worst, word: words(`severity.${worst}`) }) : undefined
      }
      data-collapsed={along}
    >
      {count === 0 ? null : (
        <span className={css.collapsed} aria-hidden="true">
          {count}
          <span
            className={css.spark}
            data-severity={worst ?? undefined}
            style={{ height: Math.min(count, mostSteps) * stepHeight }}
          />
        </span>
      )}
    </div>
  );
});
