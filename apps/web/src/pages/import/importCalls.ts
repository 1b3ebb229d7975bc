import type { Author } from '@throughline/doc';
import type { MappedOptions } from '@throughline/formats';
import type { CardKind, TableReading } from '@throughline/journey';
import type { MadeMap } from '../../session/shelf.ts';
import type { Said } from '../files/account.ts';
import type { PackedJourney } from '../export/packedJourney.ts';

/** What can be asked of whoever reads a file, beside the page or on it. Answers come in the order of the questions. */
export interface ImportCalls {
  /** Reads a file, as far as it can be read without asking what its columns mean. */
  open(name: string, bytes: Uint8Array): Promise<Opened>;
  /** What a table of the file most likely says when this row names its columns; null: none does. */
  guess(table: number, header: number | null): Promise<TableReading>;
  /** Reads a table of the file as somebody says. */
  read(table: number, reading: TableReading, options: MappedOptions): Promise<ReadTable>;
  /** What was read last. */
  journey(): Promise<PackedJourney>;
  /** The same as a new map with this title. */
  state(title: string, author: Author): Promise<MadeMap>;
}

/** What a file turned out to be. */
export type Opened =
  /** A map, or text that is read as one. */
  | { readonly is: 'map'; readonly preview: Preview }
  /** Tables of other people; `best` is the one that is most likely meant. */
  | { readonly is: 'tables'; readonly tables: readonly TableGlimpse[]; readonly best: number }
  /** Nothing we read. `unknown`: of no kind we know. */
  | { readonly is: 'refused'; readonly problems: readonly Said[] | 'unknown' };

export type ReadTable =
  | { readonly ok: true; readonly preview: Preview }
  | { readonly ok: false; readonly problems: readonly Said[] };

/** As much of a table as a person has to see to say what its columns mean. */
export interface TableGlimpse {
  readonly name: string;
  /** How many rows have something in them. */
  readonly rows: number;
  /** Its first rows, one of which may name the columns. */
  readonly top: readonly (readonly string[])[];
  /** Of each column the first cells with something in them. */
  readonly examples: readonly (readonly string[])[];
  readonly guess: TableReading;
}

/** What is in a map, in numbers and in its first cards. */
export interface Preview {
  readonly title: string;
  readonly stages: readonly string[];
  readonly lanes: readonly string[];
  /** How many cards lie in each lane, stage by stage. */
  readonly counts: readonly (readonly number[])[];
  readonly cards: number;
  readonly first: readonly PreviewCard[];
  readonly notCarried: readonly Said[];
}

interface PreviewCard {
  readonly kind: CardKind;
  readonly stage: string;
  readonly lane: string;
  readonly text: string;
}
