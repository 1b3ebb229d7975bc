import type { JourneyChange } from '@throughline/doc';
import { withCardsOf } from '@throughline/journey';
import type { CardId, Journey } from '@throughline/journey';

/** The map as it was when I began to write, with what I do since, and with what others do to the cards I write. */
export interface HeldMoment {
  readonly journey: Journey;
  /** Takes in one transaction, as far as it is not held. */
  take(change: JourneyChange): void;
}

/** `written` says which cards are being written now. What I do beyond cards shows everything: it may rest on theirs. */
export function holdMoment(from: Journey, written: () => readonly CardId[]): HeldMoment {
  let journey = from;
  return {
    get journey() {
      return journey;
    },
    take(change) {
      const { cards, journey: now, local } = change;
      if (!local) {
        const mine = written().filter((id) => cards.has(id));
        journey = withCardsOf(journey, now, mine) ?? journey;
        return;
      }
      const isOfCards = !(change.meta || change.stages || change.lanes || change.facets);
      journey = (isOfCards ? withCardsOf(journey, now, cards) : null) ?? now;
    },
  };
}
