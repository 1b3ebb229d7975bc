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
}

/** Whose journey it is; employees too. */
export interface Persona extends RecordBase {
  readonly id: PersonaId;
  readonly name: string;
}

/** One card pointing at another. */
export interface Link extends RecordBase {
  readonly id: LinkId;
  readonly from: CardId;
  readonly to: CardId;
  readonly kind: string;
}
