import { isPrompt } from '@throughline/journey';
import type { Card, LaneId, StageId } from '@throughline/journey';
import type { ShownJourney } from './shownJourney.ts';

/** How many cards of this view headers say there are: kept up to date by what changed, never counted again. */
export interface Counts {
  /** Of the whole map, what is collapsed included; what a template asks is no card yet. */
  readonly all: number;
  cards(header: StageId | LaneId): number;
  painPoints(stage: StageId): number;
}

export function countCards(shown: ShownJourney): Counts {
  const cards = new Map<string, number>();
  const painPoints = new Map<string, number>();
  let counted = shown.inView();
  let all = 0;
  const add = (card: Card | undefined, by: 1 | -1): void => {
    if (!card || isPrompt(card)) return;
    const { lane, stage } = card.place;
    all += by;
    for (const header of [lane, stage]) cards.set(header, (cards.get(header) ?? 0) + by);
    if (card.kind === 'painPoint') painPoints.set(stage, (painPoints.get(stage) ?? 0) + by);
  };
  for (const card of counted.cards.values()) add(card, 1);
  shown.beforeTelling(() => {
    const now = shown.inView();
    for (const id of now.cards.changedSince(counted.cards)) {
      add(counted.cards.get(id), -1);
      add(now.cards.get(id), 1);
    }
    counted = now;
  });
  return {
    get all() {
      return all;
    },
    cards: (header) => cards.get(header) ?? 0,
    painPoints: (stage) => painPoints.get(stage) ?? 0,
  };
}
