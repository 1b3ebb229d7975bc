import { blankFacts, blankOwnFacts, emotionRange, soundPicture } from '@throughline/journey';
import type {
  CardFacts,
  CardKind,
  Feeling,
  Journey,
  MetricFacts,
  OpportunityFacts,
  OwnFacts,
  PainPointFacts,
  PhotoFacts,
  QuoteFacts,
} from '@throughline/journey';
import { clamp } from './ranges.ts';

type EveryOwnFact = PainPointFacts &
  QuoteFacts &
  OpportunityFacts &
  PhotoFacts &
  Omit<MetricFacts, 'value'> &
  Pick<Feeling, 'offset'> & {
    /** Of an emotion point, or the present figure of a metric. */
    readonly value: number | null;
  };

/** What is known of a new card, as far as it is known; of what belongs to single kinds, its own kind's counts. */
export type NewCardFacts = Partial<CardFacts & EveryOwnFact>;

export type WholeFacts = CardFacts & OwnFacts;

/** All facts of a new card: those given, within their ranges, and none that names what is not on the map. */
export function wholeFacts(journey: Journey, kind: CardKind, facts: NewCardFacts): WholeFacts {
  const { tags, personas, division, replaces, ...others } = { ...blankFacts, ...facts };
  return {
    ...blankOwnFacts(kind),
    ...others,
    ...figuresWithin(kind, facts),
    ...(kind === 'photo' ? soundPicture(facts) : {}),
    kind,
    tags: tags.filter((id) => journey.tags.has(id)),
    personas: personas.filter((id) => journey.personas.has(id)),
    division: division !== null && journey.divisions.has(division) ? division : null,
    replaces: replaces !== null && journey.cards.has(replaces) ? replaces : null,
  } as WholeFacts;
}

function figuresWithin(kind: CardKind, { value, offset }: NewCardFacts): Partial<EveryOwnFact> {
  if (kind !== 'emotion') return {};
  return {
    value: clamp(value ?? 0, emotionRange.least, emotionRange.most),
    offset: clamp(offset ?? 0.5, 0, 1),
  };
}
