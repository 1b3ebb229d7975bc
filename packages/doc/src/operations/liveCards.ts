import type { Card, CardId, Journey } from '@throughline/journey';

/** The cards of these that are on the map, each once, in the order given. */
export function liveCards(journey: Journey, ids: readonly CardId[]): readonly Card[] {
  return [...new Set(ids)].flatMap((id) => journey.cards.get(id) ?? []);
}
