import type { CardId, DivisionId, LinkId, PersonaId, TagId } from './ids.ts';
import type { RecordBase } from './record.ts';

/** A part of the organisation that can own a card. `colour` 1–8 picks one of the categorical colours and its glyph. */
export interface Division extends RecordBase {
  readonly id: DivisionId;
  readonly name: string;
  readonly colour: number;
}

/** A label for cards. Its id derives from the normalised label, so two people offline make one tag, not two. */
export interface Tag extends RecordBase {
  readonly id: TagId;
  readonly label: string;
  /** When a card gets it, in a sentence; empty: nobody said. */
  readonly definition: string;
  /** 1–8 picks one of the categorical colours; null: none. */
  readonly colour: number | null;
  /** Other words for it, in the order of their letters: whoever writes one of them means this tag. */
  readonly synonyms: readonly string[];
}

/** Whose journey it is; employees too. */
export interface Persona extends RecordBase {
  readonly id: PersonaId;
  readonly name: string;
  /** Who that is, in a line: "58, home-care nurse, rural county". */
  readonly about: string;
  readonly side: PersonaSide;
  /** 1–8 picks one of the categorical colours. */
  readonly colour: number;
}

/** Who uses the service, or who provides it. */
export const personaSides = ['customer', 'employee'] as const;
export type PersonaSide = (typeof personaSides)[number];

/** So many personas have a curve of their own at a time. */
export const mostCurves = 5;

/** What one card is to another, read from the first to the second: "Queue *caused by* one open counter". */
export const linkKinds = [
  'happens at',
  'caused by',
  'solved by',
  'evidence',
  'leads to',
  'hands over to',
] as const;
export type LinkKind = (typeof linkKinds)[number];

export function isLinkKind(value: unknown): value is LinkKind {
  return linkKinds.includes(value as LinkKind);
}

/** One card pointing at another. Two links that say the same are one. */
export interface Link extends RecordBase {
  readonly id: LinkId;
  readonly from: CardId;
  readonly to: CardId;
  /** A kind of a later version reads as 'leads to'; `extra.kind` keeps what it was. */
  readonly kind: LinkKind;
}
