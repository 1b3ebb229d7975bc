import type { Journey, Problem, Random } from '@throughline/journey';

/** One thing a file had, or a map has, that the other side cannot carry: shown to the person, never silent. */
export interface Notice {
  /** Where: `line 7`, `map.cards[3]`; empty for the whole. */
  readonly path: string;
  readonly says: string;
}

/** Either the whole map and what did not fit, or everything that is wrong and no map. */
export type ReadResult =
  | { readonly ok: true; readonly journey: Journey; readonly notCarried: readonly Notice[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export interface Written {
  readonly text: string;
  readonly notCarried: readonly Notice[];
}

export interface ReadContext {
  /** For ids and order keys. */
  readonly random: Random;
}

/** A file type. Its reader and writer are loaded when first used, so that they are not in the first load. */
export interface Format {
  readonly id: FormatId;
  /** What people call it. */
  readonly title: string;
  /** Of file names, in lower case, without the dot; the first is the one we write. */
  readonly extensions: readonly string[];
  readonly mediaType: string;
  /** Whether a text looks like one of these; a guess, made without loading anything. */
  looksLike(text: string): boolean;
  /** Absent: we only write it. */
  readonly read?: (text: string, context: ReadContext) => Promise<ReadResult>;
  /** Absent: we only read it. */
  readonly write?: (journey: Journey) => Promise<Written>;
}

export type FormatId = 'json' | 'mermaid' | 'sketch';
