import { emotionRange, limits } from '@throughline/journey';
import type { SaidFacts } from '@throughline/journey';
import { notice } from '../format.ts';
import type { Notice } from '../format.ts';
import { neutralScore } from '../mermaid/read.ts';
import type { Step } from './read.ts';

/** A point of the curve where a step was felt. */
export interface Felt {
  readonly path: string;
  readonly phase: string;
  readonly text: string;
  readonly facts: SaidFacts;
}

/**
 * Ratings from 1 to 5, of which 3 is neutral, as values of the curve; a file that rates anything at 0 or below rates
 * from −2 to +2. Points lie where their step stands among those of its phase.
 */
export function feelingsOf(steps: readonly Step[], notices: Notice[]): readonly Felt[] {
  const ratings = steps.flatMap(({ rating }) => rating ?? []);
  const neutral = ratings.some((rating) => rating <= 0) ? 0 : neutralScore;
  const counts = new Map<string, number>();
  for (const { phase } of steps) counts.set(phase, (counts.get(phase) ?? 0) + 1);
  const met = new Map<string, number>();
  return steps.flatMap((step): Felt[] => {
    const index = met.get(step.phase) ?? 0;
    met.set(step.phase, index + 1);
    if (step.rating === null) return [];
    const wanted = Math.round((step.rating - neutral) * 100) / 100;
    const value = Math.min(emotionRange.most, Math.max(emotionRange.least, wanted));
    if (value !== wanted) {
      notices.push(notice(step.path, 'cjml.rating', { score: step.rating, drawn: value }));
    }
    const facts: SaidFacts = {
      value,
      offset: (index + 0.5) / (counts.get(step.phase) ?? 1),
      ...(step.persona === null ? {} : { personas: [step.persona] }),
      ...(step.state === 'both' ? {} : { state: step.state }),
    };
    return [{ path: step.path, phase: step.phase, text: step.experience.slice(0, limits.cardText), facts }];
  });
}
