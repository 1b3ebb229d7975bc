import type { Journey } from '@throughline/journey';
import { FontBook } from './fontBook.ts';

/** The fonts of a map, in the forms of its language or of what it is written in; `language`: where neither tells. */
export function bookFor(journey: Journey, language: string): FontBook {
  return new FontBook(journey.meta.lang || writtenIn(journey) || language);
}

/** Whose forms Han characters have where a map does not say its language: kana and hangul tell; empty: nothing does. */
function writtenIn({ cards, meta }: Journey): string {
  const texts = [meta.title, ...Array.from(cards.values(), ({ text }) => text)];
  if (texts.some((text) => /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text))) return 'ja';
  return texts.some((text) => /\p{Script=Hangul}/u.test(text)) ? 'ko' : '';
}
