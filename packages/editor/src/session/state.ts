import type { After } from '@throughline/doc';
import type {
  Box,
  Card,
  CardId,
  CardKind,
  Feeling,
  GridSpot,
  LaneId,
  Pasted,
  PasteSpot,
  Point,
  StageId,
} from '@throughline/journey';
import type { CellPlace } from './spots.ts';

/** What is being written. `run` tells one editor from the next; a draft keeps its number when it becomes a card. */
export type Editing = { readonly run: number } & (
  | DraftEditing
  | { readonly what: 'card'; readonly card: CardId; readonly isNew: boolean; readonly place: CellPlace }
  | { readonly what: 'stage'; readonly stage: StageId }
  | { readonly what: 'lane'; readonly lane: LaneId }
);

/** A new card without a letter yet: it is not in the document, nobody else sees it. */
interface DraftEditing {
  readonly what: 'draft';
  readonly place: CellPlace;
  readonly after: After<CardId>;
  readonly kind: CardKind;
  /** Where on a curve it will be; null: it will be a card. */
  readonly feeling: Feeling | null;
}

/** A focused card that somebody else deleted: it keeps its place until I decide. */
export interface Tombstone {
  readonly card: Card;
  readonly by: string;
  readonly box: Box;
}

/** A focused card that somebody else moved out of sight: it keeps focus, and the map does not jump (I19). */
export interface MovedAway {
  readonly card: CardId;
  /** Where it was, and the how manieth of its cell. */
  readonly place: CellPlace;
  readonly index: number;
}

/** What is asked about cards. */
export type CardQuestion =
  | { readonly ask: 'move'; readonly cards: readonly CardId[] }
  | { readonly ask: 'link'; readonly cards: readonly [CardId] }
  | { readonly ask: 'division' | 'tag'; readonly cards: readonly CardId[] };

/** Whether what was pasted is to be made as it would be. */
export interface PasteQuestion {
  readonly ask: 'paste';
  readonly pasted: Pasted;
  readonly at: PasteSpot;
}

/** What can be seen on photos, asked one after the other. */
export interface PhotoQuestion {
  readonly ask: 'photo';
  readonly cards: readonly CardId[];
}

export interface PaletteQuestion {
  readonly ask: 'palette';
  /** What was typed before its field was there. */
  readonly typed: string;
}

/** The dialog that is open. */
export type Question =
  | CardQuestion
  | PasteQuestion
  | PhotoQuestion
  | PaletteQuestion
  | { readonly ask: 'attention' }
  | { readonly ask: 'tags' }
  | { readonly ask: 'shortcuts' };

/** A notice, seen for a moment. */
export interface Toast {
  readonly id: number;
  readonly sentence: string;
  /** What can be done about it: such a notice stays longer. */
  readonly act: { readonly words: string; run(): void } | null;
}

/** What is on this person's screen and in no document. */
export interface MapState {
  readonly rights: 'write' | 'read';
  /** The one Tab stop of the map. */
  readonly spot: GridSpot;
  readonly selection: ReadonlySet<CardId>;
  /** Where a range began. */
  readonly anchor: CardId | null;
  readonly editing: Editing | null;
  /** The menu that is open, and where it was asked for in client coordinates; null: at its spot. */
  readonly menu: { readonly spot: GridSpot; readonly point: Point | null } | null;
  readonly question: Question | null;
  readonly tombstone: Tombstone | null;
  readonly movedAway: MovedAway | null;
  readonly toast: Toast | null;
}
