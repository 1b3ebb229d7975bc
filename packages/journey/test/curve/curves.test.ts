import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EmotionPoint } from '../../src/card.ts';
import { curvesOf } from '../../src/curve/curves.ts';
import { mostCurves } from '../../src/facets.ts';
import type { CardId } from '../../src/ids.ts';
import type { Journey } from '../../src/journey.ts';
import { emotional } from '../emotional.ts';
import { sketched } from '../sketched.ts';

/** Each curve as "whose state: names", its runs apart. */
function drawn(journey: Journey): readonly string[] {
  return journey.lanes.flatMap(({ id }) =>
    curvesOf(journey, id).map(({ persona, runs, state }) => {
      const who = persona === null ? 'all' : journey.personas.get(persona)!.name;
      return `${who} ${state}: ${runs.map((run) => run.map(({ text }) => text).join(' ')).join(' | ')}`;
    }),
  );
}

function withPoint(journey: Journey, id: CardId, change: Partial<EmotionPoint>): Journey {
  const card = { ...journey.cards.get(id)!, ...change } as EmotionPoint;
  return { ...journey, cards: journey.cards.withAll([[id, card]], []) };
}

describe('the curves of an emotion lane', () => {
  it('belong to everybody or to a persona, and break where a stage has no point', () => {
    const { journey } = sketched(`
              | A                            | B               | C      | D
      Emotion | ~1@0.9 b / ~0@0.1 a / ~2 m <Maria> | ~0 c / ~1 n <Maria> |        | ~0 d / > no point`);
    expect(drawn(journey)).toEqual(['all current: a b c | d', 'Maria current: m n']);
  });

  it('have a future only where a point says so, without the points that others replace', () => {
    const { card, journey } = sketched(`
              | A                     | B
      Emotion | ~0 now #now ^current / ~0@0.7 both #both | ~2 soon #soon ^future / ~1@0.2 same`);
    expect(drawn(journey)).toEqual(['all current: now both same', 'all future: both same soon']);
    expect(drawn(withPoint(journey, card('soon'), { replaces: card('both') }))).toEqual([
      'all current: now both same',
      'all future: same soon',
    ]);
    expect(drawn(withPoint(journey, card('soon'), { state: 'both' }))).toEqual([
      'all current: now both same soon',
    ]);
  });

  it('are not made of what a template asks, nor of feelings in other lanes', () => {
    const { card, journey } = sketched('| A\nEmotion | ~0 asked #asked / ~1 felt\nnotes | ~0 elsewhere');
    expect(drawn(withPoint(journey, card('asked'), { text: '', prompt: 'How is it?' }))).toEqual([
      'all current: felt',
    ]);
  });

  it('are those of everybody and at most five personas', () => {
    const points = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => `~0 ${name} <${name}>`).join(' / ');
    const { journey } = sketched(`| A\nEmotion | ${points} / ~1 all`);
    expect(drawn(journey).length).toBe(1 + mostCurves);
    expect(drawn(journey)[0]).toBe('all current: all');
  });

  it('are the same objects until a point, a stage or a persona changes', () => {
    const { card, journey } = sketched(`
              | A                       | B
      Emotion | ~0 a #a / ~1 m <Maria>  | ~0 b / ~1 n <Maria>
      notes   | - note #note            |`);
    const lane = journey.lanes[0]!.id;
    const before = curvesOf(journey, lane);
    const note = { ...journey.cards.get(card('note'))!, text: 'other' };
    const noted = { ...journey, cards: journey.cards.withAll([[note.id, note]], []) };
    expect(curvesOf(noted, lane)).toBe(before);
    const after = curvesOf(withPoint(noted, card('a'), { value: 2 }), lane);
    expect(after[0]).not.toBe(before[0]);
    expect(after[1]).toBe(before[1]);
  });

  it('hold each point of their state once, in order, in runs of neighbouring stages', () => {
    fc.assert(
      fc.property(emotional, (journey) => {
        const stages = journey.stages.map(({ id }) => id);
        for (const { points, runs, state } of journey.lanes.flatMap(({ id }) => curvesOf(journey, id))) {
          expect(points.length).toBeGreaterThan(0);
          expect(runs.flat()).toEqual(points);
          expect(points.every((point) => point.state === 'both' || point.state === state)).toBe(true);
          const at = (point: EmotionPoint): number => stages.indexOf(point.place.stage) + point.offset / 2;
          expect(points.every((point, index) => index === 0 || at(points[index - 1]!) <= at(point))).toBe(
            true,
          );
          for (const run of runs) {
            const ends = run.map((point) => stages.indexOf(point.place.stage));
            expect(ends.every((end, index) => index === 0 || end - ends[index - 1]! <= 1)).toBe(true);
          }
        }
      }),
    );
  });
});
