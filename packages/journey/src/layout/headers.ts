import type { StageId } from '../ids.ts';
import type { Lane } from '../lane.ts';
import type { Stage } from '../stage.ts';
import type { TextMeasure } from './measure.ts';
import { spacing } from './spacing.ts';
import { wrapTitle } from './wrap.ts';
import type { Line } from './wrap.ts';

/** The titles of stages and lanes as they are drawn, and the room they need; remembered by record. */
export interface HeaderTitles {
  stageLines(stage: Stage, width: number): readonly Line[];
  laneLines(lane: Lane): readonly Line[];
  /** The title of a collapsed lane, cut after one line. */
  collapsedLines(lane: Lane): readonly Line[];
  laneHeaderHeight(lane: Lane): number;
  stageHeaderHeight(
    stages: readonly Stage[],
    columns: readonly { readonly stage: StageId; readonly lines: readonly Line[] }[],
  ): number;
}

export function headerTitles(measure: TextMeasure): HeaderTitles {
  const stages = new WeakMap<Stage, { readonly width: number; readonly lines: readonly Line[] }>();
  const room = spacing.laneHeader - 2 * spacing.lanePadding - spacing.mark - spacing.markGap;
  const laneLines = titlesOfLanes(room, { measure, most: spacing.laneLinesMost });
  return {
    laneLines,
    collapsedLines: titlesOfLanes(room - spacing.collapsedCount, { measure, most: 1 }),
    stageLines(stage, width) {
      const found = stages.get(stage);
      if (found?.width === width) return found.lines;
      const own = width - 2 * spacing.stagePadding - spacing.stageNumber;
      const lines = wrapTitle(stage.title, own, 'stage', { measure, most: spacing.stageLinesMost });
      stages.set(stage, { width, lines });
      return lines;
    },
    laneHeaderHeight: (lane) =>
      2 * spacing.lanePadding + laneLines(lane).length * spacing.laneLine + spacing.laneCount,
    stageHeaderHeight(all, columns) {
      const needed = all.map((stage, index) => {
        const lines = columns[index]?.lines.length ?? 1;
        const when = stage.when === '' ? 0 : spacing.stageWhen;
        return 2 * spacing.stagePadding + lines * spacing.stageLine + when;
      });
      return Math.max(spacing.stageHeader, ...needed);
    },
  };
}

function titlesOfLanes(
  width: number,
  options: { readonly measure: TextMeasure; readonly most: number },
): (lane: Lane) => readonly Line[] {
  const known = new WeakMap<Lane, readonly Line[]>();
  return (lane) => {
    const found = known.get(lane);
    if (found) return found;
    const lines = wrapTitle(lane.title, width, 'lane', options);
    known.set(lane, lines);
    return lines;
  };
}
