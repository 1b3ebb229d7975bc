import { limits, mostEarlierFigures } from '@throughline/journey';

/** The nearest number in a range. */
export function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

/** Characters that words of each name may take. */
const longest: Readonly<Record<string, number>> = {
  source: limits.sentence,
  prompt: limits.sentence,
  about: limits.sentence,
  goal: limits.sentence,
  description: limits.sentence,
  definition: limits.sentence,
  synonym: limits.field,
  date: limits.field,
  lang: limits.field,
  when: limits.field,
  reach: limits.field,
  speaker: limits.field,
  unit: limits.field,
  period: limits.field,
  name: limits.field,
  label: limits.field,
};

/** Whether any of these words is too long, or a series has too many figures. */
export function exceedsLimits(said: object): boolean {
  return Object.entries(said).some(([name, value]: [string, unknown]) => {
    if (typeof value === 'string') return value.length > (longest[name] ?? Infinity);
    if (name === 'series') return Array.isArray(value) && value.length > mostEarlierFigures;
    return name === 'evidence' && typeof value === 'object' && value !== null && exceedsLimits(value);
  });
}
