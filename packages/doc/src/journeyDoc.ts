import type { CardId, CellKey, Journey, LinkId, PersonId, Random, TagId } from '@throughline/journey';
import type * as Y from 'yjs';
import type { Stamp } from './life.ts';
import type { Roots } from './roots.ts';
import type { History, Undo } from './undo.ts';

/** Who is writing here. */
export interface Author {
  readonly id: PersonId;
  readonly name: string;
}

export interface JourneyDocOptions {
  readonly author: Author;
  /** Milliseconds since 1970. */
  now(): number;
  readonly random: Random;
}

/** What one transaction, mine or another's, changed on the map. */
export interface JourneyChange {
  readonly journey: Journey;
  readonly previous: Journey;
  /** Made here, undo and redo included. */
  readonly local: boolean;
  /** Cards that are new, changed, deleted or restored. */
  readonly cards: ReadonlySet<CardId>;
  /** Cells whose cards or their order changed. */
  readonly cells: ReadonlySet<CellKey>;
  readonly stages: boolean;
  readonly lanes: boolean;
  readonly meta: boolean;
  /** Links, personas, divisions or tags. */
  readonly facets: boolean;
}

/** For the operations of this package only. */
export const workings = Symbol('workings');

interface Workings {
  readonly roots: Roots;
  /** The origin of every transaction that undo covers. */
  readonly origin: object;
  readonly history: History;
  readonly random: Random;
  stamp(): Stamp;
  /** The next free reference of a prefix: `PP-07`; with `ahead` of them given away already, one behind these. */
  nextRef(prefix: string, ahead: number): string;
  /** All links that say what this one says, itself included. */
  twinsOf(link: LinkId): readonly LinkId[];
  /** The tag that stands for this one; null: there is none. */
  tagFor(tag: TagId): TagId | null;
  /** All tags that have become this one, itself included. */
  sameTag(tag: TagId): readonly TagId[];
}

/** A journey map as several people have it open. */
export interface JourneyDoc {
  readonly ydoc: Y.Doc;
  readonly author: Author;
  /** The present snapshot, always in step with `ydoc`; unchanged records are the same objects as before. */
  readonly journey: Journey;
  /** Once for each transaction that changed something. */
  subscribe(listener: (change: JourneyChange) => void): () => void;
  readonly undo: Undo;
  setAuthor(author: Author): void;
  /** Stops following the document; `ydoc` itself stays. */
  destroy(): void;
  readonly [workings]: Workings;
}
