import type { CardState } from '../card.ts';
import type { CardKind } from '../cardKinds.ts';
import type { LinkKind, Persona } from '../facets.ts';
import type { CardId, DivisionId, LaneId, PersonaId, StageId } from '../ids.ts';
import type { Lane } from '../lane.ts';
import type { RowProblem } from '../rows/read.ts';
import type { SaidFacts } from '../rows/rowCard.ts';
import type { Stage } from '../stage.ts';

/** The cell people paste into, and behind which of its cards; without one, behind all of them. */
export interface PasteSpot {
  readonly stage: StageId;
  readonly lane: LaneId;
  readonly after?: CardId | null;
}

export interface PasteChoice {
  /**
   * What is to become of cards for stages and lanes that the map has not: these are added, or the paste stops at the
   * last stage and those cards are left out (I32).
   */
  readonly missing: 'add' | 'leave out';
  /** Of cards that do not say theirs: what is written while one looks at the future is about the future. */
  readonly state: CardState;
  /** The title of a stage that is added without one, by its place in the map, from 1: "Stage 7". */
  stageTitle(number: number): string;
}

/** An id of the map, or the index of a record among the new ones of the plan. */
export type Spot<Id extends string> = Id | number;

/** A card that is to be. */
export interface PlannedCard {
  readonly stage: Spot<StageId>;
  readonly lane: Spot<LaneId>;
  /** null: behind all cards of its cell. */
  readonly after: CardId | null | 'last';
  readonly kind: CardKind;
  readonly text: string;
  readonly facts: Omit<SaidFacts, 'tags' | 'personas' | 'division' | 'replaces'>;
  /** Labels. */
  readonly tags: readonly string[];
  readonly personas: readonly Spot<PersonaId>[];
  readonly division: Spot<DivisionId> | null;
  /** A card of the map, or the index of one of the plan. */
  readonly replaces: Spot<CardId> | null;
}

/** What pasting will do; `pasteCards` of `doc` does exactly this, in one step. */
export interface PastePlan {
  readonly cards: readonly PlannedCard[];
  /** Between cards of the plan, by index. */
  readonly links: readonly { readonly from: number; readonly to: number; readonly kind: LinkKind }[];
  /** In reading order, behind the last stage of the map. */
  readonly stages: readonly Pick<Stage, 'title' | 'when'>[];
  readonly lanes: readonly Pick<Lane, 'kind' | 'title'>[];
  readonly personas: readonly Pick<Persona, 'name' | 'about' | 'side'>[];
  readonly divisions: readonly { readonly name: string }[];
  /** What the map lacks, whether it is to be added or not, and how many cards would lie there. */
  readonly missing: { readonly stages: number; readonly lanes: number; readonly cards: number };
  /** Cards that are not made, by why; nothing is left out in silence. */
  readonly leftOut: {
    /** Because they were to be: see `PasteChoice`. */
    readonly missing: number;
    /** Because a map has no more than `limits` of stages, lanes or cards. */
    readonly limit: number;
  };
  /** Texts that take more than one card, because they are longer than a card may be. */
  readonly divided: number;
  /** Cells of rows that were not understood. */
  readonly problems: readonly RowProblem[];
}
