/** One thing that is wrong with what was read, said so that the person who wrote it can find and mend it. */
export interface Problem {
  /** Where: `cards[3].stage`, `line 7`; empty for the whole. */
  readonly path: string;
  readonly reason: string;
}

/** What reading gives: the value, or everything that is wrong. */
export type Result<T, Wrong extends Problem = Problem> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Wrong[] };
