import { cardsInReadingOrder } from '@throughline/journey';
import type { Card, Journey, StageId } from '@throughline/journey';

/**
 * The stages in which trust is won or lost: those with a moment that matters, and of them the ones with the most
 * of it. Where two have as many, the heavier pain points decide.
 */
export function truthStages(journey: Journey): ReadonlySet<StageId> {
  const weights = new Map<StageId, number>();
  const cards = cardsInReadingOrder(journey);
  for (const card of cards.filter(({ moment }) => moment)) {
    weights.set(card.place.stage, (weights.get(card.place.stage) ?? 0) + momentWeight);
  }
  for (const card of cards) {
    const weight = weights.get(card.place.stage);
    if (weight !== undefined) weights.set(card.place.stage, weight + severityOf(card));
  }
  const most = Math.max(0, ...weights.values());
  return new Set([...weights].flatMap(([stage, weight]) => (weight === most ? stage : [])));
}

/** More than all pain points of a stage can weigh. */
const momentWeight = 1_000_000;

function severityOf(card: Card): number {
  return card.kind === 'painPoint' ? (card.severity ?? 0) : 0;
}
