import type { CardId, GridSpot, LaneId, StageId } from '@throughline/journey';

/** The spot an element of the grid belongs to, by its data attributes; null outside of cells and headers. */
export function spotAt(target: EventTarget | null): GridSpot | null {
  const element =
    target instanceof Element
      ? target.closest<HTMLElement>(
          '[data-card], [data-cell], [data-stage-header], [data-lane-header], [data-corner]',
        )
      : null;
  if (!element) return null;
  const { card, cell, corner, laneHeader, stageHeader } = element.dataset;
  if (card) return { at: 'card', card: card as CardId };
  if (stageHeader) return { at: 'stage', stage: stageHeader as StageId };
  if (laneHeader) return { at: 'lane', lane: laneHeader as LaneId };
  if (corner !== undefined) return { at: 'corner' };
  const [lane, stage] = (cell ?? '').split(' ');
  return { at: 'cell', stage: stage as StageId, lane: lane as LaneId };
}
