import type { EmotionPoint } from '../card.ts';
import type { CardId, StageId } from '../ids.ts';
import type { Journey } from '../journey.ts';
import type { ShownState } from '../view.ts';
import type { Curve } from './curves.ts';
import { feelingWord } from './feeling.ts';
import type { FeelingWord } from './feeling.ts';

/** A point of a curve as it is told. */
export interface StoryPoint {
  readonly card: CardId;
  readonly value: number;
  readonly feeling: FeelingWord;
  /** What people called it: "Defeated"; empty when nobody did. */
  readonly name: string;
  readonly stage: StageId;
  /** The stage's title. */
  readonly at: string;
}

/** What there is to say about a curve: facts, no words of any language. */
export interface CurveStory {
  /** The persona's name; null: everybody. */
  readonly who: string | null;
  readonly state: ShownState;
  /** In the order of the curve; none for a curve without points. */
  readonly points: readonly StoryPoint[];
  /** Where the curve turns from rising to falling or back, and its last point; none when all is level. */
  readonly turns: readonly StoryPoint[];
  /** The first of the lowest and of the highest points; null without points. */
  readonly lowest: StoryPoint | null;
  readonly highest: StoryPoint | null;
  /** The greatest fall without a rise or a gap in it; null when nothing falls. */
  readonly drop: { readonly from: StoryPoint; readonly to: StoryPoint } | null;
  /** Titles of the stages between the first point and the last that have none. */
  readonly gaps: readonly string[];
}

export function curveStory(curve: Curve, journey: Pick<Journey, 'stages' | 'personas'>): CurveStory {
  const titles = new Map<StageId, string>(journey.stages.map(({ id, title }) => [id, title]));
  const told = (point: EmotionPoint): StoryPoint => ({
    card: point.id,
    value: point.value,
    feeling: feelingWord(point.value),
    name: point.text,
    stage: point.place.stage,
    at: titles.get(point.place.stage) ?? '',
  });
  const points = curve.points.map(told);
  return {
    who: curve.persona === null ? null : (journey.personas.get(curve.persona)?.name ?? ''),
    state: curve.state,
    points,
    turns: turnsOf(points),
    lowest: extreme(points, (value, least) => value < least),
    highest: extreme(points, (value, most) => value > most),
    drop: greatestDrop(curve.runs.map((run) => run.map(told))),
    gaps: gapsOf(points, journey.stages),
  };
}

function turnsOf(points: readonly StoryPoint[]): readonly StoryPoint[] {
  const first = points[0];
  if (!first) return [];
  const turns: StoryPoint[] = [];
  let direction = 0;
  let furthest = first;
  for (const point of points.slice(1)) {
    const step = Math.sign(point.value - furthest.value);
    if (step === 0) continue;
    if (direction !== 0 && step !== direction) turns.push(furthest);
    direction = step;
    furthest = point;
  }
  return direction === 0 ? turns : [...turns, furthest];
}

function extreme(
  points: readonly StoryPoint[],
  isBeyond: (value: number, than: number) => boolean,
): StoryPoint | null {
  return points.reduce<StoryPoint | null>(
    (found, point) => (found && !isBeyond(point.value, found.value) ? found : point),
    null,
  );
}

function greatestDrop(runs: readonly (readonly StoryPoint[])[]): CurveStory['drop'] {
  let greatest: CurveStory['drop'] = null;
  for (const run of runs) {
    let from = run[0];
    for (const [index, to] of run.entries()) {
      const previous = run[index - 1];
      if (!from || !previous || to.value > previous.value) from = to;
      const fall = from.value - to.value;
      if (fall > (greatest ? greatest.from.value - greatest.to.value : 0)) greatest = { from, to };
    }
  }
  return greatest;
}

function gapsOf(points: readonly StoryPoint[], stages: Journey['stages']): readonly string[] {
  const felt = new Set(points.map(({ stage }) => stage));
  const first = stages.findIndex(({ id }) => felt.has(id));
  const last = stages.findLastIndex(({ id }) => felt.has(id));
  return stages
    .slice(Math.max(0, first), last + 1)
    .filter(({ id }) => !felt.has(id))
    .map(({ title }) => title);
}
