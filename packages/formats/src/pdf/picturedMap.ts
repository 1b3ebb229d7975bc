import type { Journey } from '@throughline/journey';
import type { WriteOptions } from '../format.ts';
import { drawnMap } from '../svg/drawnMap.ts';
import type { DrawnMap } from '../svg/drawnMap.ts';
import { bookFor } from './bookFor.ts';
import type { FontBook } from './fontBook.ts';
import type { FontSource } from './fontFiles.ts';

/** What is to be painted of a map, and the fonts it is set in. */
export interface PicturedMap {
  readonly map: DrawnMap;
  readonly book: FontBook;
}

/** A map as the SVG writer draws it, in the fonts of documents: for whoever paints with them. */
export async function picturedMap(
  journey: Journey,
  options: Pick<WriteOptions, 'cards' | 'greyscale' | 'state'>,
  fonts: FontSource,
): Promise<PicturedMap> {
  const book = bookFor(journey, 'en');
  let map = drawnMap(journey, options, book);
  while (await book.load(fonts)) map = drawnMap(journey, options, book);
  return { map, book };
}
