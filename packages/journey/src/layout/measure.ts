/**
 * Which type a text is set in: card 13 px, its bold and its italic (quotes), meta 12 px (rows under a text, labels of
 * metrics, names of feelings), number 16 px bold (the figure of a metric), stage and lane titles.
 */
export type Face = 'card' | 'cardBold' | 'cardItalic' | 'meta' | 'number' | 'stage' | 'lane';

/**
 * The seam between layout and fonts: on the screen it is backed by a canvas, on paper by the embedded font.
 * `width` is that of a text on one line, in map units.
 */
export interface TextMeasure {
  width(text: string, face: Face): number;
  /**
   * The least height of a line, in map units, for people who have set all text wider than it is (WCAG 1.4.12). Left out:
   * lines are as high as the layout has them.
   */
  readonly line?: (face: Face) => number;
}

/** The height of a line that the layout would give `own`. */
export function lineHeight({ line }: TextMeasure, face: Face, own: number): number {
  return Math.max(own, line?.(face) ?? 0);
}

/** How many lines a title may have that is otherwise cut after `own`: wider text loses no words (WCAG 1.4.12). */
export function mostLines({ line }: TextMeasure, own: number): number {
  return line ? 3 * own : own;
}

const remembered = 20_000;

/** Remembers widths of words, which repeat; starts afresh when it has learnt too many. */
export function rememberWidths(measure: TextMeasure): TextMeasure {
  const known = new Map<Face, Map<string, number>>();
  return {
    ...measure,
    width(text, face) {
      const widths = known.get(face) ?? new Map<string, number>();
      const found = widths.get(text);
      if (found !== undefined) return found;
      if (widths.size >= remembered) widths.clear();
      const width = measure.width(text, face);
      widths.set(text, width);
      known.set(face, widths);
      return width;
    },
  };
}
