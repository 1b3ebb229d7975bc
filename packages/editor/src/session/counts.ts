import type { Card, Journey, LaneId, StageId } from '@throughline/journey';
import type { ShownJourney } from './shownJourney.ts';

/** How many cards headers say there are: kept up to date by what changed, never counted again. */
export interface Counts {
  cards(header: StageId | LaneId): number;
  painPoints(stage: StageId): number;
}

export function countCards(shown: ShownJourney): Counts {
  const cards = new Map<string, number>();
  const painPoints = new Map<string, number>();
  const add = (card: Card | undefined, by: 1 | -1): void => {
    if (!card) return;
    const { lane, stage } = card.place;
    for (const header of [lane, stage]) cards.set(header, (cards.get(header) ?? 0) + by);
    if (card.kind === 'painPoint') painPoints.set(stage, (painPoints.get(stage) ?? 0) + by);
  };
  const all = (journey: Journey): void => {
    for (const card of journey.cards.values()) add(card, 1);
  };
  all(shown.getState());
  shown.beforeTelling(({ cards: changed, journey, previous }) => {
    for (const id of changed) {
      add(previous.cards.get(id), -1);
      add(journey.cards.get(id), 1);
    }
  });
  return {
    cards: (header) => cards.get(header) ?? 0,
    painPoints: (stage) => painPoints.get(stage) ?? 0,
  };
}
