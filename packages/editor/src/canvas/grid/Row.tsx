import { memo } from 'react';
import type { ReactElement } from 'react';
import type { Journey, Lane, Stage } from '@throughline/journey';
import { useAxesBox, useJourneyBesideWords, useAxes, useView } from '../../session/hooks.ts';
import { useLaneUnfolded } from '../../session/useUnfolded.ts';
import { Cell } from './Cell.tsx';
import { CollapsedCell } from './CollapsedCell.tsx';
import { LaneHeader } from './LaneHeader.tsx';
import css from './MapGrid.module.css';

const none: readonly never[] = [];

interface RowProps {
  readonly lane: Lane;
  readonly index: number;
  readonly stages: readonly Stage[];
}

/** One lane. */
export const Row = memo(function Row({ lane, index, stages }: RowProps): ReactElement | null {
  const box = useAxesBox((layout) => {
    const row = layout.rows.find((each) => each.lane === lane.id);
    return row ? { x: 0, y: row.y, width: layout.width, height: row.height } : null;
  });
  const isEmpty = useJourneyBesideWords(({ cells }) => !lanesWithCards(cells).has(lane.id));
  const start = useAxes((layout) => layout.laneHeaderWidth);
  const isCollapsed = useView(({ collapsed }) => collapsed.has(lane.id));
  const strips = useView(({ collapsedStages }) => collapsedStages);
  const isUnfolded = useLaneUnfolded(lane.id);
  if (!box) return null;
  return (
    <div
      className={css.row}
      role="row"
      aria-rowindex={index + 2}
      data-kind={lane.kind}
      style={{ top: box.y, height: box.height, paddingInlineStart: start }}
    >
      <LaneHeader lane={lane} isCollapsed={isCollapsed} />
      {(isUnfolded ? stages : none).map((stage, column) => {
        const place = {
          lane: lane.id,
          stage: stage.id,
          column,
          laneTitle: lane.title,
          stageTitle: stage.title,
        };
        const isStrip = strips.has(stage.id);
        return isCollapsed || isStrip ? (
          <CollapsedCell
            key={stage.id}
            {...place}
            along={isStrip ? (isCollapsed ? 'both' : 'stage') : 'lane'}
          />
        ) : (
          <Cell key={stage.id} {...place} kind={lane.kind} isGuiding={isEmpty && column === 0} />
        );
      })}
    </div>
  );
});

const held = new WeakMap<Journey['cells'], ReadonlySet<string>>();

/** Asked by every lane after every change, and counted only when a card has come, gone or moved. */
function lanesWithCards(cells: Journey['cells']): ReadonlySet<string> {
  const known = held.get(cells);
  if (known) return known;
  const lanes = new Set<string>();
  for (const [cell, cards] of cells) if (cards.length > 0) lanes.add(cell.slice(0, cell.indexOf(' ')));
  held.set(cells, lanes);
  return lanes;
}
