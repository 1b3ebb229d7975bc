import type { CardKind } from './cardKinds.ts';
import type { ChannelId } from './channels.ts';
import type { CardId, DivisionId, LaneId, PersonaId, StageId, TagId } from './ids.ts';
import type { Order } from './order.ts';
import { noPicture } from './photo.ts';
import type { PhotoFacts } from './photo.ts';
import type { RecordBase } from './record.ts';

/** 1 Minor (slows), 2 Moderate (repeats work), 3 Serious (needs help), 4 Critical (stops the person). */
export type Severity = 1 | 2 | 3 | 4;
export const severities: readonly Severity[] = [1, 2, 3, 4];

export function isSeverity(value: unknown): value is Severity {
  return severities.includes(value as Severity);
}

/** Which version of the service a card speaks of; `both` is drawn in either. */
export type CardState = 'both' | 'current' | 'future';

/** One cell of the map, and where in it: all three in one value, so that of two moves one wins whole. */
export interface Place {
  readonly stage: StageId;
  readonly lane: LaneId;
  readonly order: Order;
}

/** How sure the group is, from the weakest to the strongest ground. */
export const evidenceLevels = ['assumed', 'reported', 'observed', 'measured'] as const;
export type EvidenceLevel = (typeof evidenceLevels)[number];

/** What a card rests on. */
export interface Evidence {
  /** null: nobody has said. */
  readonly level: EvidenceLevel | null;
  /** Where it comes from, in people's words: "Interview P03, 14:20". */
  readonly source: string;
  /** When it was learned: an ISO date, or as much of one as is known ("2026", "2026-03"); empty: not said. */
  readonly date: string;
}

/** What cards of every kind have beside their place and text. */
export interface CardFacts {
  readonly state: CardState;
  /** The live card that this one takes the place of in the future; null: none. */
  readonly replaces: CardId | null;
  readonly tags: readonly TagId[];
  /** Whom the card is about; nobody named: everybody. */
  readonly personas: readonly PersonaId[];
  readonly channels: readonly ChannelId[];
  /** Who owns it. */
  readonly division: DivisionId | null;
  readonly evidence: Evidence;
  /** A moment that matters: where trust is won or lost. */
  readonly moment: boolean;
  /** BCP 47, the language of the text; empty: the map's. */
  readonly lang: string;
  /**
   * What a template asks here. While the card's text is empty the card is only this question: it is drawn as ghost
   * text, counts for nothing and is in no export (`isPrompt`).
   */
  readonly prompt: string;
}

interface CardBase extends RecordBase, CardFacts {
  readonly id: CardId;
  /** Short name people can say, fixed at creation: PP-07. Twins made offline read PP-61 and PP-61b. */
  readonly ref: string;
  readonly place: Place;
  /** Plain text with `**bold**`, URLs and `@[name](id)`. For an emotion point it is the name of the feeling. */
  readonly text: string;
}

export interface PainPointFacts {
  /** null: nobody has rated it yet. */
  readonly severity: Severity | null;
  /** How many people it hits, in people's words: "34 of 52 interviews". */
  readonly reach: string;
}
export interface PainPoint extends CardBase, PainPointFacts {
  readonly kind: 'painPoint';
}

export interface Feeling {
  /** −2 (frustrated) to +2 (delighted), in steps of any size. */
  readonly value: number;
  /** Where in its stage the point lies, 0 (its start) to 1 (its end). */
  readonly offset: number;
}
export interface EmotionPoint extends CardBase, Feeling {
  readonly kind: 'emotion';
}

/** What the person quoted has agreed to. A withdrawn quote stays in the map, marked, and leaves it in no export. */
export const consents = ['notAsked', 'internal', 'public', 'withdrawn'] as const;
export type Consent = (typeof consents)[number];

export interface QuoteFacts {
  /** As they may be named: "P07, carer". */
  readonly speaker: string;
  readonly consent: Consent;
}
export interface Quote extends CardBase, QuoteFacts {
  readonly kind: 'quote';
}

export interface MetricFacts {
  /** The present figure, in `unit`; null: not measured yet. */
  readonly value: number | null;
  /** "%", "days", "min", "US$"; empty: a plain number. */
  readonly unit: string;
  /** Which direction is good; null: neither. */
  readonly better: 'higher' | 'lower' | null;
  readonly target: number | null;
  /** What the figure covers, in people's words: "Q3 2026". */
  readonly period: string;
  /** The figures of earlier periods, oldest first, without the present one; at most 24. */
  readonly series: readonly number[];
}
export interface Metric extends CardBase, MetricFacts {
  readonly kind: 'metric';
}
/** Earlier figures that one metric keeps. */
export const mostEarlierFigures = 24;

export const impacts = ['low', 'medium', 'high'] as const;
export type Impact = (typeof impacts)[number];
export const efforts = ['S', 'M', 'L'] as const;
export type Effort = (typeof efforts)[number];
export const opportunityStatuses = ['idea', 'planned', 'doing', 'done', 'dropped'] as const;
export type OpportunityStatus = (typeof opportunityStatuses)[number];

export interface OpportunityFacts {
  readonly impact: Impact | null;
  readonly effort: Effort | null;
  readonly status: OpportunityStatus;
}
export interface Opportunity extends CardBase, OpportunityFacts {
  readonly kind: 'opportunity';
}

/** Its text is what people write under the picture; it may be empty. */
export interface Photo extends CardBase, PhotoFacts {
  readonly kind: 'photo';
}

/** Cards that are their text and what every card has. */
export interface PlainCard extends CardBase {
  readonly kind: 'action' | 'touchpoint' | 'backstage' | 'note';
}

export type Card = PainPoint | EmotionPoint | Quote | Metric | Opportunity | Photo | PlainCard;

export const emotionRange = { least: -2, most: 2 } as const;

/** A card that nobody has said anything about. */
export const blankFacts: CardFacts = {
  state: 'both',
  replaces: null,
  tags: [],
  personas: [],
  channels: [],
  division: null,
  evidence: { level: null, source: '', date: '' },
  moment: false,
  lang: '',
  prompt: '',
};

/** What is a kind's own, as it is on a new card. */
export type OwnFacts =
  | ({ readonly kind: 'painPoint' } & PainPointFacts)
  | ({ readonly kind: 'emotion' } & Feeling)
  | ({ readonly kind: 'quote' } & QuoteFacts)
  | ({ readonly kind: 'metric' } & MetricFacts)
  | ({ readonly kind: 'opportunity' } & OpportunityFacts)
  | ({ readonly kind: 'photo' } & PhotoFacts)
  | Pick<PlainCard, 'kind'>;

export function blankOwnFacts(kind: CardKind): OwnFacts {
  switch (kind) {
    case 'painPoint':
      return { kind, severity: null, reach: '' };
    case 'emotion':
      return { kind, value: 0, offset: 0.5 };
    case 'quote':
      return { kind, speaker: '', consent: 'notAsked' };
    case 'metric':
      return { kind, value: null, unit: '', better: null, target: null, period: '', series: [] };
    case 'opportunity':
      return { kind, impact: null, effort: null, status: 'idea' };
    case 'photo':
      return { kind, ...noPicture, description: '', decorative: false };
    default:
      return { kind };
  }
}

/** Whether the card is only a template's question so far; a picture answers one too. */
export function isPrompt(card: Pick<Card, 'prompt' | 'text'> & { readonly file?: string }): boolean {
  return card.prompt !== '' && card.text === '' && !card.file;
}

/** What stands in a card as its text: of a photo without words of its own, what can be seen on it. */
export function shownText(card: Card): string {
  return card.kind === 'photo' && card.text === '' ? card.description : card.text;
}

/** Whether it shows a picture of which nobody has said what can be seen, nor that nothing is missed. */
export function lacksDescription(card: Card): boolean {
  return card.kind === 'photo' && card.file !== '' && card.description.trim() === '' && !card.decorative;
}
