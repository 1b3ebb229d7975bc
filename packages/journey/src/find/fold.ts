/** A text as it is searched: without capitals, marks and what has no width, so that "dang ky" finds "Đăng ký". */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  return isPlain.test(lower) ? lower : lower.normalize('NFD').replace(nothing, '').replace(unlike, alike);
}

export interface FoldedText {
  readonly letters: string;
  /** Where in the text each letter comes from. */
  readonly from: readonly number[];
}

/** The same, and where each letter comes from: for what is shown. */
export function foldWithPlaces(text: string): FoldedText {
  const from: number[] = [];
  let letters = '';
  let at = 0;
  for (const sign of text) {
    const folded = fold(sign);
    letters += folded;
    for (let index = 0; index < folded.length; index += 1) from.push(at);
    at += sign.length;
  }
  return { letters, from };
}

// Printable ASCII and white space.
const isPlain = /^[\t\n\r -~]*$/u;
/** Marks over and under letters, formatting signs, and the line that stretches Arabic words. */
const nothing = /[\p{Mn}\p{Cf}\u0640]/gu;
/** Letters with a stroke are letters of their own in Unicode, and typed without it by many. */
const unlike = /[đðłøı]/gu;
const strokes: Readonly<Record<string, string>> = { đ: 'd', ð: 'd', ł: 'l', ø: 'o', ı: 'i' };

function alike(letter: string): string {
  return strokes[letter] ?? letter;
}
