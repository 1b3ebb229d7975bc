/** The five faces of the emotion lane, from the best to the worst. */
export type FeelingWord = 'delighted' | 'pleased' | 'neutral' | 'uneasy' | 'frustrated';

/** The word for a value of −2 to +2: that of the nearest whole value, the stronger one half-way. */
export function feelingWord(value: number): FeelingWord {
  if (value >= 1.5) return 'delighted';
  if (value >= 0.5) return 'pleased';
  if (value > -0.5) return 'neutral';
  return value > -1.5 ? 'uneasy' : 'frustrated';
}
