import { memo } from 'react';
import type { ReactElement } from 'react';
import type { Lane, Stage } from '@throughline/journey';
import { useBox } from '../../session/hooks.ts';
import { Cell } from './Cell.tsx';
import { LaneHeader } from './LaneHeader.tsx';
import css from './MapGrid.module.css';

interface RowProps {
  readonly lane: Lane;
  readonly index: number;
  readonly stages: readonly Stage[];
}

/** One lane. */
export const Row = memo(function Row({ lane, index, stages }: RowProps): ReactElement | null {
  const box = useBox((layout) => {
    const row = layout.rows.find((each) => each.lane === lane.id);
    return row ? { x: 0, y: row.y, width: layout.width, height: row.height } : null;
  });
  if (!box) return null;
  return (
    <div
      className={css.row}
      role="row"
      aria-rowindex={index + 2}
      data-kind={lane.kind}
      style={{ top: box.y, height: box.height }}
    >
      <LaneHeader lane={lane} index={index} height={box.height} />
      {stages.map((stage, column) => (
        <Cell
          key={stage.id}
          stage={stage.id}
          lane={lane.id}
          kind={lane.kind}
          column={column}
          stageTitle={stage.title}
          laneTitle={lane.title}
        />
      ))}
    </div>
  );
});
