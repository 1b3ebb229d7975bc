import { spanishPaper } from './spanish.ts';
import { englishPaper } from './words.ts';
import type { PaperWords } from './words.ts';

/** Languages in which documents say what they say of their own. */
const languages: ReadonlyMap<string, PaperWords> = new Map([
  ['en', englishPaper],
  ['es', spanishPaper],
]);

/**
 * What a document says of its own, in the language of the map (BCP 47); in English where there is no table of that
 * language. Another language is another table, of which the compiler misses every word that is not there.
 */
export function wordsIn(language: string): PaperWords {
  return languages.get(language.toLowerCase().split('-')[0] ?? '') ?? englishPaper;
}

/** Whether documents have words of this language: else what they say is English, and is to be marked as such. */
export function hasWords(language: string): boolean {
  return languages.has(language.toLowerCase().split('-')[0] ?? '');
}
