import type { CardKind } from './cardKinds.ts';
import type { CardId, DivisionId, LaneId, PersonaId, StageId, TagId } from './ids.ts';
import type { Order } from './order.ts';
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

interface CardBase extends RecordBase {
  readonly id: CardId;
  /** Short name people can say, fixed at creation: PP-07. Twins made offline read PP-61 and PP-61b. */
  readonly ref: string;
  readonly place: Place;
  /** Plain text with `**bold**`, URLs and `@[name](id)`. For an emotion point it is the name of the feeling. */
  readonly text: string;
  readonly state: CardState;
  readonly tags: readonly TagId[];
  readonly personas: readonly PersonaId[];
  /** Who owns it. */
  readonly division: DivisionId | null;
}

export interface PainPoint extends CardBase {
  readonly kind: 'painPoint';
  /** null: nobody has rated it yet. */
  readonly severity: Severity | null;
}

export interface EmotionPoint extends CardBase {
  readonly kind: 'emotion';
  /** −2 (frustrated) to +2 (delighted), in steps of any size. */
  readonly value: number;
  /** Where in its stage the point lies, 0 (its start) to 1 (its end). */
  readonly offset: number;
}

export interface PlainCard extends CardBase {
  readonly kind: Exclude<CardKind, 'painPoint' | 'emotion'>;
}

export type Card = PainPoint | EmotionPoint | PlainCard;

export const emotionRange = { least: -2, most: 2 } as const;
