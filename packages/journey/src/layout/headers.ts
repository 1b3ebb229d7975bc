import type { StageId } from '../ids.ts';
import type { Lane } from '../lane.ts';
import type { Stage } from '../stage.ts';
import { lineHeight, mostLines } from './measure.ts';
import type { TextMeasure } from './measure.ts';
import { spacing } from './spacing.ts';
import { wrapTitle } from './wrap.ts';
import type { Line } from './wrap.ts';

/** The titles of stages and lanes as they are drawn, and the room they need; remembered by record. */
export interface HeaderTitles {
  stageLines(stage: Stage, width: number): readonly Line[];
  /** The title of a collapsed stage, cut after one line. */
  uprightLines(stage: Stage): readonly Line[];
  laneLines(lane: Lane): readonly Line[];
  /** The title of a collapsed lane, cut after one line. */
  collapsedLines(lane: Lane): readonly Line[];
  laneHeaderHeight(lane: Lane): number;
  stageHeaderHeight(
    stages: readonly Stage[],
    columns: readonly {
      readonly stage: StageId;
      readonly collapsed: boolean;
      readonly lines: readonly Line[];
    }[],
  ): number;
}

export function headerTitles(measure: TextMeasure): HeaderTitles {
  const stages = new WeakMap<Stage, { readonly width: number; readonly lines: readonly Line[] }>();
  const room = spacing.laneHeader - 2 * spacing.lanePadding - spacing.mark - spacing.markGap;
  const laneLines = titlesOf<Lane>(room, 'lane', {
    measure,
    most: mostLines(measure, spacing.laneLinesMost),
  });
  return {
    laneLines,
    collapsedLines: titlesOf<Lane>(room - spacing.collapsedCount, 'lane', { measure, most: 1 }),
    stageLines(stage, width) {
      const found = stages.get(stage);
      if (found?.width === width) return found.lines;
      const own = width - 2 * spacing.stagePadding - spacing.stageNumber;
      const most = mostLines(measure, spacing.stageLinesMost);
      const lines = wrapTitle(stage.title, own, 'stage', { measure, most });
      stages.set(stage, { width, lines });
      return lines;
    },
    uprightLines: titlesOf<Stage>(spacing.uprightTitle, 'stage', { measure, most: 1 }),
    laneHeaderHeight: (lane) =>
      2 * spacing.lanePadding +
      laneLines(lane).length * lineHeight(measure, 'lane', spacing.laneLine) +
      lineHeight(measure, 'meta', spacing.laneCount),
    stageHeaderHeight(all, columns) {
      const needed = all.map((stage, index) => {
        const lines = columns[index]?.lines.length ?? 1;
        const when =
          stage.when === '' || columns[index]?.collapsed ? 0 : lineHeight(measure, 'meta', spacing.stageWhen);
        return 2 * spacing.stagePadding + lines * lineHeight(measure, 'stage', spacing.stageLine) + when;
      });
      return Math.max(spacing.stageHeader, ...needed);
    },
  };
}

function titlesOf<Titled extends { readonly title: string }>(
  width: number,
  what: 'stage' | 'lane',
  options: { readonly measure: TextMeasure; readonly most: number },
): (record: Titled) => readonly Line[] {
  const known = new WeakMap<Titled, readonly Line[]>();
  return (record) => {
    const found = known.get(record);
    if (found) return found;
    const lines = wrapTitle(record.title, width, what, options);
    known.set(record, lines);
    return lines;
  };
}
