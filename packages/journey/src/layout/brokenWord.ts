/** A part of a word that stands on one line; `width` has room for the hyphen behind it, if one is drawn there. */
export interface Part {
  readonly start: number;
  readonly end: number;
  readonly width: number;
  readonly hyphenated: boolean;
}

/** Behind words that go on in the next line. */
export const hyphen = '-';

/** Width of the text between two offsets; `hyphenated`: with a hyphen behind it. */
export type WidthOf = (start: number, end: number, hyphenated?: boolean) => number;

const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Scripts whose words are broken with a hyphen; others are only broken. */
const hyphenating = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/u;
const vowels = 'aeiouyæœøıаеёиоуыэюяіїєαεηιουω';
/** Letters that make one sound with an h behind them. */
const beforeH = 'cpstk';

/** A part keeps so many letters of its word, and may be so many shorter than it could to end with a syllable. */
const least = 3;
const mostGivenUp = 7;

/**
 * A word wider than `width` in parts that are not: as long as they go, a little shorter where the next one can then
 * begin with a consonant and its vowel, as syllables of most languages do. A character wider than that stands alone.
 */
export function brokenWord(
  text: string,
  word: { readonly start: number; readonly end: number },
  width: number,
  widthOf: WidthOf,
): readonly Part[] {
  const ends = Array.from(
    characters.segment(text.slice(word.start, word.end)),
    ({ index, segment }) => word.start + index + segment.length,
  );
  const parts: Part[] = [];
  for (let from = 0; from < ends.length;) {
    const start = parts.at(-1)?.end ?? word.start;
    const part = partFrom(text, { start, from, ends }, width, widthOf);
    parts.push(part);
    from = ends.indexOf(part.end, from) + 1;
  }
  return parts;
}

/** Where a part begins, and all the places where parts may end; those before `from` are behind it. */
interface Rest {
  readonly start: number;
  readonly from: number;
  readonly ends: readonly number[];
}

function partFrom(text: string, { ends, from, start }: Rest, width: number, widthOf: WidthOf): Part {
  const only = ends[from] ?? start;
  let longest: Part = { start, end: only, width: widthOf(start, only), hyphenated: false };
  let syllables = longest;
  for (let index = from; index < ends.length; index++) {
    const end = ends[index] ?? start;
    const left = ends.length - 1 - index;
    const hyphenated = left > 0 && isInsideWord(text, end);
    const part = { start, end, width: widthOf(start, end, hyphenated), hyphenated };
    if (part.width > width) break;
    longest = part;
    if (index - from + 1 >= least && left >= least && beginsSyllable(text, end)) syllables = part;
  }
  const isWorthIt = longest.hyphenated && longest.end - syllables.end <= mostGivenUp;
  return isWorthIt && syllables.hyphenated ? syllables : longest;
}

function isInsideWord(text: string, at: number): boolean {
  return hyphenating.test(text.charAt(at - 1)) && hyphenating.test(text.charAt(at));
}

function beginsSyllable(text: string, at: number): boolean {
  if (!isInsideWord(text, at) || isVowel(text, at) || !isVowel(text, at + 1)) return false;
  return !(text.charAt(at) === 'h' && beforeH.includes(text.charAt(at - 1).toLowerCase()));
}

function isVowel(text: string, at: number): boolean {
  const letter = text.charAt(at).normalize('NFD').charAt(0).toLowerCase();
  return letter !== '' && vowels.includes(letter);
}
