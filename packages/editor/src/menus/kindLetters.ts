import type { CardKind } from '@throughline/journey';

/** What is written behind a `/` to have a card of a kind. No letter is the beginning of another. */
export const kindLetters: Readonly<Record<CardKind, string>> = {
  action: 'a',
  touchpoint: 't',
  emotion: 'e',
  painPoint: 'p',
  quote: 'q',
  backstage: 'b',
  metric: 'm',
  opportunity: 'o',
  note: 'n',
  photo: 'f',
};
