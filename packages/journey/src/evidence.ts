import { isPrompt } from './card.ts';
import type { EvidenceLevel, PainPoint } from './card.ts';
import type { PersonaId, StageId } from './ids.ts';
import type { Journey } from './journey.ts';

/** What the rated pain points of a stage say of how it feels there. */
export interface EvidentFeeling {
  readonly stage: StageId;
  /** −2 to −0.5 in quarters: what hurts is on a map, what delights has no rating. */
  readonly value: number;
  /** How many rated pain points it rests on. */
  readonly count: number;
}

/** How much a pain point counts, by what it rests on; one of which nobody has said it as one that is assumed. */
const evidenceWeights: Readonly<Record<EvidenceLevel, number>> = {
  assumed: 1,
  reported: 2,
  observed: 3,
  measured: 4,
};

/** Points of a curve snap to it (I35). */
const step = 0.25;

/**
 * How each stage feels by its evidence alone (I40): the mean of its rated pain points, each as far below zero as half its
 * severity, weighted by `evidenceWeights`. A stage without any has no feeling: evidence that is not there is no neutral
 * one. For a persona only what is about them or about everybody counts; null asks for all. Give it the journey of one
 * state: what is planned says nothing of today.
 */
export function feelingsFromEvidence(journey: Journey, persona: PersonaId | null): readonly EvidentFeeling[] {
  const rated = new Map<StageId, PainPoint[]>();
  for (const card of journey.cards.values()) {
    if (card.kind !== 'painPoint' || card.severity === null || isPrompt(card)) continue;
    if (persona !== null && card.personas.length > 0 && !card.personas.includes(persona)) continue;
    const { stage } = card.place;
    rated.set(stage, [...(rated.get(stage) ?? []), card]);
  }
  return journey.stages.flatMap(({ id }) => {
    const points = rated.get(id) ?? [];
    return points.length === 0 ? [] : [{ stage: id, value: meanOf(points), count: points.length }];
  });
}

function meanOf(points: readonly PainPoint[]): number {
  const weights = points.map(({ evidence }) => evidenceWeights[evidence.level ?? 'assumed']);
  const sum = points.reduce(
    (total, point, index) => total + (point.severity ?? 0) * (weights[index] ?? 0),
    0,
  );
  const mean = sum / weights.reduce((total, weight) => total + weight, 0);
  return -Math.round(mean / 2 / step) * step;
}
