import type { CardId, Journey, Problem, Random, ShownState, TextMeasure } from '@throughline/journey';
import type { Orientation, PaperMode } from './paper/sheet.ts';
import type { PhotoSource } from './photos.ts';
import type { FontSource } from './pdf/fontFiles.ts';
import type { Easel } from './png/easel.ts';
import { sentence } from './sentences.ts';
import type { Code, Values } from './sentences.ts';

/** One thing a file had, or a map has, that the other side cannot carry: shown to the person, never silent. */
export interface Notice {
  /** Where: `line 7`, `map.cards[3]`; empty for the whole. */
  readonly path: string;
  /** What is said, for those who say it in another language. */
  readonly code: Code;
  /** What the sentence names: counts, ids, words of the file. */
  readonly values?: Values;
  /** In English. */
  readonly says: string;
}

/** One thing that is wrong with a file. */
export interface FileProblem extends Problem {
  readonly code: Code;
  readonly values?: Values;
}

export function notice(path: string, code: Code, values?: Values): Notice {
  return { path, code, ...(values ? { values } : {}), says: sentence(code, values) };
}

export function problem(path: string, code: Code, values?: Values): FileProblem {
  return { path, code, ...(values ? { values } : {}), reason: sentence(code, values) };
}

/** What a step of reading gives: the value, or everything that is wrong. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly FileProblem[] };

/** Either the whole map and what did not fit, or everything that is wrong and no map. */
export type ReadResult =
  | { readonly ok: true; readonly journey: Journey; readonly notCarried: readonly Notice[] }
  | { readonly ok: false; readonly problems: readonly FileProblem[] };

/** What is in a file: text, or bytes where it is none. */
export type FileBody = string | Uint8Array<ArrayBuffer>;

export interface Written<Body extends FileBody = FileBody> {
  readonly body: Body;
  readonly notCarried: readonly Notice[];
}

export interface ReadContext {
  /** For ids and order keys. */
  readonly random: Random;
  /** Gives its title to a map that is told without one, as in a table. */
  readonly fileName?: string;
}

/** What a person may choose when a map is written. A format says which of them mean something to it. */
export interface WriteOptions {
  /** Paper, by its name: "A3". */
  readonly size?: string;
  /** What is, or what will be; unsaid: the whole map. */
  readonly state?: ShownState;
  /** Whether everything can be told apart without colours. */
  readonly greyscale?: boolean;
  /** These cards and the stages and lanes they are in; unsaid: all. */
  readonly cards?: ReadonlySet<CardId>;
  /** How wide text is where the map is drawn; unsaid: as in our own font. */
  readonly measure?: TextMeasure;
  /** Of paper: unsaid, landscape. */
  readonly orientation?: Orientation;
  /** How the map is spread over sheets; unsaid, one page. */
  readonly mode?: PaperMode;
  /** Of a poster: the size of the sheets it is printed on. */
  readonly sheet?: string;
  /** Pages with every card in a row of a table. */
  readonly dataTable?: boolean;
  /** Told how much is done, from 0 to 1, by formats that take a while. */
  readonly onProgress?: (done: number) => void;
  /** Brings photos by their content; unsaid: files tell what can be seen on them. */
  readonly pictures?: PhotoSource;
  /** Where the fonts of a document come from, and its moment, in milliseconds since 1970. */
  readonly fonts?: FontSource;
  readonly producedAt?: number;
  /** What a picture in pixels is painted with; how many of them a map unit is, unsaid 2; whether nothing is behind it. */
  readonly easel?: Easel;
  readonly scale?: number;
  readonly transparent?: boolean;
}

/** A file type. Its reader and writer are loaded when first used, so that they are not in the first load. */
export interface Format {
  readonly id: FormatId;
  /** What people call it. */
  readonly title: string;
  /** Of file names, in lower case, without the dot; the first is the one we write. */
  readonly extensions: readonly string[];
  readonly mediaType: string;
  /** What its files are made of. */
  readonly body: 'text' | 'bytes';
  /** Which options change what is written. */
  readonly options: readonly (keyof WriteOptions)[];
  /**
   * Whether a file looks like one of these: a guess, made without loading anything. Of bytes that are no text the
   * beginning is handed in, a character a byte.
   */
  looksLike(text: string): boolean;
  /** Absent: we only write it. Takes the file as it came; bytes of a text may be UTF-8 or UTF-16. */
  readonly read?: (file: string | Uint8Array, context: ReadContext) => Promise<ReadResult>;
  /** Absent: we only read it. */
  readonly write?: (journey: Journey, options?: WriteOptions) => Promise<Written>;
}

export type FormatId =
  | 'json'
  | 'mermaid'
  | 'sketch'
  | 'outline'
  | 'csv'
  | 'xlsx'
  | 'html'
  | 'cjml'
  | 'svg'
  | 'png'
  | 'pptx'
  | 'pdf';
