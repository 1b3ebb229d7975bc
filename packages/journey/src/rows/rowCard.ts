import type {
  CardFacts,
  Evidence,
  Feeling,
  MetricFacts,
  OpportunityFacts,
  PainPointFacts,
  QuoteFacts,
} from '../card.ts';
import type { CardKind } from '../cardKinds.ts';
import type { PhotoFacts } from '../photo.ts';

type OwnFacts = PainPointFacts &
  QuoteFacts &
  OpportunityFacts &
  PhotoFacts &
  Omit<MetricFacts, 'value'> &
  Pick<Feeling, 'offset'> & {
    /** Of a feeling, or the present figure of a metric. */
    readonly value: number | null;
  };

/** What a row, or a card of another map, says of a card: names where a card has ids. What is not said is not there. */
export type SaidFacts = Partial<
  Pick<CardFacts, 'state' | 'channels' | 'moment' | 'lang' | 'prompt'> &
    Evidence &
    OwnFacts & {
      /** Labels. */
      readonly tags: readonly string[];
      readonly personas: readonly string[];
      readonly division: string;
      /** The reference of the card that this one takes the place of. */
      readonly replaces: string;
    }
>;

/** A card as one row of a table says it. */
export interface RowCard {
  /** PP-07; empty: not said. */
  readonly ref: string;
  /** The title of a stage; null: not said. */
  readonly stage: string | null;
  readonly lane: string | null;
  /** null: that of its lane. */
  readonly kind: CardKind | null;
  readonly text: string;
  readonly facts: SaidFacts;
}
