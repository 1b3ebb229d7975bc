import { clamp } from './ranges.ts';

/** There are eight categorical colours, 1 to 8. */
const colours = [1, 2, 3, 4, 5, 6, 7, 8] as const;

/** The first of the colours that are used least. */
export function freeColour(used: Iterable<{ readonly colour: number }>): number {
  const counts = colours.map((colour) => ({ colour, used: 0 }));
  for (const { colour } of used) {
    const row = counts[colour - 1];
    if (row) row.used += 1;
  }
  return counts.reduce((least, next) => (next.used < least.used ? next : least)).colour;
}

/** The nearest colour there is. */
export function colourWithin(colour: number): number {
  return Math.round(clamp(colour, colours[0], colours.length));
}
