import { cardsIn, type CardKind, type Journey } from '@throughline/journey';

/** A map at a glance: a row for each lane with the number of cards in each of its cells. */
export interface Picture {
  readonly stages: number;
  readonly cards: number;
  readonly rows: readonly { readonly kind: CardKind; readonly counts: readonly number[] }[];
}

export function pictureOf(journey: Journey): Picture {
  return {
    stages: journey.stages.length,
    cards: journey.cards.size,
    rows: journey.lanes.map((lane) => ({
      kind: lane.kind,
      counts: journey.stages.map((stage) => cardsIn(journey, stage.id, lane.id).length),
    })),
  };
}
