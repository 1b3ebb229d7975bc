import type { Random } from './ids.ts';
import type { TextMeasure } from './layout/measure.ts';

/** Repeatable randomness (mulberry32): the same seed gives the same numbers on every machine. */
export function seededRandom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const fontSizes = { card: 13, cardBold: 13, meta: 12, stage: 14, lane: 13 } as const;

/** A font in which every character is 0.55 em wide, bold ones 0.6 em. */
export const evenMeasure: TextMeasure = {
  width(text, face) {
    const em = face === 'cardBold' ? 0.6 : 0.55;
    return [...text].length * em * fontSizes[face];
  },
};
