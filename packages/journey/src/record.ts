import type { PersonId } from './ids.ts';

/** The last write to a record: its token is what a delete must have seen to count. */
export interface Touched {
  readonly token: string;
  readonly by: PersonId;
  /** Milliseconds since 1970, of the writer's clock: shown to people, never used to decide order. */
  readonly at: number;
}

/** A delete counts only while `over` is the record's present token: an edit beats a delete. */
export interface Deleted {
  readonly over: string;
  readonly by: PersonId;
  readonly at: number;
}

/** What every record of a journey carries. */
export interface RecordBase {
  readonly created: { readonly by: PersonId; readonly at: number } | null;
  readonly touched: Touched | null;
  /** Fields this version does not know, as they came: they survive reading and writing. */
  readonly extra?: Readonly<Record<string, unknown>>;
}
