import { curveStory, curveSummary } from '@throughline/journey';
import type { Curve, CurveWords, Journey, SpokenPoint } from '@throughline/journey';
import type { IntlShape } from 'react-intl';
import type { Words } from './words.ts';
import { feelingValue } from './cardWords.ts';

/** The curves in words, one paragraph: what the drawing says to those who do not see it. */
export function curvesInWords(
  curves: readonly Curve[],
  journey: Pick<Journey, 'stages' | 'personas'>,
  words: Words,
  intl: IntlShape,
): string {
  const own = curveWords(words, intl);
  return curves.map((curve) => curveSummary(curveStory(curve, journey), own)).join(' ');
}

function curveWords(words: Words, intl: IntlShape): CurveWords {
  const plain = ({ feeling, name, stage, value }: SpokenPoint) => ({ feeling, name, stage, value });
  return {
    feeling: (word) => words('story.feeling', { word }),
    value: (value) => feelingValue(value, intl),
    who: (name, state) => words('story.who', { who: name === null ? 'all' : 'one', name: name ?? '', state }),
    nothing: (who) => words('story.nothing', { who }),
    single: (who, point) => words('story.single', { who, ...plain(point) }),
    level: (who, first, last) =>
      words(first.stage === last.stage ? 'story.levelHere' : 'story.level', {
        who,
        ...plain(first),
        last: last.stage,
      }),
    course: (who, start, { end, turns }) =>
      words('story.course', {
        who,
        ...plain(start),
        end: end.feeling,
        turns: turns.map((turn) => words('story.turn', { ...plain(turn), way: turn.way })).join(''),
      }),
    lowest: (point) => words('story.lowest', plain(point)),
    highest: (point) => words('story.highest', plain(point)),
    drop: (from, to) =>
      words(from.stage === to.stage ? 'story.dropHere' : 'story.drop', {
        ...plain(from),
        last: to.stage,
        lowest: to.value,
      }),
    gaps: (stages) => words('story.gaps', { stages: intl.formatList(stages) }),
    space: ' ',
  };
}
