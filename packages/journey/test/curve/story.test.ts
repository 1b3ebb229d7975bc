import { describe, expect, it } from 'vitest';
import { curvesOf } from '../../src/curve/curves.ts';
import { curveStory } from '../../src/curve/story.ts';
import { curveSummary, englishCurveWords } from '../../src/curve/summary.ts';
import { sketched } from '../sketched.ts';

function summaries(sketch: string): readonly string[] {
  const { journey } = sketched(sketch);
  const lane = journey.lanes.find(({ kind }) => kind === 'emotion')!;
  return curvesOf(journey, lane.id).map((curve) =>
    curveSummary(curveStory(curve, journey), englishCurveWords),
  );
}

describe('the curve in words', () => {
  it('tells how renewing a driver licence feels', () => {
    expect(
      summaries(`
                | Notice the expiry | Work out the rules | Gather documents | Book and attend | Pay and wait | Receive and use
        Emotion | ~0.1 Unaware <Maria> / ~-0.9@0.9 Worried <Maria> | ~-1.4 Confused <Maria> | ~-0.3@0.45 Busy <Maria> | ~-1.9@0.3 Defeated <Maria> / ~-1.1@0.8 Tired <Maria> | ~0.25 Relieved <Maria> | ~1.6@0.4 Proud <Maria>
      `),
    ).toEqual([
      'Maria starts neutral at Notice the expiry, falls to −1.4 (Confused) at Work out the rules, ' +
        'rises to −0.3 (Busy) at Gather documents, falls to −1.9 (Defeated) at Book and attend, ' +
        'rises to +1.6 (Proud) at Receive and use and ends delighted. ' +
        'Lowest: −1.9 (Defeated) at Book and attend. Highest: +1.6 (Proud) at Receive and use. ' +
        'Biggest drop: Gather documents → Book and attend, from −0.3 to −1.9.',
    ]);
  });

  it('tells the future apart', () => {
    expect(summaries('| A | B\nEmotion | ~-1 / ~1 ^future | ~2')).toEqual([
      'Everybody starts uneasy at A, rises to +2 (delighted) at B and ends delighted. ' +
        'Lowest: −1 (uneasy) at A. Highest: +2 (delighted) at B.',
      'In the future, everybody starts uneasy at A, rises to +2 (delighted) at B and ends delighted. ' +
        'Lowest: −1 (uneasy) at A. Highest: +2 (delighted) at B.',
    ]);
  });

  it('says what one point, level points and points of one stage say', () => {
    expect(summaries('| A\nEmotion | ~1 Glad')).toEqual(['Everybody feels pleased at A: +1 (Glad).']);
    expect(summaries('| A | B\nEmotion | ~0 | ~0')).toEqual(['Everybody feels neutral from A to B (0).']);
    expect(summaries('| A\nEmotion | ~0@0.2 / ~0@0.4')).toEqual([
      'Everybody feels neutral throughout A (0).',
    ]);
    expect(summaries('| A\nEmotion | ~2@0.2 / ~-2@0.4')).toEqual([
      'Everybody starts delighted at A, falls to −2 (frustrated) at A and ends frustrated. ' +
        'Lowest: −2 (frustrated) at A. Highest: +2 (delighted) at A. ' +
        'Biggest drop: within A, from +2 to −2.',
    ]);
  });

  it('has no sentence about a lane without points, and one about a curve without', () => {
    expect(summaries('| A\nEmotion |')).toEqual([]);
    const story = curveStory(
      { persona: null, state: 'current', points: [], runs: [] },
      { stages: [], personas: { get: () => undefined } as never },
    );
    expect(curveSummary(story, englishCurveWords)).toBe('Everybody: no feelings yet.');
  });

  it('says of which stages nothing is known, and takes no fall across them for one', () => {
    expect(summaries('| A | B | C | D\nEmotion | ~2 | | ~-1 | ~-2')).toEqual([
      'Everybody starts delighted at A, falls to −2 (frustrated) at D and ends frustrated. ' +
        'Lowest: −2 (frustrated) at D. Highest: +2 (delighted) at A. ' +
        'Biggest drop: C → D, from −1 to −2. Nothing is known of B.',
    ]);
  });
});
