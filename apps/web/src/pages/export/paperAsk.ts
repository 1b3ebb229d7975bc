import type { PaperCheck, PaperOptions, PdfWritten } from '@throughline/formats';
import type { PackedJourney } from './packedJourney.ts';

/** What is chosen of paper; words are those of the writer. */
export type SentOptions = Omit<PaperOptions, 'words'>;

/** What the page sends to the worker that makes documents. */
export type ToPaperWorker =
  | {
      readonly does: 'check' | 'make';
      readonly journey: PackedJourney;
      readonly options: SentOptions;
    }
  | { readonly does: 'bring'; readonly file: string; readonly bytes: Uint8Array<ArrayBuffer> | null };

/** Why nothing came of it: a font could not be had, or something else. */
export type PaperFailure = 'fonts' | 'other';

/** What the worker sends to the page. It answers what it was asked in the order in which it was asked. */
export type FromPaperWorker =
  | { readonly says: 'progress'; readonly done: number }
  | { readonly says: 'wants'; readonly file: string }
  | { readonly says: 'checked'; readonly check: PaperCheck }
  | { readonly says: 'made'; readonly written: PdfWritten }
  | { readonly says: 'failed'; readonly failure: PaperFailure };
