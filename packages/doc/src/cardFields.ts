import type { CardFacts, MetricFacts, OpportunityFacts, OwnFacts, PhotoFacts } from '@throughline/journey';
import { cardKey, derived } from './schema.ts';

/** Fields by key; undefined: the field is not there, because it says no more than its default. */
export interface FieldsByKey {
  readonly [key: string]: unknown;
}

/** What the facts of a card are in the document, without its sets; `parseCard.ts` reads them. */
export function factFields(facts: Omit<CardFacts, 'tags' | 'personas' | 'channels'>): FieldsByKey {
  return {
    [cardKey.state]: facts.state === 'both' ? undefined : facts.state,
    [cardKey.replaces]: facts.replaces ?? undefined,
    [cardKey.division]: facts.division ?? undefined,
    [cardKey.evidence]: facts.evidence.level ?? undefined,
    [cardKey.source]: facts.evidence.source || undefined,
    [cardKey.date]: facts.evidence.date || undefined,
    [cardKey.moment]: facts.moment || undefined,
    [cardKey.lang]: facts.lang || undefined,
    [cardKey.prompt]: facts.prompt || undefined,
  };
}

/** The same of what is its kind's own. */
export function ownFields(own: OwnFacts): FieldsByKey {
  switch (own.kind) {
    case 'painPoint':
      return { [cardKey.severity]: own.severity ?? undefined, [cardKey.reach]: own.reach || undefined };
    case 'emotion':
      return { [cardKey.value]: own.value, [cardKey.offset]: own.offset };
    case 'quote':
      return {
        [cardKey.speaker]: own.speaker || undefined,
        [cardKey.consent]: own.consent === 'notAsked' ? undefined : own.consent,
      };
    case 'metric':
      return metricFields(own);
    case 'opportunity':
      return opportunityFields(own);
    case 'photo':
      return photoFields(own);
    default:
      return {};
  }
}

function metricFields({ value, unit, better, target, period, series }: MetricFacts): FieldsByKey {
  return {
    [cardKey.amount]: value ?? undefined,
    [cardKey.unit]: unit || undefined,
    [cardKey.better]: better ?? undefined,
    [cardKey.target]: target ?? undefined,
    [cardKey.period]: period || undefined,
    [cardKey.series]: series.length === 0 ? undefined : [...series],
  };
}

function opportunityFields({ impact, effort, status }: OpportunityFacts): FieldsByKey {
  return {
    [cardKey.impact]: impact ?? undefined,
    [cardKey.effort]: effort ?? undefined,
    [cardKey.status]: status === 'idea' ? undefined : status,
  };
}

function photoFields({ file, media, width, height, description, decorative }: PhotoFacts): FieldsByKey {
  return {
    [cardKey.picture]: file === '' ? undefined : { file, media, width, height },
    [cardKey.description]: description || undefined,
    [cardKey.decorative]: decorative || undefined,
  };
}

/** The sets of a card; each member says when it was put in: `at`, and one later for each that follows. */
export function setFields({ tags, personas, channels }: Sets, at: number): FieldsByKey {
  const all = [
    ...tags.map((id) => derived.tag + id),
    ...personas.map((id) => derived.persona + id),
    ...channels.map((id) => derived.channel + id),
  ];
  return Object.fromEntries(all.map((key, index) => [key, at + index]));
}

type Sets = Pick<CardFacts, 'tags' | 'personas' | 'channels'>;
