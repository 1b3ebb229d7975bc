/**
 * How much of a card is drawn, by its width on the screen: `full`; `title`, one line and its mark; `mark`, mark
 * and severity; `block`, a block of its kind's colour. Geometry never changes with it.
 */
export type Detail = 'full' | 'title' | 'mark' | 'block';

/** Least width on the screen in CSS px, from most to least detail. */
const leastWidths: readonly (readonly [Detail, number])[] = [
  ['full', 120],
  ['title', 72],
  ['mark', 36],
  ['block', 0],
];

/** Gaining detail takes this much more width than keeping it, so that a wavering zoom does not flicker. */
const reluctance = 1.03;

/** The detail for cards `width` px wide on the screen that are drawn in `present` detail now. */
export function detailAt(width: number, present: Detail): Detail {
  const rank = (detail: Detail): number => leastWidths.findIndex(([name]) => name === detail);
  const now = rank(present);
  const found = leastWidths.findIndex(
    ([, least], index) => width >= (index < now ? least * reluctance : least),
  );
  return leastWidths[found]?.[0] ?? 'block';
}
