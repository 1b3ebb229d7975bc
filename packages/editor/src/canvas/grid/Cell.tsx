import { memo } from 'react';
import type { ReactElement } from 'react';
import { cellKey } from '@throughline/journey';
import type { CardKind, LaneId, StageId } from '@throughline/journey';
import { Plus } from 'lucide-react';
import { useBox, useCellCards, useMapState } from '../../session/hooks.ts';
import { useWords } from '../../text/words.ts';
import { CardButton } from './CardButton.tsx';
import css from './Cell.module.css';
import { useCellIsNear, useSpots, useUnfolded } from './cellInside.ts';

interface CellProps {
  readonly stage: StageId;
  readonly lane: LaneId;
  readonly kind: CardKind;
  readonly column: number;
  readonly stageTitle: string;
  readonly laneTitle: string;
}

const nowhere = { top: 0, width: 0, height: 0 };

/**
 * A stage in a lane: its cards in order, and something to focus and type on. Focus comes to it while it is empty,
 * or by a click beside its cards, and stays when others put cards into it.
 */
export const Cell = memo(function Cell(props: CellProps): ReactElement | null {
  const { column, kind, lane, laneTitle, stage, stageTitle } = props;
  const words = useWords();
  const cards = useCellCards(stage, lane);
  const near = useCellIsNear(stage, lane);
  const unfolded = useUnfolded(cellKey(stage, lane), cards, near);
  const spots = useSpots(stage, lane, unfolded);
  const isEmpty = cards.length === 0;
  const box = useBox((layout) => {
    const at = layout.columns.find((each) => each.stage === stage);
    return at ? { x: at.x, y: 0, width: at.width, height: 0 } : null;
  });
  const isHere = useMapState(({ spot }) => spot.at === 'cell' && spot.stage === stage && spot.lane === lane);
  const canWrite = useMapState(({ rights }) => rights === 'write');
  const isAllSelected = useMapState(
    ({ selection }) => selection.size > 0 && !isEmpty && cards.every((id) => selection.has(id)),
  );
  const isWriting = useMapState(({ editing }) =>
    editing?.what === 'draft' ? editing.place.stage === stage && editing.place.lane === lane : false,
  );
  if (!box) return null;
  const kindWord = words(`kind.${kind}`);
  const hint = canWrite ? words('cell.hint', { kind, word: kindWord }) : undefined;
  const empty = isEmpty && {
    'aria-label': words('cell.empty', { lane: laneTitle, stage: stageTitle }),
    'aria-description': hint,
  };
  return (
    <div
      id={`cell-${lane}-${stage}`}
      className={css.cell}
      role="gridcell"
      data-spot=""
      tabIndex={isHere ? 0 : -1}
      aria-colindex={column + 2}
      aria-selected={isEmpty ? undefined : isAllSelected}
      aria-description={isHere ? hint : undefined}
      data-cell={`${lane} ${stage}`}
      data-empty={isEmpty || undefined}
      data-testid={`cell-${lane}-${stage}`}
      style={{ left: box.x, width: box.width }}
      {...empty}
    >
      {unfolded.map((id, index) => (
        <CardButton
          key={id}
          id={id}
          index={index}
          count={cards.length}
          stageTitle={stageTitle}
          spot={spots[index] ?? nowhere}
          near={near}
        />
      ))}
      {isEmpty && canWrite && !isWriting ? (
        <span className={css.hint} aria-hidden="true" data-hint={words('cell.add', { word: kindWord })}>
          <Plus size={13} />
        </span>
      ) : null}
    </div>
  );
});
