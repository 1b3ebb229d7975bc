import type { Problem } from '../problem.ts';

/**
 * What can be wrong with a sketch, under the code that stands for it wherever it is said in another language. `{name}`
 * is one of the values that come with the code. A code never changes its meaning.
 */
export const sketchSentences = {
  'sketch.noStages': 'A sketch needs a line of stages: | Discover | Buy',
  'sketch.stageUntitled': 'Stage {index} has no title; write ? for none',
  'sketch.laneUntitled': 'This lane has no title; write ? for none',
  'sketch.noStageAbove': 'Cell {index} has no stage above it',
  'sketch.longCell': 'Cell {index} has too much text',
  'sketch.manyStages': 'A map holds at most {most} stages; this sketch has {count}',
  'sketch.manyLanes': 'A map holds at most {most} lanes; this sketch has {count}',
  'sketch.manyCards': 'A map holds at most {most} cards; this sketch has {count}',
  'sketch.twinName': '#{name} stands twice',
  'sketch.noCard': 'No card is called #{name}',
  'sketch.replacesItself': 'A card replaces another card',
  'sketch.linkToItself': 'A link joins two different cards',
  'sketch.notLink': 'A link reads like #one caused by #other; what stands between is one of: {known}',
  'sketch.notLine': 'A line without | begins with #, {known} or {last}',
} as const;

type SketchCode = keyof typeof sketchSentences;

/** What is wrong, without where. */
export interface SketchFault {
  readonly code: SketchCode;
  readonly values: Readonly<Record<string, string | number>>;
}

/** One thing that is wrong with a sketch; its reason is said in English. */
export type SketchProblem = Problem & SketchFault;

export function sketchFault(code: SketchCode, values: SketchFault['values'] = {}): SketchFault {
  return { code, values };
}

/** `line`: from 1; null: the sketch as a whole. */
export function sketchProblem(line: number | null, { code, values }: SketchFault): SketchProblem {
  const reason = sketchSentences[code].replace(/\{(\w+)\}/gu, (_, name: string) => String(values[name]));
  return { path: line === null ? '' : `line ${line}`, reason, code, values };
}
