import type {
  FormatId,
  Notice,
  PaperCheck,
  PaperOptions,
  PdfWritten,
  WriteOptions,
} from '@throughline/formats';
import type { ShownState } from '@throughline/journey';
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

/** A map as a picture, before one is made of it. */
export interface Sight {
  /** In map units, of which one is a pixel at the scale 1. */
  readonly width: number;
  readonly height: number;
  readonly picture: ImageBitmap;
}

/** How a picture in pixels is to be. */
export type PictureLook = Required<Pick<WriteOptions, 'scale' | 'transparent'>>;

interface OfMap {
  readonly journey: PackedJourney;
  readonly state: ShownState;
}

/**
 * What is asked of the worker that makes files. `page` is drawn of what was checked last, `width` pixels wide; so is
 * the `sight` of a map.
 */
export type Asked =
  | { readonly does: 'check'; readonly journey: PackedJourney; readonly options: SentOptions }
  | { readonly does: 'page'; readonly page: number; readonly width: number }
  | { readonly does: 'make'; readonly journey: PackedJourney; readonly options: SentOptions }
  | (Omit<OfMap, 'state'> & {
      readonly does: 'write';
      readonly format: FormatId;
      /** Unsaid: the whole map. */
      readonly state?: ShownState;
      /** Of a picture. */
      readonly look?: PictureLook;
    })
  | (OfMap & { readonly does: 'sight'; readonly width: number });

/** What the page sends to that worker. */
export type ToExportWorker =
  | Asked
  | { readonly does: 'bring'; readonly file: string; readonly bytes: Uint8Array<ArrayBuffer> | null };

/** Why nothing came of it: no font, nothing so large or nothing at all that is drawn by this browser, or another thing. */
export type ExportFailure = 'fonts' | 'large' | 'canvas' | 'other';

/** What the worker sends to the page. It answers what it was asked in the order in which it was asked. */
export type FromExportWorker =
  | { readonly says: 'progress'; readonly done: number }
  | { readonly says: 'wants'; readonly file: string }
  | { readonly says: 'checked'; readonly check: PaperCheck }
  | { readonly says: 'drawn'; readonly picture: ImageBitmap }
  | { readonly says: 'made'; readonly written: PdfWritten }
  | { readonly says: 'seen'; readonly sight: Sight }
  | { readonly says: 'written'; readonly file: MadeFile }
  | { readonly says: 'failed'; readonly failure: ExportFailure };
