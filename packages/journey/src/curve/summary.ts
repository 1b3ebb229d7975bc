import type { ShownState } from '../view.ts';
import type { FeelingWord } from './feeling.ts';
import type { CurveStory, StoryPoint } from './story.ts';

/** A point ready to be put into a sentence. */
export interface SpokenPoint {
  /** "−1.9" */
  readonly value: string;
  /** The word for the value: "frustrated". */
  readonly feeling: string;
  /** What people called it, else the word for the value. */
  readonly name: string;
  /** The stage's title. */
  readonly stage: string;
}

export interface SpokenTurn extends SpokenPoint {
  readonly way: 'rises' | 'falls';
}

/** The sentences of one language. Whole ones, because word order is the language's own. */
export interface CurveWords {
  readonly feeling: (word: FeelingWord) => string;
  readonly value: (value: number) => string;
  /** Whose curve it is, as a sentence begins; null: everybody. */
  readonly who: (name: string | null, state: ShownState) => string;
  readonly nothing: (who: string) => string;
  readonly single: (who: string, point: SpokenPoint) => string;
  /** All points have one value. */
  readonly level: (who: string, first: SpokenPoint, last: SpokenPoint) => string;
  /** From the start over every turn to the end. `end` is the last point; the last turn may lie before it. */
  readonly course: (
    who: string,
    start: SpokenPoint,
    way: { readonly turns: readonly SpokenTurn[]; readonly end: SpokenPoint },
  ) => string;
  readonly lowest: (point: SpokenPoint) => string;
  readonly highest: (point: SpokenPoint) => string;
  readonly drop: (from: SpokenPoint, to: SpokenPoint) => string;
  /** Stages on the way of which nothing is known. */
  readonly gaps: (stages: readonly string[]) => string;
  /** Between two sentences. */
  readonly space: string;
}

/**
 * The curve in words: the accessible name of its drawing, its paragraph in the outline, and its description on
 * paper. The same story and the same words give the same text.
 */
export function curveSummary(story: CurveStory, words: CurveWords): string {
  const spoken = speaker(words);
  const { drop, gaps, highest, lowest, points, turns } = story;
  const who = words.who(story.who, story.state);
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last || !lowest || !highest) return words.nothing(who);
  if (points.length === 1) return words.single(who, spoken(first));
  const ofGaps = gaps.length === 0 ? [] : [words.gaps(gaps)];
  if (turns.length === 0) return [words.level(who, spoken(first), spoken(last)), ...ofGaps].join(words.space);
  const way = turns.map((turn, index): SpokenTurn => {
    const before = turns[index - 1] ?? first;
    return { ...spoken(turn), way: turn.value > before.value ? 'rises' : 'falls' };
  });
  const sentences = [
    words.course(who, spoken(first), { turns: way, end: spoken(last) }),
    words.lowest(spoken(lowest)),
    words.highest(spoken(highest)),
    ...(drop ? [words.drop(spoken(drop.from), spoken(drop.to))] : []),
    ...ofGaps,
  ];
  return sentences.join(words.space);
}

function speaker(words: CurveWords): (point: StoryPoint) => SpokenPoint {
  return ({ at, feeling, name, value }) => {
    const word = words.feeling(feeling);
    return { value: words.value(value), feeling: word, name: name === '' ? word : name, stage: at };
  };
}

/** English; also what a program without a language of its own says. */
export const englishCurveWords: CurveWords = {
  feeling: (word) => word,
  value: signed,
  who: (name, state) =>
    state === 'future' ? `In the future, ${name ?? 'everybody'}` : (name ?? 'Everybody'),
  nothing: (who) => `${who}: no feelings yet.`,
  single: (who, { feeling, name, stage, value }) =>
    `${who} feels ${feeling} at ${stage}: ${value} (${name}).`,
  level: (who, first, last) =>
    first.stage === last.stage
      ? `${who} feels ${first.feeling} throughout ${first.stage} (${first.value}).`
      : `${who} feels ${first.feeling} from ${first.stage} to ${last.stage} (${first.value}).`,
  course: (who, start, { end, turns }) => {
    const parts = turns.map(({ name, stage, value, way }) => `, ${way} to ${value} (${name}) at ${stage}`);
    return `${who} starts ${start.feeling} at ${start.stage}${parts.join('')} and ends ${end.feeling}.`;
  },
  lowest: ({ name, stage, value }) => `Lowest: ${value} (${name}) at ${stage}.`,
  highest: ({ name, stage, value }) => `Highest: ${value} (${name}) at ${stage}.`,
  drop: (from, to) =>
    from.stage === to.stage
      ? `Biggest drop: within ${from.stage}, from ${from.value} to ${to.value}.`
      : `Biggest drop: ${from.stage} → ${to.stage}, from ${from.value} to ${to.value}.`,
  gaps: (stages) => `Nothing is known of ${listed(stages)}.`,
  space: ' ',
};

/** "+1.6", "0", "−1.9": at most two decimals, with a true minus sign. */
function signed(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  if (rounded === 0) return '0';
  return rounded > 0 ? `+${rounded}` : `−${-rounded}`;
}

function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}
