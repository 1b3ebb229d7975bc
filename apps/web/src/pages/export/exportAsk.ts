import type { FormatId, Notice, PaperCheck, PaperOptions, PdfWritten } from '@throughline/formats';
import type { PackedJourney } from './packedJourney.ts';

/** What is chosen of paper; words are those of the writer. */
export type SentOptions = Omit<PaperOptions, 'words'>;

/** A file that was made. */
export interface MadeFile {
  readonly blob: Blob;
  /** Of its name, without the dot. */
  readonly extension: string;
  /** What the format has no place for. */
  readonly notCarried: readonly Notice[];
}

/** What is asked of the worker that makes files. */
export type Asked =
  | { readonly does: 'check' | 'make'; readonly journey: PackedJourney; readonly options: SentOptions }
  | { readonly does: 'write'; readonly journey: PackedJourney; readonly format: FormatId };

/** What the page sends to that worker. */
export type ToExportWorker =
  | Asked
  | { readonly does: 'bring'; readonly file: string; readonly bytes: Uint8Array<ArrayBuffer> | null };

/** Why nothing came of it: a font could not be had, or something else. */
export type ExportFailure = 'fonts' | 'other';

/** What the worker sends to the page. It answers what it was asked in the order in which it was asked. */
export type FromExportWorker =
  | { readonly says: 'progress'; readonly done: number }
  | { readonly says: 'wants'; readonly file: string }
  | { readonly says: 'checked'; readonly check: PaperCheck }
  | { readonly says: 'made'; readonly written: PdfWritten }
  | { readonly says: 'written'; readonly file: MadeFile }
  | { readonly says: 'failed'; readonly failure: ExportFailure };
